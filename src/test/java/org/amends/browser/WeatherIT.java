package org.amends.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Telegram goes away and comes back, asks to wait, and the playground begins anew. */
@ExtendWith(InABrowser.class)
class WeatherIT {
    @Test
    void whatIsWrittenWhileTelegramIsAwayIsAnsweredOnceWhenItIsBack(Visitor visitor) {
        Window window = visitor.opens();
        Handset ana = window.phone("Ana");
        Handset ben = window.phone("Ben");
        ana.clicks(Steps.TO_THE_SIDE.first(1));

        window.turnsAway();
        assertThat(window.away()).isChecked();
        assertThat(window.banner("nothing reaches the coach")).isVisible();
        ana.sends("go on");
        ben.sends("/start");
        assertThat(ana.bubble("You: go on")).isVisible();
        window.picture("telegram-is-away");
        assertThat(ana.bubbles()).hasCount(3);
        window.turnsAway();
        assertThat(window.away()).not().isChecked();

        ana.hears("Are you 18 or older?");
        ben.hears("Hello. I'm a program");
        // What would come twice would come before the answers to these.
        ana.types("yes");
        ana.hears("runs me on their own machine");
        ben.types("go on");
        ben.hears("Are you 18 or older?");
        assertThat(ana.bubble("Are you 18 or older?")).hasCount(1);
        assertThat(ben.bubble("Hello. I'm a program")).hasCount(1);
    }

    @Test
    void anAnswerThatTelegramPutsOffComesOnce(Visitor visitor) {
        Window window = visitor.opens();
        Handset ana = window.phone("Ana");
        ana.clicks(Steps.TO_THE_SIDE.first(1));
        // What the bot says to the group is not to be the next message.
        ana.tab("Ana & Ben").click();
        ana.hears("exactly two people");
        ana.tab("Private").click();
        window.page().getByLabel("Seconds to wait after too many requests").fill("1");
        window.button("Next message: too many requests").click();
        assertThat(window.order()).isVisible();

        ana.sends("go on");

        ana.hears("Are you 18 or older?");
        assertThat(window.order()).isHidden();
        ana.types("yes");
        ana.hears("runs me on their own machine");
        assertThat(ana.bubble("Are you 18 or older?")).hasCount(1);
    }

    @Test
    void startingAnewErasesEverybodyAndTheCoachKnowsNobody(Visitor visitor) {
        Window window = visitor.opens();
        Handset ana = window.phone("Ana");
        ana.clicks(Steps.TO_THE_SIDE);
        window.adds("Cleo");
        Handset cleo = window.phone("Cleo");
        cleo.clicks(Steps.TO_THE_SIDE.first(1));

        window.button("Start anew").click();
        window.answers("Cancel");
        assertThat(cleo.bubble("Hello. I'm a program")).isVisible();
        window.button("Start anew").click();
        window.answers("Erase everything");

        assertThat(cleo.region()).hasCount(0);
        assertThat(ana.bubbles()).hasCount(0);
        ana.clicks(Steps.TO_THE_SIDE.first(2));
        ana.button("Commands").click();
        assertThat(ana.commands()).hasCount(13);
    }

    @Test
    void aGroupIsOnItsMembersPhonesOnly(Visitor visitor) {
        Window window = visitor.opens();
        window.adds("Cleo");
        Handset ana = window.phone("Ana");
        Handset ben = window.phone("Ben");
        Handset cleo = window.phone("Cleo");
        assertThat(cleo.tab("Ana & Ben")).hasCount(0);
        ben.clicks(Steps.TO_THE_SIDE.first(1));

        ana.tab("Ana & Ben").click();
        ana.sends("/session");

        ana.hears("exactly two people");
        ben.tab("Ana & Ben").click();
        assertThat(ben.bubble("/session")).isVisible();
        assertThat(ana.log()).not().containsText("Hello. I'm a program");
        window.picture("group");
        ben.tab("Private").click();
        assertThat(ben.bubbles().last()).containsText("Hello. I'm a program");

        window.addsGroup("All of us", "Ana", "Ben", "Cleo");
        cleo.tab("All of us").click();
        cleo.sends("/session");
        cleo.hears("exactly two people");
    }
}
