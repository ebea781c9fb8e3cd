package org.amends.proof;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.amends.playground.Phone;
import org.amends.playground.Sent;
import tools.jackson.databind.JsonNode;

/**
 * Somebody who talks with the bot: does one thing, waits for what the bot says to it, and goes on from there. A copy of a
 * message that was there before is noted and passed over, as people do.
 */
final class Person {
    /** Longer than the bot takes to be killed and to come back on a slow machine. */
    private static final Duration PATIENCE = Duration.ofSeconds(300);

    private final Phone phone;
    private final boolean types;
    private final List<Sent> answers = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();
    private final List<String> written = new ArrayList<>();
    private int deeds;

    Person(Phone phone, boolean types) {
        this.phone = phone;
        this.types = types;
    }

    Phone phone() {
        return phone;
    }

    long id() {
        return phone.person();
    }

    /** How often this person has done something that wants an answer. */
    int deeds() {
        return deeds;
    }

    /** What the bot said last. */
    Sent last() {
        return answers.getLast();
    }

    /** What the bot has said, without copies. */
    List<Sent> answers() {
        return List.copyOf(answers);
    }

    List<String> written() {
        return List.copyOf(written);
    }

    Sent says(String text) {
        written.add(text);
        phone.send(text);
        return answered();
    }

    /** Says it under a picture. */
    Sent saysUnderAPicture(Telegram telegram, String text) {
        return does(telegram, "attachment", Map.of("kind", "photo", "caption", text));
    }

    /** Passes it on from somebody else. */
    Sent forwards(Telegram telegram, String text) {
        return does(telegram, "send", Map.of("text", text, "forwarded", true));
    }

    /** Says something, and changes it into something else. */
    Sent saysAndChanges(Telegram telegram, String text, String changed) {
        int message =
                act(telegram, "send", Map.of("text", text)).path("message_id").asInt();
        answered();
        return does(telegram, "edit", Map.of("message_id", message, "text", changed));
    }

    private Sent does(Telegram telegram, String what, Map<String, Object> how) {
        act(telegram, what, how);
        return answered();
    }

    private JsonNode act(Telegram telegram, String what, Map<String, Object> how) {
        Map<String, Object> all = new HashMap<>(how);
        all.put("person", id());
        all.put("chat", id());
        return telegram.stage().post(what, all);
    }

    Sent taps(String label) {
        phone.tap(last(), label);
        return answered();
    }

    /** Types what stands on a button or taps it, whichever is this person's way. */
    Sent chooses(String label) {
        if (types) {
            phone.send(label);
            return answered();
        }
        return taps(label);
    }

    /** Counts something that was done in another way, and waits for what is said to it. */
    Sent answered() {
        deeds++;
        while (true) {
            Sent said = phone.awaitMessage(Sent::newMessage, PATIENCE);
            if (seen.add(identity(said))) {
                answers.add(said);
                return said;
            }
        }
    }

    /** A question's buttons carry its session and its number; what has no buttons is known by its place. */
    static String identity(Sent said) {
        return said.buttons().isEmpty() ? "message " + said.messageId() : said.text() + said.buttons();
    }

    /** From wherever this is to the question at which one writes a sentence about what one did. */
    Sent goesToTelling() {
        return goesTo(
                "In a sentence or two",
                "Go on",
                "I'm 18 or older",
                "Yes, you may keep it",
                "I broke the trust",
                "There's more to tell",
                "Getting ready to tell",
                "I'm ready");
    }

    /** From wherever this is to where one writes without a task. */
    Sent goesToWriting() {
        return goesTo(
                "Write as long as you like",
                "Go on",
                "I'm 18 or older",
                "Yes, you may keep it",
                "It was done to me",
                "I just need to write");
    }

    /** From wherever this is to the menu of topics. */
    Sent goesToMenu() {
        goesTo("on your mind", "Go on", "I'm 18 or older", "Yes, you may keep it", "I broke the trust");
        return says("/topics");
    }

    private Sent goesTo(String wanted, String... choices) {
        if (answers.isEmpty()) {
            says("/start");
        }
        while (!last().text().contains(wanted)) {
            chooses(next(choices));
        }
        return last();
    }

    private String next(String... choices) {
        for (String choice : choices) {
            if (last().labels().contains(choice)) {
                return choice;
            }
        }
        if (last().text().contains("on your own with this phone")) {
            return "Yes";
        }
        if (last().text().contains("how the other gets")) {
            return "No, it isn't";
        }
        if (last().text().contains("court")) {
            return "No";
        }
        throw new AssertionError("nothing to choose at: " + last().text() + " " + last().labels());
    }
}
