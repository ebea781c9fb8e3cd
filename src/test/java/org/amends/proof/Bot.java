package org.amends.proof;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The packed program as its operator runs it: started, stopped, killed and started again on the same data. */
final class Bot implements AutoCloseable {
    static final String OPERATOR = "Proof Operator";
    static final Duration START = Duration.ofSeconds(180);

    private static final String LAUNCHER = "org.springframework.boot.loader.launch.PropertiesLauncher";

    private final Telegram telegram;
    private final Path folder;
    private final Map<String, String> environment = new HashMap<>();
    private String jar = Launch.jar();
    private List<String> led = List.of();
    private Child process;

    Bot(Telegram telegram, Path folder) {
        this.telegram = telegram;
        this.folder = folder;
        environment.put("TELEGRAM_BOT_TOKEN", Telegram.TOKEN);
        environment.put("TELEGRAM_API_URL", telegram.url());
        environment.put("OPERATOR_NAME", OPERATOR);
        environment.put("AMENDS_DAILY_MESSAGES", "0");
        environment.put("AMENDS_DATA", data().toString());
        environment.put("SERVER_PORT", String.valueOf(Launch.freePort()));
        environment.put("TZ", Launch.noon());
    }

    Bot with(String name, String value) {
        environment.put(name, value);
        return this;
    }

    Bot without(String name) {
        environment.remove(name);
        return this;
    }

    /** Another copy of the packed program. */
    Bot from(Path otherJar) {
        jar = otherJar.toString();
        return this;
    }

    /** Started by Spring Boot's other launcher, with a folder of classes beside the packed program. */
    Bot ledBy(Path classes, String property) {
        led = List.of("-Dloader.path=" + classes, property);
        return this;
    }

    /** Where it is about noon at the first start. */
    String zone() {
        return environment.get("TZ");
    }

    Path data() {
        return folder.resolve("data");
    }

    /** Its H2 file as JDBC names it. */
    String h2Url() {
        return "jdbc:h2:file:" + data().resolve("amends");
    }

    int port() {
        return Integer.parseInt(environment.get("SERVER_PORT"));
    }

    /** Starts the process and doesn't wait. */
    Bot launch() {
        List<String> arguments = new ArrayList<>(List.of("-Xmx320m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
        arguments.addAll(led);
        arguments.addAll(led.isEmpty() ? List.of("-jar", jar) : List.of("-cp", jar, LAUNCHER));
        process = Child.java(arguments, environment, folder.resolve("bot"));
        return this;
    }

    /** Starts the process and waits until it polls. */
    Bot start() {
        long polls = telegram.polls();
        launch();
        telegram.awaitPollAfter(polls, START);
        return this;
    }

    Child process() {
        return process;
    }

    /** Stops it as an operator does. */
    void stop() {
        process.terminate();
        process.exitCode(Duration.ofSeconds(60));
    }

    /** Everything that it has printed in all its lives. */
    String printed() {
        return read("bot.out") + read("bot.err");
    }

    private String read(String name) {
        try {
            Path file = folder.resolve(name);
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What /actuator/health answers. */
    String health() {
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(
                            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + "/actuator/health"))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString())
                    .body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
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
