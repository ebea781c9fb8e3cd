package org.amends.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.amends.labels.Dimension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The page shows what the coach read in a message, and what the safety screen made of it. */
@ExtendWith(InABrowser.class)
class ReadIT {
    @Test
    void everyDimensionIsThereWithHowSureItIs(Visitor visitor) {
        Window window = visitor.opens();
        Handset ana = window.phone("Ana");
        ana.sends("I found out last week that he lied to me about the money");
        ana.hears("Hello. I'm a program");

        ana.opensRead();

        for (Dimension dimension : Dimension.values()) {
            assertThat(ana.read()
                            .getByRole(
                                    AriaRole.ROW,
                                    new Locator.GetByRoleOptions()
                                            .setName(Pattern.compile("^" + dimension.key() + " \\w+.* \\d+ %$"))))
                    .isVisible();
        }
        assertThat(ana.read()).containsText("Safety screen none");
        window.picture("read-open");
        ana.readButton().click();
        assertThat(ana.readButton()).hasAttribute("aria-expanded", "false");
    }

    @ParameterizedTest
    @CsvSource({
        "hes going to kill me. i had to hide the phone, hard, danger-victim / first",
        "i cant go on like this, soft, check-self-harm / ask-it"
    })
    void whatTheScreenFoundIsSaid(String text, String screen, String place, Visitor visitor) {
        Window window = visitor.opens();
        Handset ana = window.phone("Ana");

        ana.sends(text);

        ana.standsAt(place);
        ana.opensRead();
        assertThat(ana.read()).containsText("Safety screen " + screen);
        window.picture("read-" + screen);
    }
}
