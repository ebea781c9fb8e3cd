package org.amends.playground;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/** Telegram's limits as far as they are known: off unless asked for, and measured by the movable clock. */
final class RateLimits {
    /** So many messages in such a time, in one chat. */
    private record Limit(int messages, Duration within) {}

    private static final Limit PRIVATE_CHAT = new Limit(5, Duration.ofSeconds(5));
    private static final Limit GROUP = new Limit(20, Duration.ofMinutes(1));

    private final Clock clock;
    private final Map<Long, Deque<Instant>> recent = new HashMap<>();
    private boolean on;

    RateLimits(Clock clock) {
        this.clock = clock;
    }

    void turn(boolean nowOn) {
        on = nowOn;
        recent.clear();
    }

    /** Counts a message, or refuses it with the time to wait. */
    void count(Chat chat) {
        if (!on) {
            return;
        }
        Limit limit = chat.withOnePerson() ? PRIVATE_CHAT : GROUP;
        Deque<Instant> sent = recent.computeIfAbsent(chat.id(), _ -> new ArrayDeque<>());
        Instant now = clock.instant();
        while (!sent.isEmpty() && !sent.getFirst().plus(limit.within()).isAfter(now)) {
            sent.removeFirst();
        }
        if (sent.size() >= limit.messages()) {
            Duration left = Duration.between(now, sent.getFirst().plus(limit.within()));
            throw ApiError.tooManyRequests(left.plusMillis(999).toSeconds());
        }
        sent.addLast(now);
    }
}
