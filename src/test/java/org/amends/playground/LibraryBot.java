package org.amends.playground;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import okhttp3.OkHttpClient;
import org.telegram.telegrambots.longpolling.TelegramBotsLongPollingApplication;
import org.telegram.telegrambots.longpolling.interfaces.LongPollingUpdateConsumer;
import org.telegram.telegrambots.longpolling.util.DefaultGetUpdatesGenerator;
import org.telegram.telegrambots.meta.TelegramUrl;
import org.telegram.telegrambots.meta.api.objects.Update;

/** The real library, polling our server. */
final class LibraryBot implements AutoCloseable {
    private final OkHttpClient http =
            new OkHttpClient.Builder().readTimeout(100, TimeUnit.SECONDS).build();
    private final ScheduledExecutorService executor = Executors.newSingleThreadScheduledExecutor();
    private final TelegramBotsLongPollingApplication application =
            new TelegramBotsLongPollingApplication(ObjectMapper::new, () -> http, () -> executor);
    private final BlockingQueue<Update> received = new LinkedBlockingQueue<>();

    static LibraryBot polling(int port, String token) throws Exception {
        LibraryBot bot = new LibraryBot();
        bot.register(port, token, updates -> updates.forEach(bot.received::add));
        return bot;
    }

    static LibraryBot polling(int port, String token, LongPollingUpdateConsumer consumer) throws Exception {
        LibraryBot bot = new LibraryBot();
        bot.register(port, token, consumer);
        return bot;
    }

    private void register(int port, String token, LongPollingUpdateConsumer consumer) throws Exception {
        application.registerBot(token, () -> url(port), new DefaultGetUpdatesGenerator(), consumer);
    }

    static TelegramUrl url(int port) {
        return TelegramUrl.builder()
                .schema("http")
                .host("127.0.0.1")
                .port(port)
                .testServer(false)
                .build();
    }

    Update next() throws InterruptedException {
        Update update = received.poll(Stage.PATIENCE.toSeconds(), TimeUnit.SECONDS);
        if (update == null) {
            throw new AssertionError("no update came");
        }
        return update;
    }

    @Override
    public void close() throws Exception {
        executor.shutdownNow();
        http.dispatcher().cancelAll();
        application.close();
    }
}
