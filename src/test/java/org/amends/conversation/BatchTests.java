package org.amends.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import org.amends.conversation.CircleStore.StoreUnavailable;
import org.amends.conversation.IncomingMessage.Content;
import org.amends.person.Fact;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** From a batch to its stored outcome. */
@Timeout(60)
class BatchTests {
    private final Stage stage = new Stage().start();

    @AfterEach
    void end() {
        stage.close();
    }

    @Test
    void theTurnsOfABatchShareATransaction() throws Exception {
        // given
        stage.knows(1).knows(2);
        // when
        stage.process(stage.command(1, "topics"), stage.command(2, "topics"), stage.text(1, "just write"));
        // then
        assertThat(stage.store.commits()).isEqualTo(1);
        assertThat(stage.store.done()).hasSize(3);
        assertThat(stage.sender.awaitMessage().text()).isNotBlank();
    }

    @Test
    void anUpdateThatComesTwiceIsDoneOnce() throws Exception {
        stage.knows(1);
        var message = stage.command(1, "topics");
        stage.process(message, message);
        stage.process(message);
        assertThat(stage.store.session(1).orElseThrow().turn()).isEqualTo(1);
        assertThat(stage.sender.awaitMessage().text()).startsWith("What shall we look at?");
        stage.process(stage.command(1, "nonsense"));
        assertThat(stage.sender.awaitMessage().text()).startsWith("I don't know that command");
    }

    @Test
    void aTurnThatThrowsIsNotedAloneAndTheOthersAreDone() throws Exception {
        stage.knows(1).knows(2);
        stage.process(stage.command(1, "topics"), stage.command(2, "sos"), stage.command(1, "stop"));
        assertThat(stage.store.done()).hasSize(3);
        assertThat(stage.store.session(1).orElseThrow().frames()).isEmpty();
        var texts = List.of(
                stage.sender.awaitMessage().text(),
                stage.sender.awaitMessage().text(),
                stage.sender.awaitMessage().text());
        assertThat(texts).anySatisfy(text -> assertThat(text).contains("/sos").startsWith("Something went wrong"));
    }

    @Test
    void nothingIsLostWhileTheDatabaseIsAwayAndTheBatchIsNotGivenBackMeanwhile() throws Exception {
        // given
        stage.knows(1);
        stage.store.goAway();
        var returned = new CountDownLatch(1);
        var poller = Thread.ofPlatform().start(() -> {
            stage.process(stage.command(1, "topics"));
            returned.countDown();
        });
        // when
        stage.store.awaitTriesWhileAway();
        // then
        assertThat(returned.getCount()).isEqualTo(1);
        stage.store.comeBack();
        assertThat(returned.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(stage.sender.awaitMessage().text()).startsWith("What shall we look at?");
        poller.join();
    }

    @Test
    void aBatchIsNotTakenForDoneByStoppingWhileTheDatabaseIsAway() throws Exception {
        stage.knows(1);
        stage.store.goAway();
        var thrown = new AtomicReference<Throwable>();
        var poller = Thread.ofPlatform().start(() -> {
            try {
                stage.process(stage.command(1, "topics"), stage.command(1, "sos"));
            } catch (StoreUnavailable stopping) {
                thrown.set(stopping);
            }
        });
        stage.store.awaitTriesWhileAway();
        poller.interrupt();
        poller.join();
        assertThat(thrown.get()).isInstanceOf(StoreUnavailable.class);
        assertThat(stage.store.done()).isEmpty();
    }

    @Test
    void ofAGuestNothingIsStoredUntilTheyAgree() throws Exception {
        stage.process(stage.command(1, "start"));
        stage.process(stage.tap(1, stage.sender.awaitMessage(), "I am 18 or older"));
        assertThat(stage.store.session(1)).isEmpty();
        stage.process(stage.tap(1, stage.sender.awaitMessage(), "You may keep it"));
        assertThat(stage.store.session(1)).isPresent();
    }

    @Test
    void aGuestsQuestionLosesItsButtonsAlsoWhereTheyAgreeInWords() throws Exception {
        // given
        stage.process(stage.command(1, "start"));
        stage.process(stage.tap(1, stage.sender.awaitMessage(), "I am 18 or older"));
        stage.sender.awaitMessage();
        stage.process(stage.command(1, "nonsense"));
        stage.sender.awaitMessage();
        // when
        stage.process(stage.text(1, "you may keep it"));
        // then
        assertThat(stage.sender.awaitMessage().text()).startsWith("Which is nearest?");
        assertThat(stage.sender.await().delivery())
                .isInstanceOfSatisfying(
                        Delivery.Settle.class,
                        settle -> assertThat(settle.messageId()).isPresent());
    }

    @Test
    void aNewcomersStoryIsRememberedInMemoryUntilItCanBeAnswered() throws Exception {
        stage.process(stage.text(1, "found out an hour ago"));
        stage.process(stage.tap(1, stage.sender.awaitMessage(), "I am 18 or older"));
        stage.process(stage.tap(1, stage.sender.awaitMessage(), "You may keep it"));
        stage.process(stage.tap(1, stage.sender.awaitMessage(), "I was hurt"));
        assertThat(stage.sender.awaitMessage().text()).startsWith("You wrote “found out an hour ago”.");
    }

    @Test
    void whatComesAfterErasingBeginsANewLifeInItsOwnTransaction() throws Exception {
        stage.knows(1);
        var again = stage.text(1, "hello there once more");
        stage.process(stage.command(1, "topics"), stage.command(1, "delete"), again);
        assertThat(stage.store.session(1)).isEmpty();
        assertThat(stage.store.commits()).isEqualTo(2);
        assertThat(stage.store.done()).hasSize(3).contains(again.key());
        assertThat(messagesUntil("Hello. Are you an adult?"))
                .anySatisfy(text -> assertThat(text).startsWith("Done. What you told me is gone"));
    }

    @Test
    void whatComesAfterErasingAndThrowsIsAnsweredLikeAnyOther() throws Exception {
        stage.knows(1);
        stage.process(stage.command(1, "delete"), stage.command(1, "sos"));
        assertThat(stage.store.done()).hasSize(2);
        messagesUntil("Something went wrong");
    }

    private List<String> messagesUntil(String last) throws InterruptedException {
        var texts = new ArrayList<String>();
        do {
            texts.add(stage.sender.awaitMessage().text());
        } while (!texts.getLast().contains(last));
        return texts;
    }

    @Test
    void aPlanIsKeptForAPersonWhoIsThereAndGoesWithThem() throws Exception {
        stage.knows(1);
        toPlan();
        stage.process(stage.text(1, "tomorrow"));
        assertThat(stage.store.plans()).containsExactly("1 i hid the loan");
        stage.process(stage.command(1, "delete"));
        assertThat(stage.store.plans()).isEmpty();
    }

    @Test
    void aPlanAndErasingInOneBatchLeaveNothing() throws Exception {
        stage.knows(1);
        toPlan();
        stage.process(stage.text(1, "tomorrow"), stage.command(1, "delete"));
        assertThat(stage.store.plans()).isEmpty();
        assertThat(stage.store.session(1)).isEmpty();
    }

    private void toPlan() throws InterruptedException {
        stage.process(stage.command(1, "topics"));
        stage.process(stage.tap(1, stage.sender.awaitMessage(), "Telling it"));
        stage.process(stage.tap(1, stage.sender.awaitMessage(), "I'm ready"));
        stage.process(stage.text(1, "i hid the loan"));
    }

    @Test
    void aTextIsScreenedAlsoWhereTheModelsFail() throws Exception {
        stage.knows(1).readsNothing();
        stage.process(stage.text(1, "there is danger here"));
        assertThat(stage.sender.awaitMessage().text()).contains("[crisis]");
    }

    @Test
    void whereTheModelsFailEverybodyIsAnsweredAndNothingIsTakenForAnAnswer() throws Exception {
        // given
        stage.knows(1).knows(2);
        toPlan();
        var standing = stage.store.session(1).orElseThrow().frames();
        stage.readsNothing();
        // when
        stage.process(stage.text(1, "i will call her on friday"), stage.text(2, "there is danger here"));
        // then
        saidUntil(text -> text.startsWith("Something went wrong on my side"), text -> text.contains("[crisis]"));
        assertThat(stage.store.session(1).orElseThrow().frames()).isEqualTo(standing);
    }

    /** Waits until each of these was said to somebody, in whatever order; it fails where nothing more comes. */
    @SafeVarargs
    private void saidUntil(Predicate<String>... wanted) throws InterruptedException {
        var open = new ArrayList<>(List.of(wanted));
        while (!open.isEmpty()) {
            var text = stage.sender.awaitMessage().text();
            open.removeIf(one -> one.test(text));
        }
    }

    @Test
    void aTapThatIsNoneOfOursIsAnswered() throws Exception {
        stage.knows(1);
        stage.process(stage.message(1, new Content.Tap("odd data"), stage.now.get()));
        assertThat(stage.sender.awaitMessage().text()).startsWith("That button belongs");
    }

    @Test
    void inAGroupThatIsNobodysNothingIsReadOrKept() throws Exception {
        stage.process(stage.text(-5, "hello all"), stage.command(-5, "help"), stage.command(-5, "stop"));
        assertThat(stage.sender.awaitMessage().text()).startsWith("I work here for exactly two people");
        assertThat(stage.sender.sentNothingMore()).isTrue();
        assertThat(stage.store.session(5)).isEmpty();
    }

    @Test
    void whoBlocksTheBotIsNotWrittenToAnyMore() throws Exception {
        stage.knows(1);
        stage.process(stage.command(1, "topics"));
        stage.sender.awaitMessage();
        stage.process(stage.message(1, new Content.Blocked(), stage.now.get()));
        assertThat(stage.store.session(1).orElseThrow().open()).isEmpty();
        assertThat(stage.store.session(1).orElseThrow().profile().is(Fact.CONSENT, "kept"))
                .isTrue();
    }

    @Test
    void anEmptyBatchIsNothing() {
        stage.process();
        assertThat(stage.store.commits()).isZero();
    }
}
