package org.amends.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
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

    /** One asks, the other chooses, and both say that it suits them. */
    void agreesOn(String dialog, String mode) {
        ana.sends("/session");
        ana.hears("What shall it be?");
        ana.taps(dialog);
        ben.hears("And how?");
        ben.taps(mode);
        ana.hears("When? It takes about");
        ana.log()
                .getByRole(AriaRole.BUTTON)
                .filter(new Locator.FilterOptions().setHasText(A_TIME))
                .last()
                .click();
        ana.hears("Does this suit you both?");
        ana.taps("That suits me");
        assertThat(ana.bubbles().last()).containsText("Does this suit you both?");
        ben.taps("That suits me");
        ana.hears("Noted. I'll be here then.");
    }
}
