package org.amends.playground;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The reply_markup of a message. */
sealed interface Markup {

    /** Buttons under the message. */
    record Inline(List<List<Button>> rows) implements Markup {}

    /** Buttons in place of the keyboard. */
    record Keyboard(List<List<String>> rows) implements Markup {}

    /** Asks phones to open a reply: all in the chat, or only of those who are mentioned or answered. */
    record ForceReply(boolean selective) implements Markup {}

    /** Takes the keyboard away. */
    record Remove() implements Markup {}

    /** Nothing. */
    record None() implements Markup {}

    int LONGEST_DATA_BYTES = 64;

    static Markup from(Params params) {
        return params.json("reply_markup").map(Markup::from).orElseGet(None::new);
    }

    default List<List<Button>> buttons() {
        return this instanceof Inline(List<List<Button>> rows) ? rows : List.of();
    }

    private static Markup from(JsonNode json) {
        if (!json.isObject()) {
            throw ApiError.badRequest("object expected as reply markup");
        }
        if (json.has("inline_keyboard")) {
            return new Inline(rows(json.path("inline_keyboard")));
        }
        if (json.has("keyboard")) {
            return new Keyboard(texts(json.path("keyboard")));
        }
        if (json.path("force_reply").asBoolean(false)) {
            return new ForceReply(json.path("selective").asBoolean(false));
        }
        return json.path("remove_keyboard").asBoolean(false) ? new Remove() : new None();
    }

    private static List<List<Button>> rows(JsonNode rows) {
        if (!rows.isArray()) {
            throw ApiError.badRequest("field \"inline_keyboard\" must be of type Array");
        }
        return rows.valueStream()
                .map(row -> row.valueStream().map(Markup::button).toList())
                .filter(row -> !row.isEmpty())
                .toList();
    }

    private static Button button(JsonNode json) {
        String text = json.path("text").asString("");
        String data = optional(json, "callback_data");
        String url = optional(json, "url");
        if (text.isBlank()) {
            throw ApiError.badRequest("can't parse inline keyboard button: Button text must be non-empty");
        }
        if (data == null && url == null && !json.has("copy_text") && !json.has("web_app")) {
            throw ApiError.badRequest(
                    "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard");
        }
        if (data != null && !fits(data)) {
            throw ApiError.badRequest("BUTTON_DATA_INVALID");
        }
        return new Button(text, data, url, optional(json, "style"));
    }

    private static boolean fits(String data) {
        int bytes = data.getBytes(StandardCharsets.UTF_8).length;
        return bytes > 0 && bytes <= LONGEST_DATA_BYTES;
    }

    private static List<List<String>> texts(JsonNode rows) {
        return rows.valueStream()
                .map(row -> row.valueStream().map(Markup::label).toList())
                .toList();
    }

    private static String label(JsonNode button) {
        return button.isString() ? button.stringValue() : button.path("text").asString("");
    }

    private static @Nullable String optional(JsonNode json, String name) {
        return json.hasNonNull(name) ? json.path(name).asString("") : null;
    }
}
