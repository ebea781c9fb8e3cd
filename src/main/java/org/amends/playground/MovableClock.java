package org.amends.playground;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/** A clock that runs like another one and can be moved forward, never back. */
public final class MovableClock extends Clock {
    private final Clock base;
    private final AtomicLong aheadNanos;
    private final List<Consumer<Duration>> listeners = new CopyOnWriteArrayList<>();

    public MovableClock(Clock base) {
        this(base, new AtomicLong());
    }

    private MovableClock(Clock base, AtomicLong aheadNanos) {
        this.base = base;
        this.aheadNanos = aheadNanos;
    }

    /** Moves the clock forward, for every holder of it. */
    public void advance(Duration by) {
        if (by.isNegative()) {
            throw new IllegalArgumentException("the clock only moves forward");
        }
        aheadNanos.addAndGet(by.toNanos());
        listeners.forEach(listener -> listener.accept(by));
    }

    /** Who is told that this clock was moved, and how far. */
    public void onMove(Consumer<Duration> listener) {
        listeners.add(listener);
    }

    Duration ahead() {
        return Duration.ofNanos(aheadNanos.get());
    }

    @Override
    public Instant instant() {
        return base.instant().plusNanos(aheadNanos.get());
    }

    @Override
    public ZoneId getZone() {
        return base.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new MovableClock(base.withZone(zone), aheadNanos);
    }
}
