package org.amends.telegram;

import static org.amends.telegram.Updates.batch;
import static org.amends.telegram.Updates.message;
import static org.amends.telegram.Updates.tap;
import static org.amends.telegram.Updates.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.amends.conversation.CircleStore.StoreUnavailable;
import org.amends.conversation.Inbox;
import org.amends.conversation.IncomingMessage;
import org.amends.telegram.StubTelegram.Reply;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.health.contributor.Status;

class PollerTests {
    private final StubTelegram telegram = new StubTelegram();
    private final TestClock clock = new TestClock();
    private final BlockingQueue<List<Long>> processed = new LinkedBlockingQueue<>();
    private final BlockingQueue<Instant> polled = new LinkedBlockingQueue<>();
    private final CountDownLatch refused = new CountDownLatch(1);
    private final PollLiveness liveness = new PollLiveness(clock, Duration.ofSeconds(50));
    private volatile Step step = batch -> {};
    private final Poller poller = poller(telegram.settings());

    /** What the inbox does with a batch besides noting it. */
    private interface Step {
        void take(List<IncomingMessage> batch) throws InterruptedException;
    }

    @AfterEach
    void end() {
        poller.stop();
        telegram.close();
    }

    @Test
    void batchIsAcknowledgedOnlyAfterItWasProcessed() throws Exception {
        // given
        CountDownLatch entered = new CountDownLatch(1);
        CountDownLatch committed = new CountDownLatch(1);
        step = batch -> {
            entered.countDown();
            committed.await();
        };
        telegram.next("getupdates", batch(text(10, "a"), text(11, "b")));
        // when
        poller.start();
        assertThat(telegram.await("getupdates").path("offset").asInt()).isEqualTo(1);
        assertThat(entered.await(20, TimeUnit.SECONDS)).isTrue();
        // then
        assertThat(telegram.unseen("getupdates")).isZero();
        committed.countDown();
        assertThat(telegram.await("getupdates").path("offset").asInt()).isEqualTo(12);
        assertThat(next(processed)).containsExactly(10L, 11L);
    }

    @Test
    void pollSaysWhatItWants() throws Exception {
        // when
        poller.start();
        // then
        var call = telegram.await("getupdates");
        assertThat(call.path("timeout").asInt()).isEqualTo(50);
        assertThat(call.path("limit").asInt()).isEqualTo(100);
        assertThat(call.path("allowed_updates").toString())
                .isEqualTo("[\"message\",\"edited_message\",\"callback_query\",\"my_chat_member\"]");
    }

    static Stream<Reply> faults() {
        return Stream.of(
                Reply.error(500, "Internal Server Error"),
                Reply.error(409, "Conflict: terminated by other getUpdates request"),
                Reply.error(429, "Too Many Requests", "{\"retry_after\":0}"),
                Reply.error(400, "Bad Request"),
                new Reply.Body(502, "<html>Bad Gateway</html>"),
                new Reply.Body(404, "<html>a proxy's</html>"),
                new Reply.Body(200, "{\"ok\":true,\"result\":[{\"upd"),
                new Reply.Body(200, "{\"ok\":true,\"result\":7}"),
                new Reply.Body(200, ""),
                new Reply.Drop());
    }

    @ParameterizedTest
    @MethodSource("faults")
    void pollingGoesOnAfterManyFailures(Reply fault) throws Exception {
        // given
        for (int i = 0; i < 20; i++) {
            telegram.next("getupdates", fault);
        }
        telegram.next("getupdates", batch(text(10, "a")));
        // when
        poller.start();
        // then
        assertThat(next(processed)).containsExactly(10L);
        assertThat(refused.getCount()).isEqualTo(1);
        assertThat(liveness.health().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void healthIsDownWhilePollsFailAndUpAfterTheNextGoodOne() throws Exception {
        // given
        poller.start();
        for (int i = 0; i < 4; i++) {
            telegram.next("getupdates", new Reply.Body(502, ""));
            telegram.await("getupdates");
        }
        // The fifth is under way, so the fourth was counted.
        telegram.await("getupdates");
        assertThat(liveness.health().getStatus()).isEqualTo(Status.DOWN);
        // when
        telegram.next("getupdates", batch());
        // then
        assertThat(next(polled)).isEqualTo(TestClock.START);
        assertThat(liveness.health().getStatus()).isEqualTo(Status.UP);
    }

    static Stream<Throwable> throwables() {
        return Stream.of(new IllegalStateException("x"), new StackOverflowError());
    }

    @ParameterizedTest
    @MethodSource("throwables")
    void inboxThatThrowsDoesNotEndPolling(Throwable thrown) throws Exception {
        // given
        step = batch -> {
            if (batch.getFirst().key().update() == 10) {
                throwAny(thrown);
            }
        };
        telegram.next("getupdates", batch(text(10, "a")), batch(text(11, "b")));
        // when
        poller.start();
        // then
        assertThat(next(processed)).containsExactly(11L);
    }

    @Test
    void inboxThatThrowsOnceGetsTheBatchAgain() throws Exception {
        // given
        CountDownLatch first = new CountDownLatch(1);
        step = batch -> {
            if (first.getCount() > 0) {
                first.countDown();
                throw new IllegalStateException("x");
            }
        };
        telegram.next("getupdates", batch(text(10, "a")));
        // when
        poller.start();
        // then
        assertThat(next(processed)).containsExactly(10L);
    }

    @Test
    void batchWaitsAsLongAsTheDatabaseIsAway() throws Exception {
        // given
        CountDownLatch away = new CountDownLatch(50);
        step = batch -> {
            if (away.getCount() > 0) {
                away.countDown();
                throw new StoreUnavailable(new IllegalStateException("x"));
            }
        };
        telegram.next("getupdates", batch(text(10, "a")));
        // when
        poller.start();
        // then
        assertThat(next(processed)).containsExactly(10L);
        assertThat(away.getCount()).isZero();
    }

    @Test
    void poisonedUpdateIsSetAsideAlone() throws Exception {
        // given
        String poisoned = "{\"update_id\":11,\"message\":{\"message_id\":1,\"date\":\"today\"}}";
        telegram.next("getupdates", batch(text(10, "a"), poisoned, "{\"no\":1}", text(12, "b")));
        // when
        poller.start();
        // then
        telegram.await("getupdates");
        assertThat(next(processed)).containsExactly(10L, 11L, 12L);
        assertThat(telegram.await("getupdates").path("offset").asInt()).isEqualTo(13);
    }

    @Test
    void idsThatStartAgainLowerAreNotDropped() throws Exception {
        // given
        telegram.next("getupdates", batch(text(5000, "a")), batch(text(20, "b"), text(21, "c")));
        // when
        poller.start();
        // then
        assertThat(next(processed)).containsExactly(5000L);
        assertThat(next(processed)).containsExactly(20L, 21L);
        telegram.await("getupdates");
        telegram.await("getupdates");
        assertThat(telegram.await("getupdates").path("offset").asInt()).isEqualTo(22);
    }

    @Test
    void afterSixQuietDaysItAsksFromTheStart() throws Exception {
        // given
        telegram.next("getupdates", batch(text(5000, "a")));
        poller.start();
        telegram.await("getupdates");
        assertThat(telegram.await("getupdates").path("offset").asInt()).isEqualTo(5001);
        // when
        clock.pass(Duration.ofDays(6).plusSeconds(1));
        telegram.next("getupdates", batch());
        // then
        assertThat(telegram.await("getupdates").path("offset").asInt()).isEqualTo(1);
    }

    @Test
    void everyGoodPollIsReportedWithTheBotsNumber() throws Exception {
        // given
        telegram.next("getupdates", batch(), batch(text(10, "a")));
        // when
        poller.start();
        // then
        assertThat(next(polled)).isEqualTo(TestClock.START);
        assertThat(next(polled)).isEqualTo(TestClock.START);
        assertThat(poller.identity()).contains(new BotIdentity(42, "amends_bot", false));
    }

    @Test
    void tapIsAnsweredBeforeItIsProcessed() throws Exception {
        // given
        step = batch -> assertThat(telegram.await("answercallbackquery")
                        .path("callback_query_id")
                        .asText())
                .isEqualTo("q10");
        telegram.next("answercallbackquery", Reply.error(400, "query is too old"));
        telegram.next("getupdates", batch(tap(10, "x")));
        // when
        poller.start();
        // then
        assertThat(next(processed)).containsExactly(10L);
    }

    @Test
    void typingIsShownForFreshTextsOnly() throws Exception {
        // given
        String old = text(9, "a").replace("1790000000", "1780000000").replace(":5,", ":6,");
        telegram.next("getupdates", batch(old, text(10, "a"), text(11, "b"), message(12, "\"text\":\"/sos\"")));
        // when
        poller.start();
        // then
        assertThat(telegram.await("sendchataction").path("chat_id").asText()).isEqualTo("5");
        assertThat(next(processed)).hasSize(4);
        assertThat(telegram.unseen("sendchataction")).isZero();
    }

    @Test
    void startWaitsForAnApiThatIsAway() throws Exception {
        // given
        telegram.next("getme", new Reply.Drop(), new Reply.Body(502, "<html>"), Reply.error(429, "x"));
        telegram.next("deletewebhook", new Reply.Body(502, "<html>"), new Reply.Drop());
        telegram.next("getupdates", batch(text(10, "a")));
        // when
        poller.start();
        // then
        assertThat(next(processed)).containsExactly(10L);
    }

    @Test
    void serverThatLacksOptionalMethodsDoesNotStopTheBot() throws Exception {
        // given
        Reply unknown = new Reply.Body(500, "{\"message\":\"no such method\"}");
        telegram.next("deletewebhook", unknown)
                .next("setmycommands", unknown)
                .next("sendchataction", unknown)
                .next("answercallbackquery", unknown)
                .next("getupdates", batch(text(10, "a"), tap(11, "b")));
        // when
        poller.start();
        // then
        assertThat(next(processed)).containsExactly(10L, 11L);
    }

    @Test
    void menuIsPublishedForPrivateChatsAndForGroups() throws Exception {
        // when
        poller.start();
        // then
        assertThat(telegram.await("setmycommands").toString())
                .contains("\"all_private_chats\"", "\"sos\"", "help in danger");
        assertThat(telegram.await("setmycommands").toString()).contains("\"all_group_chats\"", "\"help\"");
    }

    @Test
    void webhookThatBlocksPollingIsTakenAway() throws Exception {
        // given
        telegram.next(
                "getupdates",
                Reply.error(409, "Conflict: can't use getUpdates method while webhook is active"),
                batch(text(10, "a")));
        // when
        poller.start();
        // then
        telegram.await("deletewebhook");
        telegram.await("deletewebhook");
        assertThat(next(processed)).containsExactly(10L);
    }

    static Stream<String> methods() {
        return Stream.of("getme", "getupdates");
    }

    @ParameterizedTest
    @MethodSource("methods")
    void refusedTokenIsReported(String method) throws Exception {
        // given
        telegram.next(method, Reply.error(401, "Unauthorized"));
        // when
        poller.start();
        // then
        assertThat(refused.await(20, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void wrongTokenIsReported() throws Exception {
        // given
        TelegramSettings right = telegram.settings();
        Poller wrong = poller(new TelegramSettings("42:other", right.apiUrl(), right.times()));
        // when
        wrong.start();
        // then
        assertThat(refused.await(20, TimeUnit.SECONDS)).isTrue();
        wrong.stop();
    }

    @Test
    void stopCutsALongPollOff() throws Exception {
        // given
        poller.start();
        telegram.await("getupdates");
        // when
        Assertions.assertTimeout(Duration.ofSeconds(2), () -> poller.stop());
        // then
        assertThat(poller.isRunning()).isFalse();
    }

    @Test
    void stopLetsARunningBatchEndWithoutInterrupt() throws Exception {
        // given
        CountDownLatch entered = new CountDownLatch(1);
        CountDownLatch stopping = new CountDownLatch(1);
        step = batch -> {
            entered.countDown();
            stopping.await();
        };
        telegram.next("getupdates", batch(text(10, "a")));
        poller.start();
        assertThat(entered.await(20, TimeUnit.SECONDS)).isTrue();
        // when
        Thread stop = Thread.ofPlatform().start(poller::stop);
        while (poller.isRunning()) {
            Thread.onSpinWait();
        }
        stopping.countDown();
        stop.join();
        // then
        assertThat(next(processed)).containsExactly(10L);
    }

    @Test
    void stopDoesNotWaitForABatchThatNeverEnds() throws Exception {
        // given
        CountDownLatch entered = new CountDownLatch(1);
        step = batch -> {
            entered.countDown();
            new CountDownLatch(1).await();
        };
        telegram.next("getupdates", batch(text(10, "a")));
        poller.start();
        assertThat(entered.await(20, TimeUnit.SECONDS)).isTrue();
        // when
        Assertions.assertTimeout(Duration.ofMillis(2500), () -> poller.stop());
        // then
        assertThat(processed).isEmpty();
    }

    @Test
    void stopEndsALongPause() throws Exception {
        // given
        telegram.next("getupdates", Reply.error(429, "Too Many Requests", "{\"retry_after\":3600}"));
        poller.start();
        telegram.await("getupdates");
        // when, then
        Assertions.assertTimeout(Duration.ofSeconds(2), () -> poller.stop());
        assertThat(poller.isRunning()).isFalse();
    }

    private Poller poller(TelegramSettings settings) {
        BotApi api = new BotApi(HttpClients.forCalls(), settings);
        CommandTexts commands =
                new CommandTexts(Map.of("sos", "help in danger"), Map.of("help", "what the coach does here"));
        Inbox inbox = new Inbox() {
            @Override
            public void process(List<IncomingMessage> batch) {
                try {
                    step.take(batch);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    return;
                }
                processed.add(
                        batch.stream().map(message -> message.key().update()).toList());
            }

            @Override
            public void polled(long bot, Instant at) {
                assertThat(bot).isEqualTo(42);
                polled.add(at);
            }
        };
        Topics topics = new Topics();
        return new Poller(
                settings,
                commands,
                inbox,
                new TelegramSender(api, topics, new SendPace(System::nanoTime)),
                new TelegramGroups(api, settings.bot(), clock),
                topics,
                api,
                liveness,
                refused::countDown,
                _ -> {},
                clock);
    }

    private static <T> T next(BlockingQueue<T> queue) throws InterruptedException {
        T value = queue.poll(20, TimeUnit.SECONDS);
        assertThat(value).as("something within 20 seconds").isNotNull();
        return value;
    }

    @SuppressWarnings("unchecked")
    private static <E extends Throwable> void throwAny(Throwable thrown) throws E {
        throw (E) thrown;
    }
}
