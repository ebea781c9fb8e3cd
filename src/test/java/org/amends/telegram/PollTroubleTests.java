package org.amends.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import okhttp3.OkHttpClient;
import org.amends.telegram.StubTelegram.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.telegram.telegrambots.meta.api.methods.GetMe;

class PollTroubleTests {
    private final TestClock clock = new TestClock();
    private final CountDownLatch refused = new CountDownLatch(1);
    private final PollTrouble trouble = new PollTrouble(
            PollTimes.usual(), new PollLiveness(clock, Duration.ofSeconds(50)), refused::countDown, clock);

    @ParameterizedTest
    @CsvSource({"1", "17", "3600"})
    void telegramsOwnWaitIsKeptToTheSecond(int seconds) {
        assertThat(after(Reply.error(429, "Too Many Requests", "{\"retry_after\":%d}".formatted(seconds))))
                .isEqualTo(seconds * 1000L);
    }

    @ParameterizedTest
    @CsvSource({"9223372036854775807, 86400000", "0, 500", "-1, 500"})
    void waitThatMakesNoSenseIsBounded(String seconds, long millis) {
        assertThat(after(Reply.error(429, "Too Many Requests", "{\"retry_after\":%s}".formatted(seconds))))
                .isEqualTo(millis);
    }

    @Test
    void pausesDoubleUpToHalfAMinuteAndStayThereHoweverLongTheOutage() {
        // when
        List<Long> pauses = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            pauses.add(trouble.nextBackOffMillis());
        }
        // then
        assertThat(pauses).startsWith(500L, 1000L, 2000L, 4000L, 8000L, 16000L, 30000L, 30000L);
        assertThat(pauses).allMatch(pause -> pause <= 30000L);
    }

    @Test
    void goodPollMakesPausesShortAgain() {
        // given
        trouble.nextBackOffMillis();
        trouble.nextBackOffMillis();
        // when
        trouble.reset();
        // then
        assertThat(trouble.nextBackOffMillis()).isEqualTo(500);
    }

    @Test
    void otherPollerMeansFiveSeconds() {
        assertThat(after(Reply.error(409, "Conflict: terminated by other getUpdates request")))
                .isEqualTo(5000);
        assertThat(trouble.takeWebhookIsSet()).isFalse();
    }

    @Test
    void webhookIsToldFromAnotherPoller() {
        // when
        after(Reply.error(409, "Conflict: can't use getUpdates method while webhook is active"));
        // then
        assertThat(trouble.takeWebhookIsSet()).isTrue();
        assertThat(trouble.takeWebhookIsSet()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"401", "404"})
    void unknownTokenIsReported(int code) throws Exception {
        // when
        after(Reply.error(code, "no"));
        // then
        assertThat(refused.await(20, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void pageOfAProxyIsNotTakenForARefusedToken() {
        assertThat(after(new Reply.Body(401, "<html>log in</html>"))).isEqualTo(500);
        assertThat(refused.getCount()).isEqualTo(1);
    }

    @Test
    void logSaysSomethingOnceAMinute() {
        // given
        OncePerMinute once = new OncePerMinute(clock);
        // when, then
        assertThat(once.now()).isTrue();
        clock.pass(Duration.ofSeconds(59));
        assertThat(once.now()).isFalse();
        clock.pass(Duration.ofSeconds(1));
        assertThat(once.now()).isTrue();
    }

    /** The pause after a call that was answered so. */
    private long after(Reply reply) {
        try (StubTelegram telegram = new StubTelegram()) {
            telegram.next("getme", reply);
            OkHttpClient http = HttpClients.forPolls(PollTimes.usual(), trouble);
            new BotApi(http, telegram.settings()).call(new GetMe());
            return trouble.nextBackOffMillis();
        }
    }
}
