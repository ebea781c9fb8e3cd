package org.amends.bench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * As little of a Bot API server as a bot under load needs: long polls with true offsets that are woken at once, and
 * every other call answered immediately.
 */
final class TelegramStub implements AutoCloseable {
    static final long BOT = 4242;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** A button as it was sent. */
    record Button(String label, String data) {}

    /** Hears what goes over the wire, on the thread that answers. */
    interface Listener {
        void served(long chat, long nanos);

        void sent(long chat, int messageId, String text, List<Button> buttons, long nanos);
    }

    private static final class Pending {
        final int id;
        final long chat;
        final String json;
        boolean served;

        Pending(int id, long chat, String json) {
            this.id = id;
            this.chat = chat;
            this.json = json;
        }
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Listener listener;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition more = lock.newCondition();
    private final Deque<Pending> queue = new ArrayDeque<>();
    private final AtomicInteger messages = new AtomicInteger();
    private int lastUpdate = 1_000;
    private int servedAgain;
    private int polls;
    private boolean closed;

    TelegramStub(Listener listener) throws IOException {
        // Otherwise answers wait for delayed acknowledgements, and connections beyond 200 are closed again and again.
        System.setProperty("sun.net.httpserver.nodelay", "true");
        System.setProperty("sun.net.httpserver.maxIdleConnections", "2000");
        this.listener = listener;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1_000);
        server.createContext("/", this::handle);
        server.setExecutor(threads);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** How many updates were handed out more than once. */
    int servedAgain() {
        return locked(() -> servedAgain);
    }

    int polls() {
        return locked(() -> polls);
    }

    void write(long person, String text) {
        var message = Map.of(
                "message_id",
                messages.incrementAndGet(),
                "date",
                System.currentTimeMillis() / 1000,
                "from",
                user(person),
                "chat",
                chat(person),
                "text",
                text,
                "entities",
                text.startsWith("/") ? List.of(command(text)) : List.of());
        enqueue(person, "message", message);
    }

    void tap(long person, int messageId, String data) {
        var message = Map.of(
                "message_id",
                messageId,
                "date",
                System.currentTimeMillis() / 1000,
                "chat",
                chat(person),
                "text",
                "a question");
        enqueue(
                person,
                "callback_query",
                Map.of(
                        "id",
                        String.valueOf(messages.incrementAndGet()),
                        "from",
                        user(person),
                        "chat_instance",
                        "1",
                        "message",
                        message,
                        "data",
                        data));
    }

    private static Map<String, Object> user(long person) {
        return Map.of("id", person, "is_bot", false, "first_name", "P" + person);
    }

    private static Map<String, Object> chat(long person) {
        return Map.of("id", person, "type", "private", "first_name", "P" + person);
    }

    private static Map<String, Object> command(String text) {
        return Map.of("type", "bot_command", "offset", 0, "length", text.length());
    }

    private void enqueue(long chat, String kind, Map<String, Object> content) {
        lock.lock();
        try {
            int id = ++lastUpdate;
            queue.addLast(new Pending(id, chat, JSON.writeValueAsString(Map.of("update_id", id, kind, content))));
            more.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            String method = path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
            byte[] body = exchange.getRequestBody().readAllBytes();
            long arrived = System.nanoTime();
            byte[] answer = ("{\"ok\":true,\"result\":" + result(method, body, arrived) + "}").getBytes("UTF-8");
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
        }
    }

    private String result(String method, byte[] body, long arrived) {
        return switch (method) {
            case "getme" ->
                JSON.writeValueAsString(
                        Map.of("id", BOT, "is_bot", true, "first_name", "Bench", "username", "bench_bot"));
            case "getupdates" -> poll(JSON.readTree(body));
            case "sendmessage" -> sent(JSON.readTree(body), arrived);
            default -> "true";
        };
    }

    private String sent(JsonNode call, long arrived) {
        long chat = call.path("chat_id").asLong();
        int messageId = messages.incrementAndGet();
        var buttons = new ArrayList<Button>();
        call.path("reply_markup")
                .path("inline_keyboard")
                .forEach(row -> row.forEach(button -> buttons.add(new Button(
                        button.path("text").asString(),
                        button.path("callback_data").asString()))));
        listener.sent(chat, messageId, call.path("text").asString(), List.copyOf(buttons), arrived);
        return JSON.writeValueAsString(
                Map.of("message_id", messageId, "date", System.currentTimeMillis() / 1000, "chat", chat(chat)));
    }

    private String poll(JsonNode call) {
        int offset = call.path("offset").asInt(0);
        long left = TimeUnit.SECONDS.toNanos(call.path("timeout").asInt(0));
        lock.lock();
        try {
            polls++;
            while (!queue.isEmpty() && queue.peekFirst().id < offset) {
                queue.removeFirst();
            }
            while (queue.isEmpty() && left > 0 && !closed) {
                left = more.awaitNanos(left);
            }
            return serve(call.path("limit").asInt(100));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "[]";
        } finally {
            lock.unlock();
        }
    }

    private String serve(int limit) {
        long now = System.nanoTime();
        var updates = queue.stream().limit(limit).toList();
        for (Pending update : updates) {
            if (update.served) {
                servedAgain++;
            } else {
                update.served = true;
                listener.served(update.chat, now);
            }
        }
        return "["
                + String.join(",", updates.stream().map(update -> update.json).toList()) + "]";
    }

    private int locked(java.util.function.IntSupplier reading) {
        lock.lock();
        try {
            return reading.getAsInt();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            more.signalAll();
        } finally {
            lock.unlock();
        }
        server.stop(0);
        threads.shutdownNow();
    }
}
