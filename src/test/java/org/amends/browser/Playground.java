package org.amends.browser;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.amends.playground.Stage;
import org.amends.proof.Child;

/** The packed program without a token, as somebody who tries it out runs it. */
final class Playground implements AutoCloseable {
    private static final Duration START = Duration.ofSeconds(90);

    private final Path folder;
    private final int port = freePort();
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
                List.of(
                        "-Xmx320m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-jar",
                        Objects.requireNonNull(
                                System.getProperty("amends.jar"), "run by Maven: amends.jar is not set")),
                Map.of(
                        "AMENDS_DATA", folder.resolve("data").toString(),
                        "SERVER_PORT", String.valueOf(port),
                        "TZ", noon()),
                folder.resolve("playground"));
        await().atMost(START).until(this::isWell);
        return this;
    }

    /** Stops it as its user does, and starts it again on the same data. */
    void restart() {
        stop();
        start();
    }

    private void stop() {
        process.terminate();
        process.exitCode(Duration.ofSeconds(20));
    }

    /** What is said late at night differs: here it is always about noon. POSIX counts the hours west of Greenwich. */
    private static String noon() {
        int west = LocalTime.now(ZoneOffset.UTC).getHour() - 12;
        return "Etc/GMT" + (west < 0 ? "" : "+") + west;
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

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        if (process != null) {
            process.close();
        }
    }
}
