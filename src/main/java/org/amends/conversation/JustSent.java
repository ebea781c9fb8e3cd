package org.amends.conversation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Which messages arrived a moment ago: when a turn decides what to delete, they may not be written down yet. */
final class JustSent {
    private static final Duration KEPT = Duration.ofMinutes(5);
    private static final int MOST = 50_000;

    private record Sent(long chat, long entry, int messageId, Instant at) {}

    private final Deque<Sent> sent = new ArrayDeque<>();

    synchronized void add(OutboxEntry entry, int messageId, Instant at) {
        var tooOld = at.minus(KEPT);
        while (!sent.isEmpty() && (sent.size() >= MOST || sent.getFirst().at().isBefore(tooOld))) {
            sent.removeFirst();
        }
        sent.addLast(new Sent(entry.chat(), entry.id(), messageId, at));
    }

    /** The messages in its chat that were promised before this entry. */
    synchronized List<Integer> before(OutboxEntry entry) {
        return sent.stream()
                .filter(one -> one.chat() == entry.chat() && one.entry() < entry.id())
                .map(Sent::messageId)
                .toList();
    }
}
