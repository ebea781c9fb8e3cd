package org.amends.telegram;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Says yes at most once a minute, so that a long outage doesn't fill the log. */
final class OncePerMinute {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final Clock clock;
    private @Nullable Instant last;

    OncePerMinute(Clock clock) {
        this.clock = clock;
    }

    synchronized boolean now() {
        Instant now = clock.instant();
        Instant before = last;
        if (before != null && now.isBefore(before.plus(MINUTE))) {
            return false;
        }
        last = now;
        return true;
    }
}
