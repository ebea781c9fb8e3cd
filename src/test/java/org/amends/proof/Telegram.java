package org.amends.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.amends.playground.BotApiServerMain;
import org.amends.playground.Sent;
import org.amends.playground.Stage;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** Our Bot API server in a process of its own, with its own record of every accepted send in a file. */
final class Telegram implements AutoCloseable {
    static final String TOKEN = "4242:proof";

    private static final JsonMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .build();
    private static final String LISTENING = "listening on http://127.0.0.1:";

    private final Child process;
    private final Path log;
    private final int port;
    private final Stage stage;

    private Telegram(Child process, Path log, int port) {
        this.process = process;
        this.log = log;
        this.port = port;
        this.stage = new Stage(port);
    }

    static Telegram start(Path folder) {
        Path log = folder.resolve("accepted.jsonl");
        Child process = Child.java(
                List.of(
                        "-Xmx256m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        BotApiServerMain.class.getName(),
                        "--port=0",
                        "--token=" + TOKEN,
                        "--log=" + log),
                Map.of(),
                folder.resolve("telegram"));
        String line = process.awaitLine(said -> said.startsWith(LISTENING), Duration.ofSeconds(60));
        return new Telegram(process, log, Integer.parseInt(line.substring(LISTENING.length())));
    }

    Stage stage() {
        return stage;
    }

    String url() {
        return "http://127.0.0.1:" + port;
    }

    Path log() {
        return log;
    }

    long polls() {
        return stage.get("updates", Map.of()).path("polls").asLong();
    }

    /** Waits until the bot has polled once more than before. */
    void awaitPollAfter(long polls, Duration timeout) {
        long end = System.nanoTime() + timeout.toNanos();
        long seen = polls;
        while (seen <= polls) {
            long left = Duration.ofNanos(end - System.nanoTime()).toSeconds();
            if (left <= 0) {
                throw new AssertionError("the bot didn't poll");
            }
            seen = stage.get("await-polls", Map.of("polls", polls + 1, "timeout", Math.min(left, 50)))
                    .path("polls")
                    .asLong();
        }
    }

    /** Waits until the bot has taken everything that people did so far. */
    void awaitAllConfirmed(Duration timeout) {
        long end = System.nanoTime() + timeout.toNanos();
        long last = stage.get("updates", Map.of()).path("next_update_id").asLong() - 1;
        while (!stage.get("await-confirmed", Map.of("update_id", last, "timeout", 30))
                .path("confirmed")
                .asBoolean()) {
            assertThat(System.nanoTime())
                    .as("the end of waiting for update %s", last)
                    .isLessThan(end);
        }
    }

    /** The server's own record, from its file. */
    List<Sent> accepted() {
        try {
            return Files.readAllLines(log).stream()
                    .map(line -> JSON.readValue(line, Sent.class))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Sent> messagesTo(long chat) {
        return accepted().stream()
                .filter(sent -> sent.chat() == chat && sent.newMessage())
                .toList();
    }

    /** The next calls of a method to a chat go wrong. */
    void fault(String kind, String method, long chat, int amount, int times) {
        stage.post("faults", Map.of("kind", kind, "method", method, "chat", chat, "amount", amount, "times", times));
    }

    JsonNode calls() {
        return stage.get("calls", Map.of());
    }

    @Override
    public void close() {
        process.close();
    }
}
