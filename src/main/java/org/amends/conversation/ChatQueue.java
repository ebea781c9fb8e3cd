package org.amends.conversation;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import org.amends.conversation.MessageSender.Sending;
import org.amends.engine.Effect.Urgency;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One chat's deliveries, one after the other, on a thread of its own while there are any. */
final class ChatQueue {
    private static final Logger log = LoggerFactory.getLogger(ChatQueue.class);
    private static final Duration FIRST_WAIT = Duration.ofMillis(300);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(15);

    private final long chat;
    private final Tools tools;
    private final Runnable whenEmpty;
    private final WaitingList waiting = new WaitingList();
    private Optional<Thread> worker = Optional.empty();
    private boolean stopped;
    /** Only the worker's. */
    private Duration wait = FIRST_WAIT;

    record Tools(
            MessageSender sender,
            Pace pace,
            Receipts receipts,
            Lateness lateness,
            Clock clock,
            LongConsumer blocked,
            Consumer<Moved> moved) {}

    /** Entries whose group has another number now. */
    record Moved(long from, long to, List<OutboxEntry> entries) {}

    ChatQueue(long chat, Tools tools, Runnable whenEmpty) {
        this.chat = chat;
        this.tools = tools;
        this.whenEmpty = whenEmpty;
    }

    /** All at once: what becomes of one depends on what else waits. */
    synchronized void add(List<OutboxEntry> entries) {
        if (stopped) {
            return;
        }
        entries.forEach(waiting::add);
        if (worker.isEmpty()) {
            worker = Optional.of(Thread.ofVirtual().name("chat").start(this::work));
        }
    }

    synchronized boolean isIdle() {
        return worker.isEmpty();
    }

    /** What is not delivered stays stored. Returns the thread that ends now, if there is one. */
    synchronized Optional<Thread> stop() {
        stopped = true;
        waiting.takeAll();
        worker.ifPresent(Thread::interrupt);
        return worker;
    }

    private void work() {
        try {
            for (var next = next(); next.isPresent(); next = next()) {
                attempt(next.get());
            }
            whenEmpty.run();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } catch (Patience.Stopping stopping) {
            log.debug("stopping");
        }
    }

    private synchronized Optional<OutboxEntry> next() {
        var next = waiting.next();
        if (next.isEmpty()) {
            worker = Optional.empty();
        }
        return next;
    }

    /** One that throws must not hold up those behind it. */
    private void attempt(OutboxEntry entry) throws InterruptedException {
        try {
            deliver(entry);
        } catch (Patience.Stopping stopping) {
            throw stopping;
        } catch (RuntimeException fault) {
            log.error(
                    "outbox entry {}: {}; given up",
                    entry.id(),
                    fault.getClass().getName());
            finish(entry, OptionalInt.empty());
        }
    }

    /** Tries once. What can't be done now stays on the list; what has come since and is more urgent goes before it. */
    private void deliver(OutboxEntry entry) throws InterruptedException {
        boolean late = tools.lateness().isTooLate(entry);
        var call = late ? inItsPlace(entry) : resolve(entry);
        if (call.isEmpty()) {
            finish(entry, OptionalInt.empty());
        } else if (entry.uncertain() && !tools.sender().answers()) {
            pause();
        } else {
            if (takesPace(entry)) {
                sleep(tools.pace().reserve(chat, isUnasked(call.get())));
            }
            note(entry, tools.sender().send(chat, call.get()));
        }
    }

    private void note(OutboxEntry entry, Sending sending) throws InterruptedException {
        switch (sending) {
            case Sending.Done(int messageId) -> {
                wait = FIRST_WAIT;
                finish(entry, messageId == 0 ? OptionalInt.empty() : OptionalInt.of(messageId));
            }
            case Sending.Wait(Duration asked) -> {
                tools.pace().hold(chat, asked);
                sleep(asked);
            }
            case Sending.Unreachable() -> pause();
            case Sending.CutOff() -> cutOff(entry);
            case Sending.Blocked() -> {
                dropAll(entry);
                tools.blocked().accept(chat);
            }
            case Sending.Moved(long to) -> move(entry, to);
            case Sending.Refused(int code) -> {
                log.warn("outbox entry {}: refused by Telegram with {}; given up", entry.id(), code);
                finish(entry, OptionalInt.empty());
            }
        }
    }

    /**
     * A message may have been shown: in private it is sent once more, and only when Telegram answers again, for else the one
     * more would be lost in the same outage. Edits and deletions can be done as often as one likes.
     */
    private void cutOff(OutboxEntry entry) throws InterruptedException {
        if (!(entry.delivery() instanceof Delivery.Send)) {
            pause();
        } else if (entry.uncertain() && isStopped()) {
            throw new InterruptedException();
        } else if (entry.uncertain() || chat < 0) {
            log.warn("outbox entry {}: no answer from Telegram; given up", entry.id());
            finish(entry, OptionalInt.empty());
        } else {
            tools.receipts().cutOff(entry);
            replace(entry.withUncertainty());
        }
    }

    private synchronized void replace(OutboxEntry entry) {
        waiting.replace(entry);
    }

    private synchronized boolean isStopped() {
        return stopped;
    }

    /** Of several that come too late, one is said to be: the last. */
    private Optional<Delivery> inItsPlace(OutboxEntry entry) {
        return moreLateOnesWait(entry)
                ? Optional.empty()
                : Optional.of(tools.lateness().inItsPlace(entry).delivery());
    }

    private synchronized boolean moreLateOnesWait(OutboxEntry entry) {
        return waiting.others(entry).stream().anyMatch(tools.lateness()::isTooLate);
    }

    /** In a private chat Telegram counts messages only; taking buttons away must not hold a reply up. */
    private boolean takesPace(OutboxEntry entry) {
        return chat < 0 || entry.delivery() instanceof Delivery.Send;
    }

    private static boolean isUnasked(Delivery delivery) {
        return delivery instanceof Delivery.Send send && send.silent() && send.urgency() != Urgency.DANGER;
    }

    /** The call to make; empty if there is nothing to do, as for a question that was never sent. */
    private Optional<Delivery> resolve(OutboxEntry entry) {
        return switch (entry.delivery()) {
            case Delivery.Send send -> Optional.of(send);
            case Delivery.Pin pin -> Optional.of(pin);
            case Delivery.Delete delete ->
                Optional.<Delivery>of(tools.receipts().complete(entry, delete))
                        .filter(complete -> !complete.equals(Delivery.Delete.only(List.of())));
            case Delivery.Settle settle -> {
                var message = tools.receipts().messageOf(entry, settle);
                yield message.isPresent()
                        ? Optional.of(new Delivery.Settle(settle.question(), message, settle.text()))
                        : Optional.empty();
            }
        };
    }

    private void pause() throws InterruptedException {
        sleep(wait);
        var doubled = wait.multipliedBy(2);
        wait = doubled.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : doubled;
    }

    private static void sleep(Duration duration) throws InterruptedException {
        if (duration.isPositive()) {
            Thread.sleep(duration);
        }
    }

    private void finish(OutboxEntry entry, OptionalInt messageId) {
        synchronized (this) {
            waiting.remove(entry);
        }
        tools.receipts().done(entry, messageId, tools.clock().instant());
    }

    /** What comes while these are settled is kept: it answers somebody who has come back. */
    private void dropAll(OutboxEntry first) {
        takeAll(first).forEach(entry -> finish(entry, OptionalInt.empty()));
    }

    private void move(OutboxEntry first, long to) {
        var all = takeAll(first).stream().map(entry -> entry.to(to)).toList();
        tools.moved().accept(new Moved(chat, to, all));
    }

    /** All at one moment, the one at hand before the others. */
    private synchronized List<OutboxEntry> takeAll(OutboxEntry first) {
        waiting.remove(first);
        return Stream.concat(Stream.of(first), waiting.takeAll().stream()).toList();
    }
}
