package org.amends.storage;

import static org.amends.storage.Samples.ANN;
import static org.amends.storage.Samples.APOLOGY;
import static org.amends.storage.Samples.BEN;
import static org.amends.storage.Samples.NOON;
import static org.amends.storage.Samples.agreed;
import static org.amends.storage.Samples.entry;
import static org.amends.storage.Samples.line;
import static org.amends.storage.Samples.question;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.amends.conversation.CircleStore.Change;
import org.amends.conversation.CircleStore.ChatMessage;
import org.amends.conversation.CircleStore.DueCheckIn;
import org.amends.conversation.CircleStore.Plan;
import org.amends.conversation.Delivery;
import org.amends.conversation.Outbox.Settled;
import org.amends.conversation.OutboxEntry;
import org.amends.engine.Effect.Urgency;
import org.junit.jupiter.api.Test;

/** Promises and plans, on every database. */
abstract class PromiseContract extends StoreFixture {
    PromiseContract(TestDatabase database) {
        super(database);
    }

    @Test
    void promisesComeInTheirOrder() throws Exception {
        given(agreed());
        var lines = IntStream.range(0, 120)
                .mapToObj(i -> line(i % 2 == 0 ? ANN : BEN, "line " + i))
                .toList();

        var promised = in(tx -> tx.promise(lines, NOON));
        reopen();
        var pending = storage.outbox().pending();

        assertThat(promised)
                .extracting(OutboxEntry::id)
                .isSorted()
                .doesNotHaveDuplicates()
                .allMatch(id -> id > 0);
        assertThat(promised)
                .extracting(OutboxEntry::delivery)
                .isEqualTo(lines.stream().map(OutboxEntry::delivery).toList());
        assertThat(pending).isEqualTo(promised);
        assertThat(pending.get(0).owner()).contains(ANN);
        assertThat(pending.get(1).owner()).isEmpty();
    }

    @Test
    void whatWasDeliveredJustBeforeAKillIsNotSentAgain() throws Exception {
        // given
        given(agreed());
        var promised = in(tx -> tx.promise(List.of(question(ANN, Urgency.TALK, 1), line(ANN, "two")), NOON));
        // when: noted, and killed before the database is told
        storage.outbox().noteDelivered(promised.getFirst(), OptionalInt.of(77));
        reopen();
        // then
        assertThat(storage.outbox().pending()).containsExactly(promised.getLast());
        assertThat(storage.outbox().messageOf(promised.getFirst().chat(), 1)).hasValue(77);
        reopen();
        assertThat(storage.outbox().pending()).containsExactly(promised.getLast());
    }

    @Test
    void everyKindOfDeliveryComesBack() {
        given(agreed());
        var deliveries = List.<Delivery>of(
                new Delivery.Settle(3, OptionalInt.of(9), Optional.of("Done")),
                new Delivery.Settle(4, OptionalInt.empty(), Optional.empty()),
                new Delivery.Delete(List.of(1, 2, 3), true),
                Samples.send(Urgency.DANGER, "Call", Optional.of(1L)));

        run(tx -> tx.promise(deliveries.stream().map(one -> entry(ANN, one)).toList(), NOON));

        assertThat(storage.outbox().pending()).extracting(OutboxEntry::delivery).isEqualTo(deliveries);
    }

    @Test
    void aNewerQuestionOutdatesUnsentQuestionsOfItsChat() {
        given(agreed());
        var first = in(tx -> tx.promise(
                List.of(
                        line(ANN, "a line"),
                        question(ANN, Urgency.TALK, 1),
                        question(ANN, Urgency.DANGER, 2),
                        question(ANN, Urgency.NEUTRAL, 3),
                        question(BEN, Urgency.TALK, 1)),
                NOON));
        assertThat(deliveries(first)).containsExactly("a line", "question 2", "question 3", "question 1");
        var asked = in(tx -> tx.promise(List.of(question(ANN, Urgency.TALK, 4)), NOON))
                .getFirst();
        storage.outbox().markUncertain(asked);
        run(tx -> tx.promise(List.of(question(ANN, Urgency.TALK, 5)), NOON));
        run(tx -> tx.promise(List.of(line(ANN, "no question")), NOON));

        run(tx -> tx.promise(List.of(question(ANN, Urgency.TALK, 6)), NOON));

        assertThat(deliveries(storage.outbox().pending()))
                .containsExactly(
                        "a line", "question 2", "question 3", "question 1", "question 4", "no question", "question 6");
    }

    @Test
    void whatIsSettledIsGoneAndItsMessageIsKnown() {
        given(agreed());
        run(tx -> tx.noteIncoming(
                List.of(new ChatMessage(ANN.value(), 40, ANN, NOON), new ChatMessage(BEN.value(), 41, BEN, NOON))));
        run(tx -> tx.noteIncoming(List.of(new ChatMessage(ANN.value(), 40, ANN, NOON))));
        var promised = in(tx -> tx.promise(List.of(question(ANN, Urgency.TALK, 7), line(ANN, "later")), NOON));

        storage.outbox().settle(List.of(new Settled(promised.getFirst(), OptionalInt.of(42), NOON.plusSeconds(1))));

        assertThat(deliveries(storage.outbox().pending())).containsExactly("later");
        assertThat(storage.outbox().messageOf(ANN.value(), 7)).hasValue(42);
        assertThat(storage.outbox().messageOf(ANN.value(), 8)).isEmpty();
        assertThat(seen(ANN.value(), NOON)).containsExactly(40, 42);
        assertThat(seen(ANN.value(), NOON.plusSeconds(1))).containsExactly(42);
        assertThat(seen(BEN.value(), NOON)).isEmpty();
    }

    @Test
    void anUncertainSendIsUncertainAfterARestart() throws Exception {
        given(agreed());
        var promised = in(tx -> tx.promise(List.of(line(ANN, "one"), line(ANN, "two")), NOON));

        storage.outbox().markUncertain(promised.getFirst());
        reopen();

        assertThat(storage.outbox().pending())
                .extracting(OutboxEntry::uncertain)
                .containsExactly(true, false);
    }

    @Test
    void checkInsComeTwiceAtMost() {
        given(agreed());
        keepPlan(ANN, NOON.plusSeconds(60));
        var aDay = Duration.ofDays(1);
        assertThat(circles().nextCheckIn()).contains(NOON.plusSeconds(60));

        assertThat(due(NOON, aDay, 10)).isEmpty();
        var due = NOON.plusSeconds(60);
        assertThat(due(due, aDay, 10)).containsExactly(new DueCheckIn(ANN, APOLOGY));
        assertThat(due(due, aDay, 10)).isEmpty();
        assertThat(circles().nextCheckIn()).contains(due.plus(aDay));
        assertThat(due(due.plus(aDay), aDay, 10)).hasSize(1);
        assertThat(circles().nextCheckIn()).isEmpty();
        assertThat(due(due.plus(aDay.multipliedBy(9)), aDay, 10)).isEmpty();
    }

    @Test
    void droppedCheckInsDoNotComeAndNoMoreThanAskedFor() {
        given(agreed());
        run(tx -> tx.save(List.of(new Change(BEN, Optional.empty(), agreed())), NOON));
        keepPlan(ANN, NOON);
        keepPlan(BEN, NOON);
        run(tx -> tx.keepPlan(BEN, new Plan("no asking", LocalDate.EPOCH, Optional.empty(), Optional.empty()), NOON));

        assertThat(due(NOON, Duration.ofDays(1), 1)).hasSize(1);
        run(tx -> tx.dropCheckIns(ANN));

        assertThat(due(NOON.plus(Duration.ofDays(2)), Duration.ofDays(1), 10))
                .containsExactly(new DueCheckIn(BEN, APOLOGY));
    }

    private static List<String> deliveries(List<OutboxEntry> entries) {
        return entries.stream()
                .map(entry -> ((Delivery.Send) entry.delivery()).text())
                .toList();
    }
}
