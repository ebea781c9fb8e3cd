package org.amends.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;

class PollLivenessTests {
    private final TestClock clock = new TestClock();
    private final PollLiveness liveness = new PollLiveness(clock, Duration.ofSeconds(50));

    @Test
    void beforeTheFirstPollNothingIsKnown() {
        assertThat(liveness.health().getStatus()).isEqualTo(Status.UNKNOWN);
    }

    @Test
    void botThatNeverHeardTelegramIsDown() {
        // when
        clock.pass(Duration.ofMinutes(3));
        // then
        assertThat(liveness.health().getStatus()).isEqualTo(Status.DOWN);
        assertThat(liveness.health().getDetails()).containsEntry("downSince", TestClock.START.toString());
    }

    @Test
    void silenceOfThreeLongPollsIsDown() {
        // given
        liveness.good();
        clock.pass(Duration.ofSeconds(140));
        assertThat(liveness.health().getStatus()).isEqualTo(Status.UP);
        // when
        clock.pass(Duration.ofSeconds(20));
        // then
        Health health = liveness.health();
        assertThat(health.getStatus()).isEqualTo(Status.DOWN);
        assertThat(health.getDetails())
                .containsEntry("lastGoodPoll", TestClock.START.toString())
                .containsEntry("downSince", TestClock.START.toString());
    }

    @Test
    void threeFailuresInARowAreDownSinceTheFirst() {
        // given
        liveness.good();
        clock.pass(Duration.ofSeconds(1));
        liveness.failed();
        liveness.failed();
        assertThat(liveness.health().getStatus()).isEqualTo(Status.UP);
        // when
        liveness.failed();
        // then
        assertThat(liveness.health().getStatus()).isEqualTo(Status.DOWN);
        assertThat(liveness.health().getDetails())
                .containsEntry("downSince", TestClock.START.plusSeconds(1).toString());
    }

    @Test
    void oneGoodPollIsUpAgain() {
        // given
        liveness.failed();
        liveness.failed();
        liveness.failed();
        // when
        liveness.good();
        // then
        assertThat(liveness.health().getStatus()).isEqualTo(Status.UP);
        assertThat(liveness.health().getDetails()).containsEntry("failedPolls", 0);
    }
}
