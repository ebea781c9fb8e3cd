package org.amends.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.amends.conversation.MessageSender.Sending;
import org.amends.engine.Effect.Urgency;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** From a promise to what Telegram is told. */
@Timeout(60)
class DeliveryTests {
    private final Stage stage = new Stage();

    @AfterEach
    void end() {
        stage.close();
    }

    private void promised(long id, long chat, String text) {
        stage.promised(id, chat, Urgency.TALK, text, Optional.empty(), false);
    }

    private Outbox.Settled settled() throws InterruptedException {
        var settled = stage.store.settled.poll(10, TimeUnit.SECONDS);
        if (settled == null) {
            throw new AssertionError("nothing was settled");
        }
        return settled;
    }

    @Test
    void whatAnEarlierProcessPromisedIsSentInItsOrder() throws Exception {
        promised(1, 1, "one");
        promised(2, 1, "two");
        promised(3, 1, "three");
        stage.start();
        assertThat(List.of(
                        stage.sender.await().text(),
                        stage.sender.await().text(),
                        stage.sender.await().text()))
                .containsExactly("one", "two", "three");
    }

    @Test
    void dangerGoesBeforeWhatWaits() throws Exception {
        var open = new CountDownLatch(1);
        stage.sender.holdNext(1, open);
        promised(1, 1, "one");
        promised(2, 1, "two");
        stage.promised(3, 1, Urgency.DANGER, "danger", Optional.of(9L), false);
        stage.start();
        open.countDown();
        var all = List.of(
                stage.sender.await().text(),
                stage.sender.await().text(),
                stage.sender.await().text());
        assertThat(all.indexOf("danger")).isLessThan(all.indexOf("two"));
    }

    @Test
    void aClearedScreenIsClearedOfWhatWasStillOnItsWay() throws Exception {
        // given: the turn that clears knows of message 7 only
        promised(1, 1, "on its way");
        promised(2, 2, "to somebody else");
        stage.store.promised(
                new OutboxEntry(3, 1, Optional.empty(), new Delivery.Delete(List.of(7), true), stage.now.get(), false));
        promised(4, 1, "all tidy");
        // when
        stage.start();
        // then
        var calls = Stream.generate(this::call).limit(4).toList();
        var deleted = calls.stream()
                .map(ScriptedSender.Call::delivery)
                .filter(Delivery.Delete.class::isInstance)
                .map(Delivery.Delete.class::cast)
                .toList();
        assertThat(deleted)
                .singleElement()
                .satisfies(delete -> assertThat(delete.messageIds()).contains(7).hasSize(2));
    }

    private ScriptedSender.Call call() {
        try {
            return stage.sender.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void dangerGoesBeforeWhatIsTriedInVain() throws Exception {
        // given
        stage.knows(1).start();
        var tried = new CountDownLatch(1);
        stage.sender.next(1, () -> {
            tried.countDown();
            return new Sending.Unreachable();
        });
        stage.process(stage.command(1, "topics"));
        tried.await();
        // when
        stage.process(stage.text(1, "there is danger"));
        // then
        assertThat(stage.sender.await().text()).startsWith("What shall we look at?");
        assertThat(stage.sender.awaitMessage().text()).contains("[crisis]");
    }

    @Test
    void aQuestionThatWasNeverSentIsNotAskedOnceThereIsANewerOne() throws Exception {
        var open = new CountDownLatch(1);
        stage.sender.holdNext(1, open);
        promised(1, 1, "held");
        stage.promised(2, 1, Urgency.TALK, "old question", Optional.of(1L), false);
        stage.promised(3, 1, Urgency.TALK, "new question", Optional.of(2L), false);
        stage.start();
        open.countDown();
        assertThat(stage.sender.await().text()).isEqualTo("held");
        assertThat(stage.sender.await().text()).isEqualTo("new question");
    }

    @Test
    void coachingThatIsTooLateBecomesOneLineAndDangerIsSaidAllTheSame() throws Exception {
        // given
        promised(1, 1, "one");
        promised(2, 1, "two");
        stage.promised(3, 1, Urgency.DANGER, "danger", Optional.empty(), false);
        stage.promised(4, 1, Urgency.NEUTRAL, "plain", Optional.empty(), false);
        stage.now.updateAndGet(now -> now.plus(Duration.ofMinutes(11)));
        // when
        stage.start();
        // then
        var texts = List.of(
                stage.sender.await().text(),
                stage.sender.await().text(),
                stage.sender.await().text());
        assertThat(texts).contains("danger", "plain", "I was away. Go on?");
        settled();
        settled();
        settled();
        settled();
        assertThat(stage.sender.sentNothingMore()).isTrue();
    }

    @Test
    void telegramsWaitIsKept() throws Exception {
        stage.sender.next(1, new Sending.Wait(Duration.ofMillis(1)));
        promised(1, 1, "one");
        promised(2, 1, "two");
        stage.start();
        assertThat(List.of(
                        stage.sender.await().text(),
                        stage.sender.await().text(),
                        stage.sender.await().text()))
                .containsExactly("one", "one", "two");
    }

    @Test
    void aChatThatIsSlowHoldsUpNoOther() throws Exception {
        var open = new CountDownLatch(1);
        stage.sender.holdNext(1, open);
        promised(1, 1, "slow");
        promised(2, 2, "quick");
        stage.start();
        assertThat(settled().entry().chat()).isEqualTo(2);
        open.countDown();
        assertThat(settled().entry().chat()).isEqualTo(1);
    }

    @Test
    void whatIsRefusedIsGivenUpAndTheNextIsSent() throws Exception {
        stage.sender.next(1, new Sending.Refused(400));
        promised(1, 1, "one");
        promised(2, 1, "two");
        stage.start();
        assertThat(stage.sender.await().text()).isEqualTo("one");
        assertThat(stage.sender.await().text()).isEqualTo("two");
        assertThat(settled().messageId()).isEmpty();
    }

    @Test
    void aSenderThatThrowsHoldsUpNothing() throws Exception {
        stage.sender.next(1, () -> {
            throw new IllegalStateException("it must not, but does");
        });
        promised(1, 1, "one");
        promised(2, 1, "two");
        stage.start();
        assertThat(stage.sender.await().text()).isEqualTo("one");
        assertThat(stage.sender.await().text()).isEqualTo("two");
    }

    @Test
    void aSettlementWaitsForADatabaseThatIsAway() throws Exception {
        stage.knows(1).start();
        stage.process(stage.command(1, "topics"));
        stage.sender.awaitMessage();
        settled();
        var open = new CountDownLatch(1);
        stage.sender.holdNext(1, open);
        stage.process(stage.text(1, "i just need to write"));
        stage.sender.awaitMessage();
        stage.store.goAway();
        open.countDown();
        stage.store.awaitTriesWhileAway();
        stage.store.comeBack();
        assertThat(stage.sender.await().delivery()).isInstanceOf(Delivery.Settle.class);
    }

    @Test
    void whoBlockedIsSentNothingMoreAndTheirSessionEnds() throws Exception {
        stage.knows(1).start();
        stage.sender.next(1, new Sending.Blocked());
        stage.process(stage.command(1, "topics"));
        assertThat(stage.sender.await().text()).startsWith("What shall");
        assertThat(settled().messageId()).isEmpty();
        stage.process(stage.command(1, "nonsense"));
        assertThat(stage.sender.awaitMessage().text()).startsWith("I don't know");
        assertThat(stage.store.session(1).orElseThrow().frames()).isEmpty();
    }

    @Test
    void whoComesBackWhileABlockIsNotedIsAnswered() throws Exception {
        stage.knows(1).start();
        stage.sender.next(1, new Sending.Blocked());
        stage.store.whenNoted.set(() -> stage.process(stage.command(1, "nonsense")));
        stage.process(stage.command(1, "topics"));
        assertThat(stage.sender.await().text()).startsWith("What shall");
        assertThat(stage.sender.awaitMessage().text()).startsWith("I don't know");
    }

    // --- answers that were cut off

    @Test
    void aCutOffMessageIsSentOnceMoreAndOnlyWhenTelegramAnswersAgain() throws Exception {
        // given
        stage.sender.next(1, new Sending.CutOff());
        stage.sender.answersNothing();
        promised(1, 1, "one");
        stage.start();
        assertThat(stage.sender.await().text()).isEqualTo("one");
        // when
        stage.sender.awaitAskedTwice();
        // then
        assertThat(stage.store.uncertain).hasSize(1);
        assertThat(stage.sender.sentNothingMore()).isTrue();
        stage.sender.answersAgain();
        assertThat(stage.sender.await().text()).isEqualTo("one");
        assertThat(settled().messageId()).isPresent();
    }

    @Test
    void aMessageThatIsCutOffTwiceIsGivenUp() throws Exception {
        stage.sender.next(1, new Sending.CutOff());
        stage.sender.next(1, new Sending.CutOff());
        promised(1, 1, "one");
        promised(2, 1, "two");
        stage.start();
        assertThat(List.of(
                        stage.sender.await().text(),
                        stage.sender.await().text(),
                        stage.sender.await().text()))
                .containsExactly("one", "one", "two");
    }

    @Test
    void aMessageThatWasCutOffBeforeARestartIsSentOnceMoreAtMost() throws Exception {
        stage.sender.next(1, new Sending.CutOff());
        stage.promised(1, 1, Urgency.TALK, "one", Optional.empty(), true);
        promised(2, 1, "two");
        stage.start();
        assertThat(stage.sender.await().text()).isEqualTo("one");
        assertThat(stage.sender.await().text()).isEqualTo("two");
    }

    @Test
    void aGroupMessageThatIsCutOffIsNotSentAgain() throws Exception {
        stage.sender.next(-1, new Sending.CutOff());
        promised(1, -1, "one");
        promised(2, -1, "two");
        stage.start();
        assertThat(stage.sender.await().text()).isEqualTo("one");
        assertThat(stage.sender.await().text()).isEqualTo("two");
    }

    @Test
    void stoppingInTheMiddleOfACallKeepsThePromise() throws Exception {
        var never = new CountDownLatch(1);
        stage.sender.holdNext(1, never);
        promised(1, 1, "one");
        stage.start();
        assertThat(stage.sender.await().text()).isEqualTo("one");
        stage.startAnew();
        assertThat(stage.sender.await().text()).isEqualTo("one");
        assertThat(stage.store.uncertain).hasSize(1);
    }

    @Test
    void aGroupThatMovedIsFollowed() throws Exception {
        stage.sender.next(-1, new Sending.Moved(-100));
        promised(1, -1, "one");
        promised(2, -1, "two");
        stage.start();
        assertThat(stage.sender.await().chat()).isEqualTo(-1);
        assertThat(stage.sender.await()).satisfies(call -> {
            assertThat(call.chat()).isEqualTo(-100);
            assertThat(call.text()).isEqualTo("one");
        });
        assertThat(stage.sender.await().text()).isEqualTo("two");
    }

    // --- by the clock

    @Test
    void afterAnOutageTheOpenQuestionIsShownAgain() throws Exception {
        stage.knows(1).start();
        stage.process(stage.command(1, "topics"));
        stage.sender.awaitMessage();
        var start = stage.now.get();
        stage.polled(start);
        stage.polled(start.plusSeconds(151));
        stage.now.set(start.plusSeconds(154));
        assertThat(stage.sender.awaitMessage().text())
                .startsWith("Hello again.")
                .contains("What shall we look at?");
    }

    @Test
    void checkInsComeWhenTheyAreDueAlsoWhereTheirDialogIsGone() throws Exception {
        stage.knows(1).knows(2).start();
        stage.process(stage.command(1, "topics"), stage.command(2, "topics"));
        stage.sender.awaitMessage();
        stage.sender.awaitMessage();
        stage.store.checkIn(1, "check-in");
        stage.store.checkIn(2, "gone-since");
        assertThat(List.of(
                        stage.sender.awaitMessage().text(),
                        stage.sender.awaitMessage().text()))
                .allMatch(text -> text.startsWith("Hello. The door's open."));
    }
}
