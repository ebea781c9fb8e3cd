package org.amends.playground;

import java.util.List;

/** One send, edit or deletion of the bot that took effect; the text is null where there is none. */
public record Sent(
        long seq,
        String at,
        long chat,
        String method,
        int messageId,
        String text,
        List<List<SentButton>> buttons,
        boolean silent,
        boolean protectedContent) {

    /** A button under it. */
    public record SentButton(String text, String callbackData, String url) {}

    /** What stands on its buttons, row by row. */
    public List<String> labels() {
        return buttons.stream().flatMap(List::stream).map(SentButton::text).toList();
    }

    /** Whether it is a new message, neither an edit nor a deletion. */
    public boolean newMessage() {
        return method.startsWith("send");
    }
}
