package org.amends.telegram;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import okhttp3.OkHttpClient;
import org.amends.conversation.Inbox;
import org.amends.conversation.MessageSender;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.telegram.telegrambots.longpolling.BotSession;
import org.telegram.telegrambots.meta.api.methods.updates.DeleteWebhook;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;

/** Polls Telegram from the moment that everything else has started until the first thing stops. */
public final class Poller implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(Poller.class);
    private static final Duration AFTER_NOTHING = Duration.ofMillis(50);
    private static final Duration LAST_BREATH = Duration.ofMillis(300);

    private final TelegramSettings settings;
    private final CommandTexts commands;
    private final Inbox inbox;
    private final MessageSender sender;
    private final TelegramGroups groups;
    private final Topics topics;
    private final BotApi answers;
    private final BotKnown known;
    private final Clock clock;
    private final PollLiveness liveness;
    private final PollTrouble trouble;
    private final OkHttpClient http;
    private final BotApi api;
    private final UpdateParser parser = new UpdateParser();
    private final PollPosition position;
    private volatile @Nullable PollExecutor executor;
    private volatile @Nullable UpdateReceiver receiver;
    private volatile @Nullable BotIdentity identity;

    /** @param answers by which taps are answered; a stop doesn't cut these calls off */
    Poller(
            TelegramSettings settings,
            CommandTexts commands,
            Inbox inbox,
            MessageSender sender,
            TelegramGroups groups,
            Topics topics,
            BotApi answers,
            PollLiveness liveness,
            TokenRefused tokenRefused,
            BotKnown known,
            Clock clock) {
        this.settings = settings;
        this.commands = commands;
        this.inbox = inbox;
        this.sender = sender;
        this.groups = groups;
        this.topics = topics;
        this.answers = answers;
        this.known = known;
        this.clock = clock;
        this.liveness = liveness;
        this.trouble = new PollTrouble(settings.times(), liveness, tokenRefused, clock);
        this.http = HttpClients.forPolls(settings.times(), trouble);
        this.api = new BotApi(http, settings);
        this.position = new PollPosition(clock);
    }

    /** Who the bot is, once Telegram has said so. */
    public Optional<BotIdentity> identity() {
        return Optional.ofNullable(identity);
    }

    @Override
    public synchronized void start() {
        if (executor == null) {
            PollExecutor thread = new PollExecutor(trouble);
            executor = thread;
            thread.execute(() -> begin(thread));
        }
    }

    /** Ends within two seconds: only a batch that is being processed is waited for, the open poll is cut off. */
    @Override
    public synchronized void stop() {
        PollExecutor thread = executor;
        if (thread == null) {
            return;
        }
        executor = null;
        trouble.stopping();
        try {
            UpdateReceiver open = receiver;
            if (open != null) {
                open.refuse(settings.times().drain());
            }
            // Only now: an interrupt during a transaction would make H2 close its file.
            thread.shutdownNow();
            http.dispatcher().cancelAll();
            if (!thread.awaitTermination(LAST_BREATH.toMillis(), TimeUnit.MILLISECONDS)) {
                log.warn("The polling thread is still busy at the stop");
            }
        } catch (InterruptedException e) {
            thread.shutdownNow();
            Thread.currentThread().interrupt();
        } finally {
            http.connectionPool().evictAll();
        }
    }

    @Override
    public boolean isRunning() {
        return executor != null;
    }

    private void begin(PollExecutor thread) {
        try {
            BotIdentity me = new Introduction(api, trouble, settings.bot()).ask();
            identity = me;
            log.info("Telegram knows the bot as @{}", me.username().isEmpty() ? me.id() : me.username());
            known.is(me);
            new CommandMenu(api, commands).publish();
            UpdateReceiver open =
                    new UpdateReceiver(me, inbox, answers, sender, groups, topics, clock, settings.times());
            receiver = open;
            poll(session(thread, open));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException | Error e) {
            log.error("Polling can't start: {}", e.getClass().getName());
        }
    }

    private BotSession session(PollExecutor thread, UpdateReceiver open) {
        BotSession session = new BotSession(
                new ObjectMapper(),
                http,
                thread,
                settings.token(),
                settings::libraryUrl,
                offset -> request(open),
                () -> trouble,
                open);
        session.setLastReceivedUpdate(position.last());
        return session;
    }

    /** The library deletes a webhook first, and throws where it can't. */
    private void poll(BotSession session) throws InterruptedException {
        while (true) {
            try {
                session.start();
                return;
            } catch (TelegramApiException e) {
                Thread.sleep(trouble.pause());
            }
        }
    }

    private PollRequest request(UpdateReceiver open) {
        if (trouble.takeWebhookIsSet()) {
            api.call(new DeleteWebhook());
        }
        return new PollRequest(position.next(), settings.times().longPoll(), body -> read(body, open));
    }

    private List<Update> read(String body, UpdateReceiver open) {
        List<Update> updates = parser.parse(body);
        position.arrived(updates);
        liveness.good();
        if (updates.isEmpty()) {
            open.heardNothing();
            breathe();
        }
        return updates;
    }

    /** Another server may not hold polls open; without this it would be asked a thousand times a second. */
    private static void breathe() {
        try {
            Thread.sleep(AFTER_NOTHING);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
