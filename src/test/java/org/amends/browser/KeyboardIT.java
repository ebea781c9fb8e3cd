package org.amends.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The page for those who use no mouse. */
@ExtendWith(InABrowser.class)
class KeyboardIT {
    @Test
    void fromTheFirstLoadToTheEndOfOnboardingByKeysOnly(Visitor visitor) {
        Window window = visitor.opens();
        Handset ana = window.phone("Ana");
        Keys keys = new Keys(window.page());

        keys.to(ana.textbox()).types("/start").press("Enter");
        ana.hears("Hello. I'm a program");
        keys.isSeen();
        for (Steps.Step step :
                Steps.TO_THE_SIDE.then(Steps.WRITING.first(1)).steps().subList(1, 6)) {
            keys.to(ana.inChat(step.answer())).press("Enter");
            ana.hears(step.heard());
            keys.isSeen();
        }
        ana.isWhole();
        window.picture("keyboard-only");
    }

    @Test
    void theMenuOfCommandsOpensWalksAndClosesByKeys(Visitor visitor) {
        Window window = visitor.opens();
        Handset ana = window.phone("Ana");
        Keys keys = new Keys(window.page());
        keys.to(ana.textbox()).types("/start").press("Enter");
        ana.hears("Hello. I'm a program");

        keys.to(ana.button("Commands")).press("Enter");
        assertThat(ana.commands().first()).isFocused();
        keys.press("ArrowDown");
        assertThat(ana.commands().nth(1)).isFocused();
        keys.isSeen();
        keys.press("Escape");
        assertThat(ana.commands()).hasCount(0);
        assertThat(ana.button("Commands")).isFocused();

        keys.press("Enter").press("Enter");
        ana.hears("Your local emergency number");
        keys.isSeen();
    }

    @Test
    void whatTheCoachReadOpensAndClosesByKeys(Visitor visitor) {
        Window window = visitor.opens();
        Handset ana = window.phone("Ana");
        Keys keys = new Keys(window.page());
        keys.to(ana.textbox()).types("hello there").press("Enter");
        ana.hears("Hello. I'm a program");

        keys.to(ana.readButton()).press("Enter");
        assertThat(ana.readButton()).hasAttribute("aria-expanded", "true");
        keys.isSeen();
        keys.press("Enter");
        assertThat(ana.readButton()).hasAttribute("aria-expanded", "false");
    }
}
