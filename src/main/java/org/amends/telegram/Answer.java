package org.amends.telegram;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** What came back from a Bot API server; read leniently, so that another server's slips don't count as failures. */
sealed interface Answer {
    /** For both directions; it reads the library's types, which Spring's own mapper doesn't. */
    ObjectMapper JSON = new ObjectMapper();

    /** A longer wait than any that Telegram asks for would only be a slip. */
    long LONGEST_WAIT = Duration.ofDays(1).toSeconds();

    record Accepted(JsonNode result) implements Answer {
        @Override
        public String toString() {
            return "Accepted[]";
        }
    }

    /** A no in the words of the Bot API; they may quote what people wrote, so printing it doesn't show them. */
    record Rejected(int code, String description, Optional<Duration> retryAfter, OptionalLong movedTo)
            implements Answer {
        boolean says(String words) {
            return description.contains(words);
        }

        /** The two ways in which Telegram says that it doesn't know a token. */
        boolean isOfToken() {
            return code == 401 || code == 404;
        }

        @Override
        public String toString() {
            return "Rejected[" + code + "]";
        }
    }

    /** An error that isn't the Bot API's own: of a gateway, or of a server that lacks the method. */
    record Foreign(int status) implements Answer {
        boolean mayLackMethod() {
            return status == 404 || status == 405 || status == 500 || status == 501;
        }
    }

    /** It was accepted and the answer can't be read. */
    record Garbled() implements Answer {}

    /** It was handed over, at least in part, and no answer came. */
    record Dropped() implements Answer {}

    /** It was never handed over. */
    record Unsent() implements Answer {}

    static Answer of(int status, String body) {
        JsonNode json = tree(body);
        if (json != null && json.path("ok").isBoolean()) {
            return json.path("ok").booleanValue() ? new Accepted(json.path("result")) : rejected(status, json);
        }
        return status >= 200 && status < 300 ? new Garbled() : new Foreign(status);
    }

    private static Rejected rejected(int status, JsonNode json) {
        JsonNode parameters = json.path("parameters");
        JsonNode retryAfter = parameters.path("retry_after");
        JsonNode movedTo = parameters.path("migrate_to_chat_id");
        return new Rejected(
                json.path("error_code").asInt(status),
                json.path("description").asText(""),
                retryAfter.canConvertToLong()
                        ? Optional.of(Duration.ofSeconds(Math.clamp(retryAfter.longValue(), 0, LONGEST_WAIT)))
                        : Optional.empty(),
                movedTo.canConvertToLong() ? OptionalLong.of(movedTo.longValue()) : OptionalLong.empty());
    }

    private static @Nullable JsonNode tree(String body) {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException e) {
            return null;
        }
    }
}
