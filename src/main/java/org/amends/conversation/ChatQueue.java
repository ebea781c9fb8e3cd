package org.amends.conversation;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
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
    private final Deque<OutboxEntry> waiting = new ArrayDeque<>();
    private Optional<Thread> worker = Optional.empty();
    private boolean stopped;

    record Tools(
            MessageSender sender,
            Pace pace,
            Receipts receipts,
            Lateness lateness,
            Clock clock,
            LongConsumer blocked,
            Consumer<Moved> moved) {}

    /** Entries whose group has another number now. */
    record Moved(List<OutboxEntry> entries) {}

    ChatQueue(long chat, Tools tools, Runnable whenEmpty) {
        this.chat = chat;
        this.tools = tools;
        this.whenEmpty = whenEmpty;
    }

    synchronized void add(OutboxEntry entry) {
        if (isQuestion(entry)) {
            dropOutdated();
        }
        waiting.addLast(entry);
        if (worker.isEmpty() && !stopped) {
            worker = Optional.of(Thread.ofVirtual().name("chat").start(this::work));
        }
    }

    synchronized boolean isIdle() {
        return worker.isEmpty();
    }

    synchronized void stop() {
        stopped = true;
        waiting.clear();
        worker.ifPresent(Thread::interrupt);
    }

    private static boolean isQuestion(OutboxEntry entry) {
        return entry.delivery() instanceof Delivery.Send send && send.question().isPresent();
    }

    /** A question that was never sent is not asked once there is a newer one; the store drops the same. */
    private void dropOutdated() {
        waiting.removeIf(entry -> entry.delivery() instanceof Delivery.Send send
                && send.urgency() == Urgency.TALK
                && send.question().isPresent()
                && !entry.uncertain());
    }

    private void work() {
        try {
            for (var next = next(); next.isPresent(); next = next()) {
                deliver(next.get());
            }
            whenEmpty.run();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } catch (Patience.Stopping stopping) {
            log.debug("stopping");
        }
    }

    /** Danger first, then in the order of the promises. */
    private synchronized Optional<OutboxEntry> next() {
        var next = waiting.stream()
                .filter(ChatQueue::isDanger)
                .findFirst()
                .or(() -> Optional.ofNullable(waiting.peekFirst()));
        next.ifPresent(waiting::remove);
        if (next.isEmpty()) {
            worker = Optional.empty();
        }
        return next;
    }

    private static boolean isDanger(OutboxEntry entry) {
        return entry.delivery() instanceof Delivery.Send send && send.urgency() == Urgency.DANGER;
    }

    private void deliver(OutboxEntry promised) throws InterruptedException {
        var entry = promised;
        var wait = FIRST_WAIT;
        while (true) {
            if (tools.lateness().isTooLate(entry)) {
                if (moreLateOnesWait()) {
                    finish(entry, OptionalInt.empty());
                    return;
                }
                entry = tools.lateness().inItsPlace(entry);
            }
            var call = resolve(entry);
            if (call.isEmpty()) {
                finish(entry, OptionalInt.empty());
                return;
            }
            if (entry.uncertain()) {
                awaitTelegram();
            }
            if (takesPace(entry)) {
                sleep(tools.pace().reserve(chat, isUnasked(entry)));
            }
            switch (tools.sender().send(chat, call.get())) {
                case Sending.Done(int messageId) -> {
                    finish(promised, messageId == 0 ? OptionalInt.empty() : OptionalInt.of(messageId));
                    return;
                }
                case Sending.Wait(Duration asked) -> {
                    tools.pace().hold(chat, asked);
                    sleep(asked);
                }
                case Sending.Unreachable() -> {
                    sleep(wait);
                    wait = longer(wait);
                }
                case Sending.CutOff() -> {
                    if (entry.uncertain() || chat < 0) {
                        log.warn("outbox entry {}: no answer from Telegram twice; given up", entry.id());
                        finish(promised, OptionalInt.empty());
                        return;
                    }
                    tools.receipts().cutOff(entry);
                    entry = asUncertain(entry);
                }
                case Sending.Blocked() -> {
                    dropAll(promised);
                    tools.blocked().accept(chat);
                    return;
                }
                case Sending.Moved(long to) -> {
                    move(promised, to);
                    return;
                }
                case Sending.Refused(int code) -> {
                    log.warn("outbox entry {}: refused by Telegram with {}; given up", entry.id(), code);
                    finish(promised, OptionalInt.empty());
                    return;
                }
            }
        }
    }

    /** The one more try isn't wasted on a Telegram that is away. */
    private void awaitTelegram() throws InterruptedException {
        for (var wait = FIRST_WAIT; !tools.sender().isThere(); wait = longer(wait)) {
            sleep(wait);
        }
    }

    private synchronized boolean moreLateOnesWait() {
        return waiting.stream().anyMatch(tools.lateness()::isTooLate);
    }

    /** In a private chat only messages count: otherwise taking buttons away would hold the next reply up. */
    private boolean takesPace(OutboxEntry entry) {
        return chat < 0 || entry.delivery() instanceof Delivery.Send;
    }

    private static boolean isUnasked(OutboxEntry entry) {
        return entry.delivery() instanceof Delivery.Send send && send.silent() && send.urgency() != Urgency.DANGER;
    }

    /** The call to make; empty if there is nothing to do, as for a question that was never sent. */
    private Optional<Delivery> resolve(OutboxEntry entry) {
        return switch (entry.delivery()) {
            case Delivery.Send send -> Optional.of(send);
            case Delivery.Delete delete -> delete.messageIds().isEmpty() ? Optional.empty() : Optional.of(delete);
            case Delivery.Settle settle -> {
                var message = tools.receipts().messageOf(entry, settle);
                yield message.isPresent()
                        ? Optional.of(new Delivery.Settle(settle.question(), message, settle.text()))
                        : Optional.empty();
            }
        };
    }

    private static Duration longer(Duration wait) {
        var doubled = wait.multipliedBy(2);
        return doubled.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : doubled;
    }

    private static OutboxEntry asUncertain(OutboxEntry entry) {
        return new OutboxEntry(entry.id(), entry.chat(), entry.owner(), entry.delivery(), entry.answersTo(), true);
    }

    private static void sleep(Duration duration) throws InterruptedException {
        if (duration.isPositive()) {
            Thread.sleep(duration);
        }
    }

    private void finish(OutboxEntry entry, OptionalInt messageId) {
        tools.receipts().done(entry, messageId, tools.clock().instant());
    }

    private void dropAll(OutboxEntry first) {
        finish(first, OptionalInt.empty());
        takeAll().forEach(entry -> finish(entry, OptionalInt.empty()));
    }

    private void move(OutboxEntry first, long to) {
        var all = new ArrayList<>(List.of(first));
        all.addAll(takeAll());
        tools.moved()
                .accept(new Moved(all.stream()
                        .map(entry -> new OutboxEntry(
                                entry.id(), to, entry.owner(), entry.delivery(), entry.answersTo(), entry.uncertain()))
                        .toList()));
    }

    private synchronized List<OutboxEntry> takeAll() {
        var all = List.copyOf(waiting);
        waiting.clear();
        return all;
    }
}
