package org.amends.playground;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.amends.AmendsApplication;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.context.annotation.Import;

/** The playground beside the rest of an application, on the application's web server. */
class InApplicationTests {

    @EnableAutoConfiguration(exclude = {DataSourceAutoConfiguration.class, FlywayAutoConfiguration.class})
    @Import(PlaygroundConfiguration.class)
    static class Application {}

    private static final Pattern NAMED = Pattern.compile("[\"'](?:\\./|/playground/)([a-z]+\\.(?:js|css|svg))[\"']");

    @TempDir
    private Path folder;

    private final HttpClient http = HttpClient.newHttpClient();
    private ConfigurableApplicationContext context;
    private String root;

    @BeforeEach
    void start() {
        context = new SpringApplicationBuilder(Application.class)
                .run(
                        "--server.port=0",
                        "--spring.config.name=none",
                        "--amends.playground.token=777:test",
                        "--amends.playground.folder=" + folder);
        root = "http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port");
    }

    @AfterEach
    void stop() {
        context.close();
    }

    @Test
    void thePageLoadsNothingFromElsewhere() throws Exception {
        HttpResponse<String> page = get("/").get(20, TimeUnit.SECONDS);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy).startsWith("default-src 'self'"));
        assertThat(page.body()).contains("/playground/main.js").doesNotContain("http://", "https://", "style=");
        assertThat(page.body().split("<script", -1)).hasSize(2);
    }

    @Test
    void everythingThatThePageNamesIsThere() throws Exception {
        List<String> all = new ArrayList<>(List.of("/"));
        for (int i = 0; i < all.size(); i++) {
            HttpResponse<String> file = get(all.get(i)).get(20, TimeUnit.SECONDS);
            assertThat(file.statusCode()).as(all.get(i)).isEqualTo(200);
            NAMED.matcher(file.body())
                    .results()
                    .map(named -> "/playground/" + named.group(1))
                    .filter(name -> !all.contains(name))
                    .forEach(all::add);
        }
        assertThat(all)
                .containsExactlyInAnyOrderElementsOf(PlaygroundPage.paths().stream()
                        .filter(path -> !path.endsWith(".html"))
                        .toList());
    }

    @Test
    void aGetChangesNothingAndAFormIsNoJson() throws Exception {
        assertThat(get("/phone/block?person=101").get(20, TimeUnit.SECONDS).statusCode())
                .isEqualTo(400);
        HttpRequest form = HttpRequest.newBuilder(URI.create(root + "/phone/people"))
                .POST(HttpRequest.BodyPublishers.ofString("first_name=Robin"))
                .build();
        assertThat(http.send(form, HttpResponse.BodyHandlers.ofString()).statusCode())
                .isEqualTo(400);
        assertThat(get("/phone/people").get(20, TimeUnit.SECONDS).body()).isEqualTo("[]");
    }

    @Test
    void everyAddressIsClosedToForeignHostsAndOrigins() throws Exception {
        List<String> addresses = new ArrayList<>(PlaygroundPage.paths());
        addresses.addAll(List.of("/phone/stage", "/phone/attachment", "/phone/file/file-101-1", "/bot777:test/getMe"));
        for (String address : addresses) {
            assertThat(status("POST " + address, "Host: evil.example"))
                    .as(address)
                    .isEqualTo(403);
            assertThat(status("GET " + address, "Host: evil.example"))
                    .as(address)
                    .isEqualTo(403);
            assertThat(status("POST " + address, "Host: 127.0.0.1\r\nOrigin: http://evil.example"))
                    .as(address)
                    .isEqualTo(403);
            assertThat(status("POST " + address, "Host: 127.0.0.1\r\nOrigin: null"))
                    .as(address)
                    .isEqualTo(403);
        }
    }

    @Test
    void aPictureIsShownAndEverythingElseOnlySaved() throws Exception {
        post("people", "{\"id\":101}");
        post("attachment", "{\"person\":101,\"kind\":\"photo\",\"file_name\":\"a.png\",\"content\":\"iVBORw0KGgo=\"}");
        post(
                "attachment",
                "{\"person\":101,\"kind\":\"photo\",\"file_name\":\"a \\\"page\\\".png\",\"content\":\""
                        + Base64.getEncoder().encodeToString("<script>alert(1)</script>".getBytes(UTF_8)) + "\"}");

        HttpResponse<String> picture = get("/phone/file/file-101-1").get(20, TimeUnit.SECONDS);
        HttpResponse<String> page = get("/phone/file/file-101-2").get(20, TimeUnit.SECONDS);

        assertThat(picture.headers().firstValue("Content-Type")).contains("image/png");
        assertThat(page.headers().firstValue("Content-Type")).contains("application/octet-stream");
        assertThat(page.headers().firstValue("Content-Disposition"))
                .contains("attachment; filename*=UTF-8''a%20%22page%22.png");
        assertThat(page.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(get("/phone/file/file-101-3").get(20, TimeUnit.SECONDS).statusCode())
                .isEqualTo(404);
    }

    @Test
    void thePageIsToldOfAChangeWhileItWaits() throws Exception {
        String first = get("/phone/stage").get(20, TimeUnit.SECONDS).body();
        var seen = Wire.JSON.readTree(first);
        var waiting = get("/phone/stage?timeout=60&run=" + seen.path("run").asString() + "&after="
                + seen.path("revision").asLong());

        post("begin", "{}");

        assertThat(waiting.get(20, TimeUnit.SECONDS).body()).contains("Ana & Ben");
    }

    private void post(String what, String json) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(root + "/phone/" + what))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json))
                .build();
        assertThat(http.send(request, HttpResponse.BodyHandlers.ofString()).statusCode())
                .isEqualTo(200);
    }

    /** By hand, for the client of the JDK sends no Host of one's own. */
    private int status(String line, String headers) throws Exception {
        URI server = URI.create(root);
        try (Socket socket = new Socket(server.getHost(), server.getPort())) {
            String request = line + " HTTP/1.1\r\n" + headers + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(UTF_8));
            String answer = new String(socket.getInputStream().readAllBytes(), UTF_8);
            return Integer.parseInt(answer.split(" ", 3)[1]);
        }
    }

    @Test
    void closingTheApplicationEndsAHeldPollWithAnEmptyAnswer() throws Exception {
        CompletableFuture<HttpResponse<String>> poll = get("/bot777:test/getUpdates?timeout=50");
        new Stage(Integer.parseInt(root.substring(root.lastIndexOf(':') + 1))).awaitPolls(1);

        context.close();

        assertThat(poll.get(20, TimeUnit.SECONDS).body()).isEqualTo("{\"ok\":true,\"result\":[]}");
        assertThat(folder.resolve("playground.json")).exists();
    }

    @Test
    void noComponentScanFindsThePlayground() {
        ClassPathScanningCandidateComponentProvider scan = new ClassPathScanningCandidateComponentProvider(true);

        assertThat(scan.findCandidateComponents(AmendsApplication.class.getPackageName() + ".playground"))
                .filteredOn(found -> !String.valueOf(found.getBeanClassName()).contains("Tests"))
                .isEmpty();
    }

    private CompletableFuture<HttpResponse<String>> get(String path) {
        return http.sendAsync(
                HttpRequest.newBuilder(URI.create(root + path)).build(), HttpResponse.BodyHandlers.ofString());
    }
}
