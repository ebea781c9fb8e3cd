package org.amends.playground;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Drives a Bot API server from a test: people and groups, time, faults, and what the bot did. */
public final class Stage {
    static final Duration PATIENCE = Duration.ofSeconds(60);

    private final URI root;
    private final HttpClient http = HttpClient.newHttpClient();

    /** For a server on this machine. */
    public Stage(int port) {
        root = URI.create("http://127.0.0.1:" + port + "/phone/");
    }

    /** A new person with a phone, in their private chat with the bot. */
    public Phone phone(String firstName) {
        JsonNode person = post("people", Map.of("first_name", firstName));
        long id = person.path("id").asLong();
        return new Phone(this, id, id);
    }

    /** A group of these people and the bot; its id. */
    public long group(String title, Phone... members) {
        List<Long> ids = Arrays.stream(members).map(Phone::person).toList();
        return post("groups", Map.of("title", title, "members", ids)).path("id").asLong();
    }

    /** Moves the server's clock forward. */
    public void advance(Duration by) {
        post("clock", Map.of("advance_seconds", by.toSeconds()));
    }

    /** The next call of the method goes wrong: too_many_requests, error, garbage, cut_before, cut_after or delay. */
    public void fault(String kind, String method, int amount) {
        post("faults", Map.of("kind", kind, "method", method, "amount", amount));
    }

    /** Closes every connection of the bot at once, until it is back. */
    public void away(boolean away) {
        post("away", Map.of("away", away));
    }

    /** Puts an update into the queue as it is. */
    public long inject(String json) {
        return post("inject", Map.of("update", Wire.JSON.readTree(json)))
                .path("update_id")
                .asLong();
    }

    /** Everything that took effect after the sequence number, in all chats. */
    public List<Sent> log(long after) {
        return sent(get("log", Map.of("after", after)));
    }

    /** Waits until the bot asked for later updates than this one. */
    public void awaitConfirmed(long update) {
        JsonNode answer = get("await-confirmed", Map.of("update_id", update, "timeout", PATIENCE.toSeconds()));
        if (!answer.path("confirmed").asBoolean()) {
            throw new AssertionError("update " + update + " was not confirmed");
        }
    }

    /** Waits until the bot has asked for updates so many times since the server started. */
    public void awaitPolls(long polls) {
        JsonNode answer = get("await-polls", Map.of("polls", polls, "timeout", PATIENCE.toSeconds()));
        if (answer.path("polls").asLong() < polls) {
            throw new AssertionError("the bot did not poll " + polls + " times");
        }
    }

    /** Asks /phone/&lt;what&gt;. */
    public JsonNode get(String what, Map<String, ?> parameters) {
        String query = parameters.entrySet().stream()
                .map(one ->
                        one.getKey() + "=" + URLEncoder.encode(String.valueOf(one.getValue()), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return exchange(HttpRequest.newBuilder(root.resolve(what + "?" + query)).build());
    }

    /** Does /phone/&lt;what&gt;. */
    public JsonNode post(String what, Map<String, ?> parameters) {
        return exchange(HttpRequest.newBuilder(root.resolve(what))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(Wire.JSON.writeValueAsBytes(parameters)))
                .build());
    }

    static List<Sent> sent(JsonNode answer) {
        return answer.path("entries")
                .valueStream()
                .map(entry -> Wire.JSON.treeToValue(entry, Sent.class))
                .toList();
    }

    private JsonNode exchange(HttpRequest request) {
        try {
            HttpResponse<byte[]> response = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
            JsonNode answer = Wire.JSON.readTree(response.body());
            if (response.statusCode() != 200) {
                throw new IllegalArgumentException(answer.path("error").asString(""));
            }
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
