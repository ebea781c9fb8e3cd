package org.amends.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;

/** Ana and Ben of the first window, with the group that is theirs. */
record Couple(Handset ana, Handset ben) {
    static final String GROUP = "Ana & Ben";

    private static final Pattern A_TIME = Pattern.compile("\\d\\d:\\d\\d");

    /** From being asked whether one is alone to the last words, by whoever comes by a link. */
    private static final Steps RULES = new Steps(List.of())
            .then("I'm on my own", "This would set up two people")
            .then("Go on", "rule of the rooms")
            .then("Go on", "by appointment")
            .then("I'm fine with both", "no contact")
            .then("No, nobody has", "What might I call you");

    private static final Steps AGREEING = new Steps(List.of())
            .then("That's right", "Do you want this yourself?")
            .then("I want this myself", "Nobody hears from me what you answered")
            .then("That's all", "/topics shows what we can talk about");

    private static final Steps AFRAID = new Steps(List.of())
            .then("Open", "Are you alone with this phone?")
            .then("I'm alone with it", "feel afraid of your partner")
            .then("No, I don't", "trouble for you at home")
            .then("No, it doesn't", "Shall I show you who?")
            .then("That's all", "nothing you have to do or wait for");

    private static final Steps READY = new Steps(List.of())
            .then("Open", "by your own choice?")
            .then("By my own choice", "Are you sober")
            .then("I'm sober", "out of earshot")
            .then("Out of earshot", "time for it, without a hurry?")
            .then("I'll have the time", "has what broke the trust stopped?")
            .then("That isn't mine to say", "it begins in the group");

    private static final String BEGIN = "I'd like to begin";
    private static final int MOST_TRIES = 6;
    /** Early on the day of the session: all that is asked on the days before has been asked. */
    private static final Duration BEFORE_THE_DAY = Duration.ofHours(10);

    private static final Duration BEFORE_THE_SESSION = Duration.ofMinutes(50);

    /** Each comes by the link of the group and agrees alone. */
    static Couple of(Window window) {
        Couple couple = new Couple(window.phone("Ana"), window.phone("Ben"));
        List.of(couple.ana, couple.ben).forEach(Couple::joins);
        couple.meets();
        return couple;
    }

    private static void joins(Handset phone) {
        phone.opens(GROUP);
        phone.hears("I work here for exactly two people");
        phone.link("I'm in").click();
        phone.hears("Hello. I'm a program");
        phone.clicks(new Steps(Steps.TO_THE_SIDE.steps().stream().skip(1).toList()));
        phone.taps("I'd rather not say");
        phone.hears("Are you on your own with this phone?");
        phone.clicks(RULES);
        phone.sends(phone.name());
        phone.hears("That would be “" + phone.name() + "”");
        phone.clicks(AGREEING);
    }

    /** Both look into their group. */
    void meets() {
        ana.opens(GROUP);
        ben.opens(GROUP);
    }

    /** One asks, the other chooses, and both say that it suits them; the time as it stands on the button. */
    String agreesOn(String dialog, String mode) {
        ana.sends("/session");
        ana.hears("What shall it be?");
        ana.taps(dialog);
        ben.hears("And how?");
        ben.taps(mode);
        ana.hears("When shall it begin?");
        Locator time = ana.log()
                .getByRole(AriaRole.BUTTON)
                .filter(new Locator.FilterOptions().setHasText(A_TIME))
                .first();
        String chosen = time.innerText();
        time.click();
        ana.hears("Does this suit you both?");
        ana.taps("That suits me");
        ben.taps("That suits me");
        ana.hears("Noted. If nothing puts it off");
        return chosen;
    }

    /** Sits down to speak and listen. One appointment in six is put off by lot; then they find another time. */
    void sitsDown(Playground playground) {
        for (int tries = 0; tries < MOST_TRIES; tries++) {
            String time = agreesOn("Speak and listen", "In writing, here");
            playground.waitsUntil(time, BEFORE_THE_DAY);
            ana.opens("Private");
            ben.opens("Private");
            List.of(ana, ben).forEach(phone -> answers(phone, AFRAID));
            playground.waitsUntil(time, BEFORE_THE_SESSION);
            List.of(ana, ben).forEach(phone -> answers(phone, READY));
            meets();
            playground.waitsUntil(time, Duration.ZERO);
            if (begins(tries)) {
                return;
            }
        }
        throw new AssertionError("no session began in " + MOST_TRIES + " tries");
    }

    /** @param putOff how many appointments came to nothing before: their bubbles are still there */
    private boolean begins(int putOff) {
        assertThat(ana.inChat(BEGIN)
                        .or(ana.bubble("We won't meet today").nth(putOff))
                        .first())
                .isVisible();
        return ana.inChat(BEGIN).isVisible();
    }

    private static void answers(Handset phone, Steps steps) {
        phone.hears("The door's open");
        phone.clicks(steps);
    }
}
