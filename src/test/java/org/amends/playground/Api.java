package org.amends.playground;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A Bot API without a server: calls in, answers out, on a clock that stands still. */
final class Api {
    static final String TOKEN = "777:test";

    final BotApi core = new BotApi(
            BotIdentity.of(TOKEN),
            Clock.fixed(Instant.parse("2026-01-01T00:00:00Z"), ZoneOffset.UTC),
            Optional.empty());
    private final PhoneCommands phones = new PhoneCommands(core);

    /** The result of a call; fails if it was refused. */
    JsonNode call(String method, String parameters) {
        return switch (answer(method, parameters)) {
            case Answer.Success(Object result) -> Wire.tree(result);
            case Answer other -> throw new AssertionError(other);
        };
    }

    /** The words in which a call was refused. */
    String refusal(String method, String parameters) {
        return switch (answer(method, parameters)) {
            case Answer.Failure failure -> failure.code() + " " + failure.description();
            case Answer other -> throw new AssertionError(other);
        };
    }

    Answer answer(String method, String parameters) {
        return core.call(TOKEN, method, params(parameters));
    }

    JsonNode phone(String what, String parameters) {
        return Wire.tree(phones.carryOut(what, params(parameters)));
    }

    /** The ids of the updates that a poll brings. */
    List<Long> poll(String parameters) {
        return call("getUpdates", parameters)
                .valueStream()
                .map(update -> update.path("update_id").asLong())
                .toList();
    }

    /** What the updates in the queue are. */
    List<String> kinds() {
        return call("getUpdates", "{}")
                .valueStream()
                .map(update -> List.copyOf(update.propertyNames()).getLast())
                .toList();
    }

    static Params params(String json) {
        return Params.of((ObjectNode) Wire.JSON.readTree(json));
    }
}
