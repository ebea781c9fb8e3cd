package org.amends.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.amends.playground.Phone;
import org.amends.playground.Sent;

/** Ana and Ben with their phones, each alone with the coach and both in their group. */
final class Pair {
    private static final List<String> DOOR = List.of("Open");

    private static final List<Map.Entry<String, String>> COMING = List.of(
            Map.entry("Hello. I'm a program", "Go on"),
            Map.entry("Are you 18 or older?", "I'm 18 or older"),
            Map.entry("runs me on their own machine", "Go on"),
            Map.entry("Is that all right?", "Yes, you may keep it"),
            Map.entry("Which is nearest?", "I'd rather not say"),
            Map.entry("Are you on your own with this phone?", "I'm on my own"),
            Map.entry("This would set up two people", "Go on"),
            Map.entry("rule of the rooms", "Go on"),
            Map.entry("by appointment", "I'm fine with both"),
            Map.entry("no contact", "No, nobody has"));

    private static final List<Map.Entry<String, String>> AGREEING = List.of(
            Map.entry("That would be", "That's right"),
            Map.entry("Do you want this yourself?", "I want this myself"),
            Map.entry("Nobody hears from me what you answered", "That's all"));

    private static final List<Map.Entry<String, String>> AFRAID = List.of(
            Map.entry("The door's open", "Open"),
            Map.entry("Are you alone with this phone?", "I'm alone with it"),
            Map.entry("feel afraid of your partner", "No, I don't"),
            Map.entry("trouble for you at home", "No, it doesn't"),
            Map.entry("Shall I show you who?", "That's all"));

    private static final List<Map.Entry<String, String>> READY = List.of(
            Map.entry("The door's open", "Open"),
            Map.entry("by your own choice?", "By my own choice"),
            Map.entry("Are you sober", "I'm sober"),
            Map.entry("out of earshot", "Out of earshot"),
            Map.entry("time for it, without a hurry?", "I'll have the time"),
            Map.entry("has what broke the trust stopped?", "That isn't mine to say"));

    private final Phone ana;
    private final Phone ben;
    private final Phone anaThere;
    private final Phone benThere;

    Pair(Phone ana, Phone ben, long group) {
        this.ana = ana;
        this.ben = ben;
        anaThere = ana.in(group);
        benThere = ben.in(group);
    }

    Phone ana() {
        return ana;
    }

    Phone ben() {
        return ben;
    }

    Phone anaThere() {
        return anaThere;
    }

    Phone benThere() {
        return benThere;
    }

    void agreeBy(String link) {
        String start = "/start " + link.substring(link.indexOf("start=") + 6);
        Together.each(List.of("Ana", "Ben"), name -> {
            Phone phone = name.equals("Ana") ? ana : ben;
            phone.send(start);
            choose(phone, COMING);
            hears(phone, "What might I call you");
            phone.send(name);
            choose(phone, AGREEING);
            hears(phone, "/topics shows what we can talk about");
        });
    }

    /** Days before. */
    void areNotAfraid() {
        Together.each(List.of(ana, ben), phone -> {
            choose(phone, AFRAID);
            hears(phone, "nothing you have to do or wait for");
        });
    }

    /** An hour before. */
    void areReady() {
        Together.each(List.of(ana, ben), phone -> {
            choose(phone, READY);
            hears(phone, "it begins in the group");
        });
    }

    /** Each is asked alone, and answers. */
    void bothTap(String words, String label) {
        List.of(ana, ben).forEach(phone -> choose(phone, words, label));
    }

    /** Each writes for the close, sees what the other would read, and lets it be shown. */
    void shows(Phone phone, String words) {
        phone.send(words);
        phone.tap(hears(phone, "They'd read this, exactly so"), "Show it");
    }

    /** A question's buttons carry its number, a door's don't: that one is the same before each appointment. */
    void nothingIsAskedTwice(Telegram telegram, Time time) {
        for (Phone phone : List.of(ana, ben)) {
            Map<String, Sent> asked = new HashMap<>();
            for (Sent sent : telegram.messagesTo(phone.person())) {
                Sent before = asked.put(Person.identity(sent), sent);
                assertThat(before == null || time.hidTheReceipt(before, sent) || isOfAnotherDay(before, sent))
                        .as("%s came before", sent.text())
                        .isTrue();
            }
        }
    }

    private static boolean isOfAnotherDay(Sent door, Sent later) {
        return door.labels().equals(DOOR) && Time.isHalfADayAfter(door, later);
    }

    static Sent hears(Phone phone, String words) {
        return phone.awaitMessage(sent -> sent.newMessage() && sent.text().contains(words), Floor.PATIENCE);
    }

    static void choose(Phone phone, String words, String label) {
        phone.tap(hears(phone, words), label);
    }

    private static void choose(Phone phone, List<Map.Entry<String, String>> steps) {
        steps.forEach(step -> choose(phone, step.getKey(), step.getValue()));
    }
}
