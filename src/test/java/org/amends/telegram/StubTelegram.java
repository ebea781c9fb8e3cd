package org.amends.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A Bot API server on loopback that answers as the test says; polls without an answer are held open. */
final class StubTelegram implements AutoCloseable {
    static final String TOKEN = "42:secret-Token_1";

    private static final Map<String, String> USUAL = Map.of(
            "getme", "{\"id\":42,\"is_bot\":true,\"first_name\":\"A\",\"username\":\"amends_bot\"}",
            "sendmessage", "{\"message_id\":7,\"date\":1,\"chat\":{\"id\":1,\"type\":\"private\"}}");

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<String, BlockingQueue<Reply>> replies = new ConcurrentHashMap<>();
    private final Map<String, BlockingQueue<JsonNode>> calls = new ConcurrentHashMap<>();

    StubTelegram() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    /** What a call is answered with. */
    sealed interface Reply {
        record Body(int status, String body) implements Reply {}

        /** The connection is closed without an answer. */
        record Drop() implements Reply {}

        static Reply ok(String result) {
            return new Body(200, "{\"ok\":true,\"result\":" + result + "}");
        }

        static Reply error(int code, String description) {
            return error(code, description, "{}");
        }

        static Reply error(int code, String description, String parameters) {
            return new Body(
                    code,
                    "{\"ok\":false,\"error_code\":%d,\"description\":\"%s\",\"parameters\":%s}"
                            .formatted(code, description, parameters));
        }
    }

    /** Answers the next call of this method so; several are kept in order. */
    StubTelegram next(String method, Reply... all) {
        for (Reply reply : all) {
            queue(replies, method).add(reply);
        }
        return this;
    }

    /** The next call of this method that was not asked for before; fails if none comes. */
    JsonNode await(String method) throws InterruptedException {
        JsonNode call = queue(calls, method).poll(20, TimeUnit.SECONDS);
        if (call == null) {
            throw new AssertionError("no call of " + method);
        }
        return call;
    }

    int unseen(String method) {
        return queue(calls, method).size();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    TelegramSettings settings() {
        return new TelegramSettings(
                TOKEN,
                url(),
                new PollTimes(
                        Duration.ofSeconds(50),
                        Duration.ofMillis(1),
                        Duration.ofMillis(4),
                        Duration.ofMillis(2),
                        Duration.ofMillis(1500)));
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String[] path = exchange.getRequestURI().getPath().split("/");
        String method = path[2].toLowerCase(Locale.ROOT);
        JsonNode call = Answer.JSON.readTree(exchange.getRequestBody().readAllBytes());
        queue(calls, method).add(call);
        try {
            reply(exchange, path[1].equals("bot" + TOKEN) ? reply(method) : Reply.error(401, "Unauthorized"));
        } catch (InterruptedException e) {
            exchange.close();
        }
    }

    private Reply reply(String method) throws InterruptedException {
        if (method.equals("getupdates")) {
            return queue(replies, method).take();
        }
        Reply planned = queue(replies, method).poll();
        return planned == null ? Reply.ok(USUAL.getOrDefault(method, "true")) : planned;
    }

    private static void reply(HttpExchange exchange, Reply reply) throws IOException {
        switch (reply) {
            case Reply.Drop() -> {}
            case Reply.Body(int status, String body) -> {
                byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
                exchange.getResponseBody().write(bytes);
            }
        }
        exchange.close();
    }

    private static <T> BlockingQueue<T> queue(Map<String, BlockingQueue<T>> queues, String method) {
        return queues.computeIfAbsent(method, name -> new LinkedBlockingQueue<>());
    }
}
