package org.amends.storage;

import static org.amends.storage.Samples.ANN;
import static org.amends.storage.Samples.BEN;
import static org.amends.storage.Samples.NOON;
import static org.amends.storage.Samples.agreed;
import static org.amends.storage.Samples.asking;
import static org.amends.storage.Samples.full;
import static org.amends.storage.Samples.line;
import static org.amends.storage.Samples.question;
import static org.amends.storage.Samples.slot;
import static org.amends.storage.Samples.slots;
import static org.amends.storage.Samples.value;
import static org.amends.storage.Samples.withSlots;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import org.amends.conversation.CircleStore.Change;
import org.amends.conversation.CircleStore.StoreUnavailable;
import org.amends.conversation.UpdateKey;
import org.amends.engine.Session;
import org.amends.engine.TurnInput;
import org.amends.nlu.Reading;
import org.amends.nlu.Utterance;
import org.amends.person.Fact;
import org.amends.person.PersonId;
import org.amends.safety.CrisisSignal;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Sessions, slots, locks and faults, on every database. */
abstract class SessionContract extends StoreFixture {
    SessionContract(TestDatabase database) {
        super(database);
    }

    @Test
    void sessionsComeBackAsTheyWereSaved() throws Exception {
        given(full());

        reopen();

        assertThat(stored(ANN)).contains(full());
    }

    @Test
    void whatWasWrittenTooEarlyIsNotStored() {
        var full = full();
        given(full.withPending(Optional.of(new TurnInput.Said(
                new Utterance("wait, one more thing"), Reading.EMPTY, CrisisSignal.NONE, TurnInput.Origin.TYPED))));

        assertThat(stored(ANN)).contains(full);
    }

    @Test
    void peopleOfWhomNothingIsStoredAreLeftOut() {
        given(agreed());

        assertThat(locked(List.of(BEN, ANN)).keySet()).containsExactly(ANN);
        assertThat(locked(List.of())).isEmpty();
    }

    @Test
    void whoDidNotAgreeIsNotStored() {
        var fresh = new Change(ANN, Optional.empty(), Session.fresh("abc"));

        assertThatThrownBy(() -> run(tx -> tx.save(List.of(fresh), NOON))).isInstanceOf(IllegalArgumentException.class);
        assertThat(rows("person")).isZero();
    }

    @Test
    void anUpdateThatWasDoneIsKnownAgain() {
        var first = new UpdateKey(1, 100);
        var second = new UpdateKey(1, 101);
        run(tx -> tx.markDone(List.of(first), NOON));
        run(tx -> tx.markDone(List.of(first), NOON));

        assertThat(done(List.of(first, second, new UpdateKey(2, 100)))).containsExactly(first);
        assertThat(done(List.of())).isEmpty();
    }

    @Test
    void aTransactionThatThrowsKeepsNothing() {
        assertThatThrownBy(() -> run(tx -> {
                    tx.save(List.of(new Change(ANN, Optional.empty(), full())), NOON);
                    tx.promise(List.of(line(ANN, "hello")), NOON);
                    tx.markDone(List.of(new UpdateKey(1, 1)), NOON);
                    throw new IllegalStateException("on purpose");
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("on purpose");

        assertThat(rowsOfPeople()).isEmpty();
        assertThat(rows("update_done")).isZero();
        assertThat(keyFiles()).isEmpty();
        given(agreed());
        assertThat(stored(ANN)).contains(agreed());
    }

    @Test
    void aLockedCircleIsWaitedFor() throws Exception {
        given(agreed());
        var locked = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        var first = CompletableFuture.runAsync(() -> run(tx -> {
            var before = tx.lock(List.of(ANN)).get(ANN);
            locked.countDown();
            await(goOn);
            tx.save(List.of(new Change(ANN, Optional.of(before), asking(before, 5, Optional.empty()))), NOON);
        }));
        await(locked);

        var second =
                CompletableFuture.supplyAsync(() -> stored(ANN).orElseThrow().turn());

        assertThatThrownBy(() -> second.get(200, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
        goOn.countDown();
        first.get(20, TimeUnit.SECONDS);
        assertThat(second.get(20, TimeUnit.SECONDS)).isEqualTo(5);
    }

    @Test
    void batchesThatShareCirclesTakeTurns() throws Exception {
        var people = IntStream.rangeClosed(1, 6).mapToObj(PersonId::new).toList();
        run(tx -> tx.save(
                people.stream()
                        .map(one -> new Change(one, Optional.empty(), agreed()))
                        .toList(),
                NOON));

        var forwards = CompletableFuture.runAsync(() -> moveOn(people, 30));
        var backwards = CompletableFuture.runAsync(() -> moveOn(people.reversed(), 30));
        CompletableFuture.allOf(forwards, backwards).get(60, TimeUnit.SECONDS);

        assertThat(people)
                .allSatisfy(one -> assertThat(stored(one).orElseThrow().turn()).isEqualTo(60));
    }

    @Test
    void onlySlotsThatChangedAreWritten() {
        given(withSlots(agreed(), slots("stays", "changes", "goes")));
        byte[] stays = sealedSlot("s0");
        byte[] changes = sealedSlot("s1");

        var after = Map.of(slot("s0"), value("stays"), slot("s1"), value("changed"), slot("new"), value("comes"));
        change(ANN, session -> withSlots(session, after));

        assertThat(sealedSlot("s0")).isEqualTo(stays);
        assertThat(sealedSlot("s1")).isNotEqualTo(changes);
        assertThat(stored(ANN).orElseThrow().slots()).isEqualTo(after);
    }

    @Test
    void aTextCannotBeMovedIntoAnotherRow() {
        given(withSlots(agreed(), slots("one", "two")));

        sql("update slot set sealed = (select s.sealed from slot s where s.name = 's1') where name = 's0'");

        assertThatThrownBy(() -> stored(ANN)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aQuestionKeepsTheTimeAtWhichItWasAsked() {
        given(asking(agreed(), 1, Optional.of(question(1))));
        change(
                ANN,
                NOON.plusSeconds(50),
                session -> session.with(session.profile().with(Fact.COUNTRY, "NL")));
        assertThat(circles().peopleAskedBetween(NOON, NOON.plusSeconds(10))).containsExactly(ANN);

        change(ANN, NOON.plusSeconds(60), session -> asking(session, 2, Optional.of(question(2))));
        assertThat(circles().peopleAskedBetween(NOON, NOON.plusSeconds(10))).isEmpty();
        assertThat(circles().peopleAskedBetween(NOON.plusSeconds(60), NOON.plusSeconds(70)))
                .containsExactly(ANN);

        change(ANN, NOON.plusSeconds(70), session -> asking(session, 2, Optional.empty()));
        assertThat(circles().peopleAskedBetween(NOON, NOON.plusSeconds(100))).isEmpty();
    }

    @Test
    void theLastPollIsRemembered() throws Exception {
        circles().notePoll(1, NOON);
        circles().notePoll(1, NOON.plusSeconds(30));
        circles().notePoll(2, NOON);

        reopen();

        assertThat(circles().lastPoll(1)).contains(NOON.plusSeconds(30));
        assertThat(circles().lastPoll(3)).isEmpty();
    }

    @Test
    void aSessionOfALaterFormatIsNotMoved() throws Exception {
        given(full());
        sql("update session set format = " + (Session.FORMAT + 1));
        var change = new Change(ANN, Optional.of(full()), agreed());

        assertThatThrownBy(() -> stored(ANN)).isInstanceOf(LaterSessionFormat.class);
        assertThatThrownBy(() -> run(tx -> tx.save(List.of(change), NOON))).isInstanceOf(LaterSessionFormat.class);
        assertThatThrownBy(this::reopen).isInstanceOf(StorageProblem.class).satisfies(StoreFixture::isOneLine);

        open(settings(), "update session set format = " + Session.FORMAT);
        assertThat(stored(ANN)).contains(full());
    }

    @Test
    void aLaterSchemaIsRefused() {
        sql("""
                insert into "flyway_schema_history"
                    ("installed_rank", "version", "description", "type", "script", "installed_by", "execution_time", "success")
                values (99, '99', 'later', 'SQL', 'V99__later.sql', 'somebody', 1, true)""");

        assertThatThrownBy(this::reopen)
                .isInstanceOf(StorageProblem.class)
                .hasMessageContaining("later Amends (schema 99)")
                .satisfies(StoreFixture::isOneLine);
    }

    @Test
    void aLostConnectionIsAFaultOfTheDatabase() {
        given(agreed());

        assertThatThrownBy(() -> run(tx -> {
                    tx.lock(List.of(ANN));
                    cutConnections();
                    tx.markDone(List.of(new UpdateKey(1, 1)), NOON);
                }))
                .isInstanceOf(StoreUnavailable.class);
    }

    private void open(StorageSettings settings, String first) throws Exception {
        try (var database = Database.open(settings)) {
            JdbcClient.create(database.source()).sql(first).update();
        }
        open();
    }

    private byte[] sealedSlot(String name) {
        return JdbcClient.create(storage.source())
                .sql("select sealed from slot where name = ?")
                .param(name)
                .query((rows, _) -> rows.getBytes(1))
                .single();
    }

    private void moveOn(List<PersonId> people, int times) {
        for (int i = 0; i < times; i++) {
            run(tx -> {
                var changes = new ArrayList<Change>();
                tx.lock(people)
                        .forEach((person, session) -> changes.add(new Change(
                                person, Optional.of(session), asking(session, session.turn() + 1, Optional.empty()))));
                tx.save(changes, NOON);
            });
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
