package org.amends.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Route;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Whole talks on the page: with the mouse, with the keys, on two phones, and through a restart. */
@ExtendWith(InABrowser.class)
class TalkIT {
    @Test
    void aNewcomerComesToTheEndByClicksOnly(Visitor visitor) {
        Window window = visitor.opens();
        Handset ana = window.phone("Ana");

        ana.clicks(Steps.TO_THE_SIDE.then(Steps.WRITING));

        window.picture("talk-by-clicks");
        ana.isWhole();
        ana.standsAt("in no dialog");
        assertThat(ana.inChat("Leave it")).hasCount(0);
    }

    @Test
    void whoTypesEverythingComesToTheEndAndIsAskedHowItWent(Visitor visitor) {
        Window window = visitor.opens();
        Handset ana = window.phone("Ana");
        ana.types(Steps.TO_THE_SIDE.then(Steps.ASKING));
        String today = window.day();

        window.button("A week later").click();

        // Whoever else looks at the phone learns nothing from the first line.
        ana.hears("The door's open");
        ana.taps("Open");
        ana.hears("There was one small step you wanted to take by now");
        ana.standsAt("check-in / how");
        assertThat(window.day()).isNotEqualTo(today);
        assertThat(window.phone("Ben").bubbles()).hasCount(0);
        ana.isWhole();
        window.picture("check-in-after-a-week");
        ana.types("Done");
        ana.hears("How was it for you");
    }

    @Test
    void twoPhonesHaveTheirOwnTalks(Visitor visitor) {
        Window window = visitor.opens();
        Handset ana = window.phone("Ana");
        Handset ben = window.phone("Ben");
        ana.clicks(Steps.TO_THE_SIDE);
        ben.types(Steps.TO_THE_SIDE);
        ana.taps("I'd rather not say");
        ben.types("I'd rather not say");

        ana.sends("It is about the heron that we saw");
        ben.types("It is about the kestrel in the barn");

        ana.hears("“It is about the heron that we saw”");
        ben.hears("“It is about the kestrel in the barn”");
        assertThat(ana.region()).not().containsText("kestrel");
        assertThat(ben.region()).not().containsText("heron");
        window.picture("two-phones");
    }

    /** What is written on one phone must not end up on the other. */
    @Test
    void whoGoesToTheOtherPhoneWhileAMessageIsOnItsWayStaysThere(Visitor visitor) {
        Window window = visitor.opens();
        Handset ana = window.phone("Ana");
        Handset ben = window.phone("Ben");
        List<Route> onTheWay = new ArrayList<>();
        window.page().route("**/phone/send", onTheWay::add);
        ben.types("/start");
        window.page().waitForCondition(() -> !onTheWay.isEmpty());

        ana.textbox().click();
        onTheWay.getFirst().resume();

        ben.hears("Hello. I'm a program");
        assertThat(ben.textbox()).isEmpty();
        assertThat(ana.textbox()).isFocused();
    }

    @Test
    void aReloadAndARestartLeaveEverythingWhereItWas(Visitor visitor) {
        Window window = visitor.opens();
        Handset ana = window.phone("Ana");
        ana.clicks(Steps.TO_THE_SIDE);
        ana.standsAt("onboarding / which-side");
        assertThat(ana.inChat("Yes, you may keep it")).hasCount(0);
        List<String> chat = ana.chat();

        window.reload();

        stands(ana, chat);
        visitor.expectsNoAnswers(() -> {
            visitor.playground().restart();
            // The page finds its way back by itself.
            ana.taps("I'm not sure");
            ana.hears("we won't decide that now");
        });
        // Its question is settled after the answer was sent.
        assertThat(ana.inChat("I'm not sure")).hasCount(0);
        chat = ana.chat();
        window.reload();
        assertThat(ana.bubbles()).hasCount(chat.size());
        assertThat(ana.chat()).isEqualTo(chat);
    }

    private static void stands(Handset phone, List<String> chat) {
        assertThat(phone.bubbles()).hasCount(chat.size());
        assertThat(phone.chat()).isEqualTo(chat);
        assertThat(phone.inChat("I'm not sure")).isVisible();
        phone.standsAt("onboarding / which-side");
    }
}
