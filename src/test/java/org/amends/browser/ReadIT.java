package org.amends.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.regex.Pattern;
import org.amends.labels.Dimension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The page shows what the coach read in a message, and what the safety screen made of it. */
@ExtendWith(InABrowser.class)
class ReadIT {
    private static final String CONFIDENCE = "(\\d?\\d|100) ?%|[01][.,]\\d+";

    @Test
    void everyDimensionIsThereWithHowSureItIs(Visitor visitor) {
        Window window = visitor.opens();
        Handset ana = window.phone("Ana");
        ana.sends("I found out last week that he lied to me about the money");
        ana.hears("Hello. I'm a program");

        ana.opensRead();

        for (Dimension dimension : Dimension.values()) {
            assertThat(ana.read())
                    .containsText(Pattern.compile(
                            "\\b" + dimension.key() + "\\b[\\s\\S]*?(" + CONFIDENCE + ")", Pattern.CASE_INSENSITIVE));
        }
        assertThat(ana.read()).containsText(Pattern.compile("\\bnone\\b"));
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
        assertThat(ana.read()).containsText(Pattern.compile("\\b" + screen + "\\b"));
        window.picture("read-" + screen);
    }
}
