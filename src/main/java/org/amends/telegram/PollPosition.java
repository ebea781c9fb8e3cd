package org.amends.telegram;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.telegram.telegrambots.meta.api.objects.Update;

/**
 * Up to which update Telegram may forget. Numbers normally rise, but after a week of silence Telegram starts again at
 * any number; the library would drop those that are lower than the last.
 */
final class PollPosition {
    private static final Duration QUIET = Duration.ofDays(6);

    private final Clock clock;
    private final AtomicInteger last = new AtomicInteger();
    private Instant lastArrival;

    PollPosition(Clock clock) {
        this.clock = clock;
        this.lastArrival = clock.instant();
    }

    /** The counter that the library filters by and moves. */
    AtomicInteger last() {
        return last;
    }

    /** The first update to ask for. */
    synchronized int next() {
        if (lastArrival.plus(QUIET).isBefore(clock.instant())) {
            last.set(0);
        }
        return last.get() + 1;
    }

    synchronized void arrived(List<Update> updates) {
        if (updates.isEmpty()) {
            return;
        }
        lastArrival = clock.instant();
        int lowest = updates.stream().mapToInt(Update::getUpdateId).min().orElseThrow();
        int highest = updates.stream().mapToInt(Update::getUpdateId).max().orElseThrow();
        if (highest < last.get()) {
            last.set(lowest - 1);
        }
    }
}
