package org.amends.telegram;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Whether the bot hears Telegram: by the last poll that went well, as the library says "running" even when it is deaf. */
public final class PollLiveness implements HealthIndicator {
    private static final int POLLS = 3;

    private final Clock clock;
    private final Duration longestSilence;
    private final Instant start;
    private @Nullable Instant lastGood;
    private @Nullable Instant failingSince;
    private int failures;

    PollLiveness(Clock clock, Duration longPoll) {
        this.clock = clock;
        // Even with no long poll an answer may take some seconds.
        this.longestSilence = longPoll.plusSeconds(1).multipliedBy(POLLS);
        this.start = clock.instant();
    }

    synchronized void good() {
        lastGood = clock.instant();
        failingSince = null;
        failures = 0;
    }

    synchronized void failed() {
        if (failingSince == null) {
            failingSince = clock.instant();
        }
        failures++;
    }

    @Override
    public synchronized Health health() {
        Instant heard = lastGood;
        Instant since = heard == null ? start : heard;
        Duration silence = Duration.between(since, clock.instant());
        boolean down = failures >= POLLS || silence.compareTo(longestSilence) > 0;
        Health.Builder health = down ? Health.down() : heard == null ? Health.unknown() : Health.up();
        health.withDetail("failedPolls", failures).withDetail("secondsSinceGoodPoll", silence.toSeconds());
        if (heard != null) {
            health.withDetail("lastGoodPoll", heard.toString());
        }
        if (down) {
            Instant failing = failingSince;
            health.withDetail("downSince", (failing == null ? since : failing).toString());
        }
        return health.build();
    }
}
