package org.amends.browser;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.amends.playground.Stage;
import org.amends.proof.Child;
import org.amends.proof.Launch;

/** The packed program without a token, as somebody who tries it out runs it. */
final class Playground implements AutoCloseable {
    private static final Duration START = Duration.ofSeconds(180);

    private final Path folder;
    private final int port = Launch.freePort();
    private final ZoneId zone = ZoneId.of(Launch.noon());
    private Child process;

    Playground(Path folder) {
        this.folder = folder;
    }

    String url() {
        return "http://127.0.0.1:" + port + "/";
    }

    /** What stands behind the page. */
    Stage stage() {
        return new Stage(port);
    }

    /** Starts the process and waits until it is in good health, which it isn't before it hears its Telegram. */
    Playground start() {
        process = Child.java(
                List.of("-Xmx320m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-jar", Launch.jar()),
                Map.of(
                        "AMENDS_DATA", folder.resolve("data").toString(),
                        "SERVER_PORT", String.valueOf(port),
                        "TZ", zone.getId()),
                folder.resolve("playground"));
        await().atMost(START).until(this::isWell);
        return this;
    }

    /** Goes on to so long before an appointment that stands on a button, such as "Thu 26 Nov, 19:00". */
    void waitsUntil(String appointment, Duration before) {
        ZonedDateTime now = Instant.parse(
                        stage().get("clock", Map.of()).path("now").asString())
                .atZone(zone);
        LocalDateTime next = LocalDateTime.parse(
                // Without its weekday, which fits one year only.
                appointment.substring(appointment.indexOf(' ') + 1) + " " + now.getYear(),
                DateTimeFormatter.ofPattern("d MMM, HH:mm yyyy", Locale.ENGLISH));
        ZonedDateTime thisYear = next.atZone(zone);
        ZonedDateTime at = thisYear.isBefore(now) ? thisYear.plusYears(1) : thisYear;
        stage().advance(Duration.between(now, at.minus(before)).plusSeconds(1));
    }

    /** As the bot, asks somebody in the first group for a reply. */
    void asksForReply(String name) {
        long group = stage().get("chats", Map.of())
                .valueStream()
                .map(chat -> chat.path("id").asLong())
                .filter(id -> id < 0)
                .findFirst()
                .orElseThrow();
        long person = stage().get("people", Map.of())
                .valueStream()
                .filter(one -> one.path("first_name").asString().equals(name))
                .findFirst()
                .orElseThrow()
                .path("id")
                .asLong();
        post("{\"chat_id\":%d,\"parse_mode\":\"HTML\",\"text\":\"<a href='tg://user?id=%d'>%s</a>, one thing\","
                        .formatted(group, person, name)
                + "\"reply_markup\":{\"force_reply\":true,\"selective\":true}}");
    }

    private void post(String message) {
        try (HttpClient http = HttpClient.newHttpClient()) {
            http.send(
                    HttpRequest.newBuilder(URI.create(url() + "bot4242:playground/sendMessage"))
                            .header("Content-Type", "application/json")
                            .POST(HttpRequest.BodyPublishers.ofString(message))
                            .build(),
                    HttpResponse.BodyHandlers.discarding());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** What the program warned of so far. */
    List<String> complaints() {
        return process.lines().stream()
                .filter(line -> line.contains(" WARN ") || line.contains(" ERROR "))
                .toList();
    }

    /** Stops it as its user does, and starts it again on the same data. */
    void restart() {
        stop();
        start();
    }

    private void stop() {
        process.terminate();
        process.exitCode(Duration.ofSeconds(60));
    }

    private boolean isWell() {
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(
                                    HttpRequest.newBuilder(URI.create(url() + "actuator/health"))
                                            .build(),
                                    HttpResponse.BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException _) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        if (process != null) {
            process.close();
        }
    }
}
