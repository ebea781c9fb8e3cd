package org.amends.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SendPaceTests {
    private static final long GROUP = -100;
    private static final long SECOND = 1_000_000_000L;

    private long now = Long.MAX_VALUE - 100 * SECOND;
    private final SendPace pace = new SendPace(() -> now);

    @Test
    void privateChatTakesAHandfulAtOnceAndThenOneASecond() {
        // when
        List<Long> waits = reserve(1, 8);
        // then
        assertThat(waits).containsExactly(0L, 0L, 0L, 0L, 0L, SECOND, 2 * SECOND, 3 * SECOND);
    }

    @Test
    void chatsDoNotSlowEachOther() {
        // given
        reserve(1, 8);
        // when, then
        assertThat(pace.reserve(2, false)).isZero();
    }

    @Test
    void groupNeverGetsMoreThanTwentyInAnyMinute() {
        // when
        List<Long> departures = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            departures.add(now + pace.reserve(GROUP, false).toNanos());
            now += SECOND / 2;
        }
        // then
        for (int i = 20; i < departures.size(); i++) {
            assertThat(departures.get(i) - departures.get(i - 20)).isGreaterThanOrEqualTo(60 * SECOND);
        }
        assertThat(departures.get(19) - departures.get(0)).isLessThan(60 * SECOND);
    }

    @Test
    void bulkIsHeldToThirtyASecondInAll() {
        // when
        List<Duration> waits = IntStream.rangeClosed(1, 60)
                .mapToObj(chat -> pace.reserve(chat, true))
                .toList();
        // then
        assertThat(waits.subList(0, 30)).containsOnly(Duration.ZERO);
        assertThat(waits.getLast()).isBetween(Duration.ofMillis(990), Duration.ofMillis(1010));
        assertThat(pace.reserve(100, false)).isZero();
    }

    @Test
    void chatThatIsHeldGetsNothingBeforeThat() {
        // given
        pace.hold(1, Duration.ofSeconds(30));
        pace.hold(GROUP, Duration.ofSeconds(40));
        now += 10 * SECOND;
        // when, then
        assertThat(pace.reserve(1, false)).isEqualTo(Duration.ofSeconds(20));
        assertThat(pace.reserve(GROUP, false)).isEqualTo(Duration.ofSeconds(30));
        now += 30 * SECOND;
        assertThat(pace.reserve(1, false)).isZero();
        assertThat(pace.reserve(GROUP, false)).isZero();
    }

    @Test
    void shorterHoldDoesNotEndALongerOne() {
        // given
        pace.hold(1, Duration.ofSeconds(30));
        pace.hold(1, Duration.ofSeconds(5));
        // when, then
        assertThat(pace.reserve(1, false)).isEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void idleChatsAreForgottenAndBusyOnesAreNot() {
        // given
        for (int chat = 1; chat <= 1000; chat++) {
            pace.reserve(chat, false);
        }
        pace.hold(7, Duration.ofHours(1));
        // when
        now += 150 * SECOND;
        pace.reserve(2000, false);
        // then
        assertThat(pace.remembered()).isEqualTo(2);
        assertThat(pace.reserve(7, false)).isEqualTo(Duration.ofHours(1).minusSeconds(150));
    }

    private List<Long> reserve(long chat, int times) {
        return IntStream.range(0, times)
                .mapToObj(i -> pace.reserve(chat, false).toNanos())
                .toList();
    }
}
