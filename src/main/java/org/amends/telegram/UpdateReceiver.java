package org.amends.telegram;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.amends.conversation.CircleStore.StoreUnavailable;
import org.amends.conversation.Inbox;
import org.amends.conversation.IncomingMessage;
import org.amends.conversation.IncomingMessage.Content;
import org.amends.conversation.MessageSender;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.longpolling.interfaces.LongPollingUpdateConsumer;
import org.telegram.telegrambots.meta.api.methods.AnswerCallbackQuery;
import org.telegram.telegrambots.meta.api.objects.CallbackQuery;
import org.telegram.telegrambots.meta.api.objects.Update;

/**
 * Hands batches over and returns only when they are done, because the next poll makes Telegram forget them whatever
 * became of them. It never throws: that would end polling.
 */
final class UpdateReceiver implements LongPollingUpdateConsumer {
    private static final Logger log = LoggerFactory.getLogger(UpdateReceiver.class);
    private static final int TRIES = 3;
    private static final Duration FRESH = Duration.ofSeconds(30);

    private final BotIdentity bot;
    private final UpdateTranslator translator;
    private final Inbox inbox;
    private final BotApi api;
    private final MessageSender sender;
    private final TelegramGroups groups;
    private final Topics topics;
    private final Clock clock;
    private final PollTimes times;
    private final ReentrantLock working = new ReentrantLock();
    private volatile boolean closed;

    UpdateReceiver(
            BotIdentity bot,
            Inbox inbox,
            BotApi api,
            MessageSender sender,
            TelegramGroups groups,
            Topics topics,
            Clock clock,
            PollTimes times) {
        this.bot = bot;
        this.translator = new UpdateTranslator(bot, clock);
        this.inbox = inbox;
        this.api = api;
        this.sender = sender;
        this.groups = groups;
        this.topics = topics;
        this.clock = clock;
        this.times = times;
    }

    @Override
    public void consume(List<Update> updates) {
        working.lock();
        try {
            if (!closed) {
                receive(updates);
            }
        } catch (Throwable e) {
            log.error(
                    "A batch of {} updates failed with {}",
                    updates.size(),
                    e.getClass().getName());
        } finally {
            working.unlock();
        }
    }

    @Override
    public void close() {
        closed = true;
    }

    /** A poll went well that brought nothing. */
    void heardNothing() {
        consume(List.of());
    }

    /** Refuses batches from now on, and waits this long for the one that is being processed. */
    void refuse(Duration drain) throws InterruptedException {
        closed = true;
        if (working.tryLock(drain.toMillis(), TimeUnit.MILLISECONDS)) {
            working.unlock();
        }
    }

    private void receive(List<Update> updates) {
        Instant heard = clock.instant();
        updates.stream().map(Update::getCallbackQuery).filter(Objects::nonNull).forEach(this::answer);
        updates.forEach(topics::seen);
        List<IncomingMessage> batch = translator.translate(updates);
        batch.stream()
                .filter(UpdateReceiver::changesGroup)
                .forEach(message -> groups.changed(message.chat().id()));
        batch.stream()
                .filter(message -> deservesTyping(message, heard))
                .mapToLong(message -> message.chat().id())
                .distinct()
                .forEach(sender::typing);
        if (!batch.isEmpty()) {
            handOver(batch);
        }
        if (!closed) {
            inbox.polled(bot.id(), heard);
        }
    }

    /** Otherwise the button shows that it waits; Telegram takes the answer only for a short time. */
    private void answer(CallbackQuery tap) {
        String id = tap.getId();
        if (id != null && !id.isBlank()) {
            api.fire(AnswerCallbackQuery.builder().callbackQueryId(id).build());
        }
    }

    private static boolean changesGroup(IncomingMessage message) {
        return switch (message.content()) {
            case Content.Joined _, Content.Left _, Content.AdminChanged _ -> true;
            case Content.AddedToGroup _, Content.RemovedFromGroup _, Content.Migrated _ -> true;
            case Content.Text _, Content.Command _, Content.Tap _, Content.Wordless _ -> false;
            case Content.Blocked _, Content.Nothing _ -> false;
        };
    }

    private static boolean deservesTyping(IncomingMessage message, Instant now) {
        return message.content() instanceof Content.Text
                && message.chat().isPrivate()
                && message.sentAt().isAfter(now.minus(FRESH));
    }

    /** The inbox promises not to throw; if it does, the batch is tried again, but doesn't stop the others for ever. */
    private void handOver(List<IncomingMessage> batch) {
        int tries = 0;
        while (!closed) {
            try {
                inbox.process(batch);
                return;
            } catch (StoreUnavailable e) {
                log.warn("The database is away; {} updates wait", batch.size());
            } catch (RuntimeException | Error e) {
                tries++;
                log.error(
                        "Updates {} failed with {}",
                        numbers(batch),
                        e.getClass().getName());
            }
            if (tries >= TRIES || !pause()) {
                return;
            }
        }
    }

    private boolean pause() {
        try {
            Thread.sleep(times.firstPause());
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static String numbers(List<IncomingMessage> batch) {
        return batch.getFirst().key().update() + " to " + batch.getLast().key().update();
    }
}
