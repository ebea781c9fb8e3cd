package org.amends.conversation;

import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiConsumer;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Keeps the promises: hands each chat's entries to Telegram in their order, as soon as they are committed. A chat that is
 * slow or fails holds up no other.
 */
final class OutboxDispatcher implements AutoCloseable {
    private static final Duration FOR_THE_LAST_CALLS = Duration.ofSeconds(2);

    private final Outbox outbox;
    private final ChatQueue.Tools tools;
    private final Receipts receipts;
    private final Map<Long, ChatQueue> queues = new ConcurrentHashMap<>();
    private final AtomicBoolean stopped = new AtomicBoolean();
    private volatile LongConsumer onBlocked = _ -> {};
    private volatile BiConsumer<Long, Long> onMoved = (_, _) -> {};

    OutboxDispatcher(Outbox outbox, MessageSender sender, Pace pace, Guests guests, Supplier<Desk> desk, Clock clock) {
        this.outbox = outbox;
        this.receipts = new Receipts(outbox, guests);
        this.tools = new ChatQueue.Tools(
                sender, pace, receipts, new Lateness(desk, clock), clock, this::blocked, this::moved);
    }

    /** Who is told of a chat that can't be written to any more: a person's who blocked the bot, or a group. */
    void onBlocked(LongConsumer listener) {
        onBlocked = listener;
    }

    /** Who is told of a group's new number. */
    void onMoved(BiConsumer<Long, Long> listener) {
        onMoved = listener;
    }

    /** Begins, with what an earlier process left. */
    void start() {
        receipts.start();
        deliver(outbox.pending());
    }

    /** Takes entries over that were committed just now. */
    void deliver(Collection<OutboxEntry> entries) {
        if (stopped.get()) {
            return;
        }
        var ofChats = entries.stream()
                .collect(Collectors.groupingBy(OutboxEntry::chat, LinkedHashMap::new, Collectors.toList()));
        ofChats.forEach((chat, its) -> queues.compute(chat, (_, queue) -> {
            var itsQueue = queue == null ? newQueue(chat) : queue;
            itsQueue.add(its);
            return itsQueue;
        }));
    }

    private ChatQueue newQueue(long chat) {
        return new ChatQueue(
                chat, tools, () -> queues.computeIfPresent(chat, (_, queue) -> queue.isIdle() ? null : queue));
    }

    private void blocked(long chat) {
        onBlocked.accept(chat);
    }

    private void moved(ChatQueue.Moved moved) {
        onMoved.accept(moved.from(), moved.to());
        deliver(moved.entries());
    }

    /** Stops between two calls; what is not delivered stays stored. */
    @Override
    public void close() {
        stopped.set(true);
        var ending =
                queues.values().stream().flatMap(queue -> queue.stop().stream()).toList();
        awaitEnd(ending);
        receipts.close();
    }

    /** Their calls were cut off; what they know of them is still written down. */
    private static void awaitEnd(List<Thread> ending) {
        long until = System.nanoTime() + FOR_THE_LAST_CALLS.toNanos();
        try {
            for (var thread : ending) {
                thread.join(Duration.ofNanos(Math.max(0, until - System.nanoTime())));
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }
}
