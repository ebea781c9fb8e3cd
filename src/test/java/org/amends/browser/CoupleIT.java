package org.amends.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Two people on two phones, with a group between them. */
@ExtendWith(InABrowser.class)
class CoupleIT {
    private static final String END = "That's enough for today. I'll be in touch.";

    @Test
    void twoWhoBothAgreeAloneHaveAGroupAndFindATime(Visitor visitor) {
        Window window = visitor.opens();
        Couple couple = Couple.of(window);
        for (Handset phone : List.of(couple.ana(), couple.ben())) {
            assertThat(phone.bubble("Voice notes and pictures aren't read")).isVisible();
            phone.hears("Numbers for anyone who needs one");
        }

        couple.agreesOn("Speak and listen", "In writing, here");

        window.picture("couple-appointment");
        assertThat(couple.ana().region()).containsText("hears replies only");
        couple.ben().opens("Private");
        assertThat(couple.ben().log()).not().containsText("What shall it be?");
    }

    @Test
    void twoSitDownSpeakListenAndComeToTheClose(Visitor visitor) {
        Window window = visitor.opens();
        Couple couple = sitting(visitor, window);

        speaks(couple, window);
        couple.ana().taps("That's what I said");
        assertThat(couple.ana().bubble("› That's what I said").last()).isVisible();
        visitor.playground().stage().advance(Duration.ofMinutes(40));
        couple.ana().hears("Ben hasn't had the floor yet");
        for (Handset phone : List.of(couple.ana(), couple.ben())) {
            phone.opens("Private");
            phone.hears("One small thing here that did you good");
            phone.taps("Nothing today");
        }
        couple.meets();
        visitor.playground().stage().advance(Duration.ofMinutes(10));

        couple.ana().hears(END);
        couple.ben().hears(END);
        window.picture("couple-close");
    }

    @Test
    void aPauseIsOverWhenBothSaySoAlone(Visitor visitor) {
        Window window = visitor.opens();
        Couple couple = sitting(visitor, window);
        couple.ana().taps("I'd like to begin");
        couple.ana().hears("…");

        couple.ben().sends("/pause");

        couple.ana().hears("Let's pause here");
        visitor.playground().stage().advance(Duration.ofMinutes(21));
        for (Handset phone : List.of(couple.ana(), couple.ben())) {
            phone.opens("Private");
            phone.hears("Shall we go on?");
            phone.taps("I'm ready");
            phone.hears("Thanks.");
        }
        couple.meets();
        assertThat(couple.ana().bubble("We can go on.")).isVisible();
        assertThat(couple.ana().replyBox()).isVisible();
        window.picture("couple-after-a-pause");
    }

    /** What one tells alone leaves no trace in the group but a session that ends as any other does. */
    @Test
    void whatOneTellsAloneEndsTheSessionInWordsThatSayNothing(Visitor visitor) {
        Window window = visitor.opens();
        Couple couple = sitting(visitor, window);
        speaks(couple, window);
        couple.ben().opens("Private");

        couple.ben().sends("I'm afraid of her, she hits me when we argue");

        assertThat(couple.ben().bubble("she hits me")).isVisible();
        // What is last now is the answer.
        assertThat(couple.ben().bubbles().last()).not().containsText("she hits me");
        assertThat(couple.ana().bubble(END)).hasCount(0);
        visitor.playground().stage().advance(Duration.ofMinutes(30));
        couple.ana().hears(END);
        couple.ben().opens(Couple.GROUP);
        couple.ben().hears(END);
        assertThat(couple.ana().region()).not().containsText("hits");
        assertThat(couple.ana().region()).not().containsText("afraid of her");
        window.picture("couple-ended");
    }

    private static Couple sitting(Visitor visitor, Window window) {
        Couple couple = Couple.of(window);
        couple.sitsDown(visitor.playground());
        return couple;
    }

    /** Ana has the floor and says one thing; Ben says it back. Each writes into the box that opened. */
    private static void speaks(Couple couple, Window window) {
        Handset ana = couple.ana();
        Handset ben = couple.ben();
        ana.taps("I'd like to begin");
        assertThat(ana.bubble("you have the floor")).isVisible();
        assertThat(ana.replyBox()).isVisible();
        assertThat(ben.replyBox()).isHidden();
        ana.sends("On Sunday you read your phone all breakfast and I felt alone");
        assertThat(ana.replyBox()).isHidden();
        ana.taps("That's it");
        assertThat(ben.bubble("what did Ana say")).isVisible();
        assertThat(ben.replyBox()).isVisible();
        window.picture("couple-speaks");
        ben.sends("I read my phone on Sunday and you felt alone");
        ben.taps("That's it");
        assertThat(ana.bubble("Ana, did Ben hear what you said?")).isVisible();
    }

    @Test
    void aLinkIsOpenedOnTheSamePhoneAndNowhereElse(Visitor visitor) {
        Window window = visitor.opens();
        Handset ana = window.phone("Ana");
        Handset ben = window.phone("Ben");
        ana.opens(Couple.GROUP);
        ben.opens(Couple.GROUP);
        ana.hears("I work here for exactly two people");

        ana.link("I'm in").click();

        ana.hears("Hello. I'm a program");
        assertThat(ana.tab("Private")).hasAttribute("aria-selected", "true");
        assertThat(ana.textbox()).isFocused();
        assertThat(ben.tab(Couple.GROUP)).hasAttribute("aria-selected", "true");
    }

    @Test
    void theBotIsRemovedFromAGroupAndBroughtBackByALink(Visitor visitor) {
        Window window = visitor.opens();
        Handset ana = window.phone("Ana");
        ana.opens(Couple.GROUP);
        ana.hears("I work here for exactly two people");
        ana.doesInGroup("Remove Amends");
        assertThat(ana.region()).containsText("Ana removed Amends");
        ana.sends("https://t.me/amends_playground_bot?startgroup=c");

        ana.link("https://t.me/amends_playground_bot?startgroup=c").click();
        assertThat(window.dialog()).containsText("Which one");
        window.answers("Add the bot");

        assertThat(ana.region()).containsText("Amends came in");
        ana.hears("I work here for exactly two people");
    }

    @Test
    void whoIsAskedForWordsIsGivenTheReplyBoxAndTheOtherIsNot(Visitor visitor) {
        Window window = visitor.opens();
        Handset ana = window.phone("Ana");
        Handset ben = window.phone("Ben");
        ana.opens(Couple.GROUP);
        ben.opens(Couple.GROUP);

        visitor.playground().asksForReply("Ben");

        assertThat(ben.replyBox()).isVisible();
        assertThat(ana.replyBox()).isHidden();
        window.picture("couple-reply-box");
        ben.sends("here it is");
        assertThat(ben.replyBox()).isHidden();
        assertThat(ben.bubbles().last()).containsText("Amends");
    }
}
