package org.amends.playground;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/** One person's phone, open in one chat: writes, taps, and waits for what the bot says there. */
public final class Phone {
    private final Stage stage;
    private final long person;
    private final long chat;
    private long seen;

    Phone(Stage stage, long person, long chat) {
        this.stage = stage;
        this.person = person;
        this.chat = chat;
    }

    /** Whose it is. */
    public long person() {
        return person;
    }

    /** The same person's phone, open in another chat. */
    public Phone in(long otherChat) {
        return new Phone(stage, person, otherChat);
    }

    /** Writes a text; the id of its update, or 0 if the bot doesn't get it. */
    public long send(String text) {
        return update("send", Map.of("text", text));
    }

    /** Writes a text as an answer to a message. */
    public long reply(int message, String text) {
        return update("send", Map.of("text", text, "reply_to", message));
    }

    /** Sends a sticker, voice, photo, document, location or contact. */
    public long attach(String kind) {
        return update("attachment", Map.of("kind", kind));
    }

    /** Changes the text of one of this person's messages. */
    public long edit(int message, String text) {
        return update("edit", Map.of("message_id", message, "text", text));
    }

    /** Taps the button with this label; the id of the callback query. */
    public String tap(Sent message, String label) {
        return tap(message.messageId(), Map.of("text", label));
    }

    /** Taps a button by its place, counted from 0; the id of the callback query. */
    public String tap(int message, int button) {
        return tap(message, Map.of("button", button));
    }

    private String tap(int message, Map<String, Object> which) {
        Map<String, Object> parameters = new java.util.HashMap<>(which);
        parameters.put("message_id", message);
        return act("tap", parameters).path("callback_query_id").asString();
    }

    /** Blocks the bot. */
    public void block() {
        act("block", Map.of());
    }

    /** Lets the bot in again. */
    public void unblock() {
        act("unblock", Map.of());
    }

    /** What the phone shows now; see ChatView for its fields. */
    public JsonNode view() {
        return stage.get("chat", Map.of("chat", chat));
    }

    /** Waits for the next thing that the bot does here. */
    public Sent await() {
        return awaitMessage(_ -> true, Stage.PATIENCE);
    }

    /** Waits for the next thing of this kind, passing over others; fails if it doesn't come in time. */
    public Sent awaitMessage(Predicate<Sent> wanted, Duration timeout) {
        long end = System.nanoTime() + timeout.toNanos();
        List<String> passedOver = new ArrayList<>();
        for (long left = timeout.toNanos(); left > 0; left = end - System.nanoTime()) {
            long seconds = Duration.ofNanos(left).plusMillis(999).toSeconds();
            for (Sent sent : Stage.sent(
                    stage.get("await", Map.of("chat", chat, "after", seen, "timeout", Math.min(seconds, 30))))) {
                seen = sent.seq();
                if (wanted.test(sent)) {
                    return sent;
                }
                passedOver.add(sent.method() + ": " + sent.text());
            }
        }
        throw new AssertionError("the bot didn't say it in chat " + chat + "; it did " + passedOver);
    }

    /** Waits for a text that contains these words. */
    public Sent awaitText(String words) {
        return awaitMessage(sent -> sent.text() != null && sent.text().contains(words), Stage.PATIENCE);
    }

    private long update(String what, Map<String, Object> parameters) {
        return act(what, parameters).path("update_id").asLong(0);
    }

    private JsonNode act(String what, Map<String, Object> parameters) {
        Map<String, Object> all = new java.util.HashMap<>(parameters);
        all.put("person", person);
        all.put("chat", chat);
        return stage.post(what, all);
    }
}
