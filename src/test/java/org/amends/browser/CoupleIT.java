package org.amends.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Two people on two phones, with a group between them. */
@ExtendWith(InABrowser.class)
class CoupleIT {
    @Test
    void twoWhoBothAgreeAloneHaveAGroupAndFindATime(Visitor visitor) {
        Window window = visitor.opens();
        Couple couple = Couple.of(window);
        couple.ana().hears("Voice notes and pictures aren't read");
        couple.ben().hears("Voice notes and pictures aren't read");

        couple.agreesOn("Speak and listen", "In writing, here");

        window.picture("couple-appointment");
        assertThat(couple.ana().region()).containsText("hears replies only");
        couple.ben().opens("Private");
        assertThat(couple.ben().log()).not().containsText("What shall it be?");
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
