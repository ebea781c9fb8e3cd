package org.amends.playground;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicLong;

/** A clock that runs like another one and can be moved forward, never back. */
public final class MovableClock extends Clock {
    private final Clock base;
    private final AtomicLong aheadNanos;

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
