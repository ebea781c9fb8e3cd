package org.amends.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * An update that the library can't read, cut down to what we can't do without: someone's words must not be lost because
 * Telegram changed a field that we never look at.
 */
final class UpdateEssentials {
    private static final List<String> NUMBERS = List.of("message_id", "date", "edit_date");
    private static final List<String> WORDS = List.of("text", "caption");

    private UpdateEssentials() {}

    static JsonNode of(JsonNode update) {
        ObjectNode small = Answer.JSON.createObjectNode();
        small.set("update_id", update.path("update_id"));
        for (String kind : List.of("message", "edited_message")) {
            if (update.path(kind).isObject()) {
                small.set(kind, message(update.path(kind)));
            }
        }
        if (update.path("callback_query").isObject()) {
            small.set("callback_query", tap(update.path("callback_query")));
        }
        return small;
    }

    private static ObjectNode message(JsonNode message) {
        ObjectNode small = Answer.JSON.createObjectNode();
        NUMBERS.stream()
                .filter(field -> message.path(field).canConvertToInt())
                .forEach(field -> small.set(field, message.path(field)));
        WORDS.stream()
                .filter(field -> message.path(field).isTextual())
                .forEach(field -> small.set(field, message.path(field)));
        small.set("chat", chat(message.path("chat")));
        if (message.path("migrate_to_chat_id").canConvertToLong()) {
            small.set("migrate_to_chat_id", message.path("migrate_to_chat_id"));
        }
        if (message.path("new_chat_members").isArray()) {
            ArrayNode members = small.putArray("new_chat_members");
            message.path("new_chat_members").forEach(member -> members.add(user(member)));
        }
        if (message.path("left_chat_member").isObject()) {
            small.set("left_chat_member", user(message.path("left_chat_member")));
        }
        if (message.path("from").isObject()) {
            small.set("from", user(message.path("from")));
        }
        if (message.path("sender_chat").isObject()) {
            small.set("sender_chat", chat(message.path("sender_chat")));
        }
        if (message.has("forward_origin") || message.has("via_bot")) {
            // By whom doesn't matter to us, only that the words aren't the sender's own.
            small.putObject("forward_origin")
                    .put("type", "hidden_user")
                    .put("date", 0)
                    .put("sender_user_name", "");
        }
        return small;
    }

    private static ObjectNode tap(JsonNode tap) {
        ObjectNode small = Answer.JSON.createObjectNode();
        small.put("id", tap.path("id").asText(""));
        small.put("data", tap.path("data").asText(""));
        small.set("from", user(tap.path("from")));
        ObjectNode message = small.putObject("message");
        message.put("message_id", tap.path("message").path("message_id").asInt(0));
        message.put("date", 0);
        message.set("chat", chat(tap.path("message").path("chat")));
        return small;
    }

    private static ObjectNode chat(JsonNode chat) {
        return Answer.JSON
                .createObjectNode()
                .put("id", chat.path("id").asLong(0))
                .put("type", chat.path("type").asText(""));
    }

    private static ObjectNode user(JsonNode user) {
        return Answer.JSON
                .createObjectNode()
                .put("id", user.path("id").asLong(0))
                .put("is_bot", user.path("is_bot").asBoolean(false))
                .put("first_name", "");
    }
}
