package org.amends.storage;

import static org.amends.storage.Samples.ANN;
import static org.amends.storage.Samples.APOLOGY;
import static org.amends.storage.Samples.BEN;
import static org.amends.storage.Samples.NOON;
import static org.amends.storage.Samples.agreed;
import static org.amends.storage.Samples.asking;
import static org.amends.storage.Samples.entry;
import static org.amends.storage.Samples.full;
import static org.amends.storage.Samples.line;
import static org.amends.storage.Samples.question;
import static org.amends.storage.Samples.slot;
import static org.amends.storage.Samples.slots;
import static org.amends.storage.Samples.value;
import static org.amends.storage.Samples.withSlots;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.amends.conversation.CircleStore;
import org.amends.conversation.CircleStore.Change;
import org.amends.conversation.CircleStore.ChatMessage;
import org.amends.conversation.CircleStore.DueCheckIn;
import org.amends.conversation.CircleStore.Plan;
import org.amends.conversation.CircleStore.StoreUnavailable;
import org.amends.conversation.CircleStore.Transaction;
import org.amends.conversation.Delivery;
import org.amends.conversation.Outbox.Settled;
import org.amends.conversation.OutboxEntry;
import org.amends.conversation.UpdateKey;
import org.amends.engine.Effect.Urgency;
import org.amends.engine.Session;
import org.amends.person.Fact;
import org.amends.person.PersonId;
import org.amends.person.Profile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What every database must do. */
abstract class StoreContract {
    @TempDir
    Path data;

    Storage storage;

    abstract StorageSettings settings() throws Exception;

    /** Breaks every connection that the store has. */
    abstract void cutConnections() throws Exception;

    @BeforeEach
    void open() throws Exception {
        storage = Storage.open(settings());
    }

    @AfterEach
    void close() {
        storage.close();
    }

    void reopen() throws Exception {
        storage.close();
        open();
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
        given(new Session(
                full.id(),
                full.libraryVersion(),
                full.turn(),
                full.profile(),
                full.frames(),
                full.slots(),
                full.open(),
                Optional.of("wait, one more thing"),
                full.toldNotReviewed()));

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
    void erasingLeavesNoRowAndNoKey() {
        givenEverythingOf(ANN);
        givenEverythingOf(BEN);
        assertThat(rowsOfPeople().keySet())
                .containsExactlyInAnyOrder("circle", "person", "session", "slot", "plan", "outbox", "message_seen");

        run(tx -> tx.erase(ANN));

        assertThat(rowsOfPeople().values()).allMatch(count -> count == 1);
        assertThat(keyFiles()).hasSize(1);
        assertThat(stored(ANN)).isEmpty();
        assertThat(stored(BEN)).isPresent();
        run(tx -> tx.erase(BEN));
        assertThat(rowsOfPeople()).isEmpty();
        assertThat(keyFiles()).isEmpty();
    }

    @Test
    void whatIsSentToAnErasedPersonIsNotNoted() {
        given(agreed());
        var promised =
                in(tx -> tx.promise(List.of(line(ANN, "on its way")), NOON)).getFirst();
        run(tx -> tx.erase(ANN));
        var goodbye =
                in(tx -> tx.promise(List.of(line(ANN, "All is erased.")), NOON)).getFirst();

        storage.outbox()
                .settle(List.of(
                        new Settled(promised, OptionalInt.of(5), NOON), new Settled(goodbye, OptionalInt.of(6), NOON)));

        assertThat(goodbye.owner()).isEmpty();
        assertThat(rowsOfPeople()).isEmpty();
    }

    @Test
    void anErasingThatFailsKeepsTheKey() {
        given(full());

        assertThatThrownBy(() -> run(tx -> {
                    tx.erase(ANN);
                    throw new IllegalStateException("on purpose");
                }))
                .hasMessage("on purpose");

        assertThat(stored(ANN)).contains(full());
    }

    @Test
    void whoWasErasedMayComeBack() {
        given(full());
        run(tx -> tx.erase(ANN));

        given(agreed());

        assertThat(stored(ANN)).contains(agreed());
    }

    @Test
    void aPersonInUseIsNotMadeAnew() {
        given(full());

        assertThatThrownBy(() -> given(agreed())).isInstanceOf(RuntimeException.class);

        assertThat(stored(ANN)).contains(full());
    }

    @Test
    void keysThatBelongToNobodyAreDestroyedAtStart() throws Exception {
        given(full());
        storage.keys().create(List.of(BEN));
        assertThat(keyFiles()).hasSize(2);

        reopen();

        assertThat(keyFiles()).hasSize(1);
        assertThat(stored(ANN)).contains(full());
    }

    @Test
    void peopleWhoseKeyWasDestroyedStayErasedWhenABackupBringsThemBack() throws Exception {
        givenEverythingOf(ANN);
        storage.keys().destroy(List.of(ANN));

        reopen();

        assertThat(rowsOfPeople()).isEmpty();
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
    void everyKindOfDeliveryComesBack() {
        given(agreed());
        var deliveries = List.<Delivery>of(
                new Delivery.Settle(3, OptionalInt.of(9), Optional.of("Done")),
                new Delivery.Settle(4, OptionalInt.empty(), Optional.empty()),
                new Delivery.Delete(List.of(1, 2, 3)),
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

    @Test
    void everythingGoesWhenItsTimeHasCome() {
        givenEverythingOf(ANN);
        run(tx -> tx.markDone(List.of(new UpdateKey(1, 1)), NOON));

        circles().sweep(NOON.plus(Duration.ofHours(47)));
        assertThat(rows("message_seen") + rows("update_done")).isEqualTo(2);
        circles().sweep(NOON.plus(Duration.ofHours(48)));
        assertThat(rows("message_seen") + rows("update_done")).isZero();
        circles().sweep(NOON.plus(Duration.ofDays(29)));
        assertThat(rows("slot")).isEqualTo(1);
        circles().sweep(NOON.plus(Duration.ofDays(30)));
        assertThat(rows("slot")).isZero();
        circles().sweep(NOON.plus(Duration.ofDays(89)));
        assertThat(rows("plan")).isEqualTo(1);
        circles().sweep(NOON.plus(Duration.ofDays(90)));
        assertThat(rows("plan")).isZero();
        assertThat(stored(ANN)).isPresent();
    }

    @Test
    void whoAgreedForADayIsErasedAfterIt() {
        given(agreed());
        change(ANN, session -> Samples.with(session, Profile.UNKNOWN.with(Fact.CONSENT, "today")));
        change(ANN, NOON.plus(Duration.ofHours(5)), session -> asking(session, 9, Optional.empty()));
        var today = Samples.with(agreed(), Profile.UNKNOWN.with(Fact.CONSENT, "today"));
        run(tx -> tx.save(List.of(new Change(BEN, Optional.empty(), today)), NOON));
        change(BEN, session -> agreed());

        circles().sweep(NOON.plus(Duration.ofHours(24)).minusSeconds(1));
        assertThat(stored(ANN)).isPresent();
        circles().sweep(NOON.plus(Duration.ofHours(24)));

        assertThat(stored(ANN)).isEmpty();
        assertThat(stored(BEN)).isPresent();
        assertThat(keyFiles()).hasSize(1);
    }

    @Test
    void aQuestionKeepsTheTimeAtWhichItWasAsked() {
        given(asking(agreed(), 1, Optional.of(question(1))));
        change(
                ANN,
                NOON.plusSeconds(50),
                session -> Samples.with(session, session.profile().with(Fact.COUNTRY, "NL")));
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
        assertThatThrownBy(this::reopen).isInstanceOf(StorageProblem.class).satisfies(StoreContract::isOneLine);

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
                .satisfies(StoreContract::isOneLine);
    }

    @Test
    void aLostConnectionIsAFaultOfTheDatabase() {
        given(agreed());

        assertThatThrownBy(() -> run(tx -> {
                    tx.lock(List.of(ANN));
                    try {
                        cutConnections();
                    } catch (Exception e) {
                        throw new AssertionError(e);
                    }
                    tx.markDone(List.of(new UpdateKey(1, 1)), NOON);
                }))
                .isInstanceOf(StoreUnavailable.class);
    }

    static void isOneLine(Throwable problem) {
        assertThat(problem.getMessage()).isNotBlank().doesNotContain("\n").doesNotContain("Exception");
    }

    CircleStore circles() {
        return storage.circles();
    }

    void given(Session session) {
        run(tx -> tx.save(List.of(new Change(ANN, Optional.empty(), session)), NOON));
    }

    void givenEverythingOf(PersonId person) {
        run(tx -> {
            tx.save(List.of(new Change(person, Optional.empty(), withSlots(full(), slots("it was me")))), NOON);
            tx.promise(List.of(line(person, "I hear you")), NOON);
            tx.noteIncoming(List.of(new ChatMessage(person.value(), 1, person, NOON)));
        });
        keepPlan(person, NOON);
    }

    void keepPlan(PersonId person, Instant askAt) {
        var plan = new Plan("call my sister", LocalDate.parse("2026-03-02"), Optional.of(askAt), Optional.of(APOLOGY));
        run(tx -> tx.keepPlan(person, plan, NOON));
    }

    Optional<Session> stored(PersonId person) {
        return Optional.ofNullable(in(tx -> tx.lock(List.of(person))).get(person));
    }

    void change(PersonId person, UnaryOperator<Session> change) {
        change(person, NOON, change);
    }

    void change(PersonId person, Instant at, UnaryOperator<Session> change) {
        run(tx -> {
            var before = tx.lock(List.of(person)).get(person);
            tx.save(List.of(new Change(person, Optional.of(before), change.apply(before))), at);
        });
    }

    <T> T in(Function<Transaction, T> work) {
        return circles().inTransaction(work);
    }

    void run(Consumer<Transaction> work) {
        in(tx -> {
            work.accept(tx);
            return true;
        });
    }

    Map<PersonId, Session> locked(List<PersonId> people) {
        return in(tx -> tx.lock(people));
    }

    Set<UpdateKey> done(List<UpdateKey> updates) {
        return in(tx -> tx.alreadyDone(updates));
    }

    List<Integer> seen(long chat, Instant since) {
        return in(tx -> tx.messagesSince(chat, since));
    }

    List<DueCheckIn> due(Instant now, Duration askAgainAfter, int most) {
        return in(tx -> tx.takeDueCheckIns(now, askAgainAfter, most));
    }

    void sql(String statement) {
        JdbcClient.create(storage.source()).sql(statement).update();
    }

    long rows(String table) {
        return JdbcClient.create(storage.source())
                .sql("select count(*) from " + table)
                .query(Long.class)
                .single();
    }

    /** Every table that has rows, but for the house's own and those that name nobody. */
    Map<String, Long> rowsOfPeople() {
        var tables = JdbcClient.create(storage.source())
                .sql("select lower(table_name) from information_schema.tables where lower(table_schema) = 'public'")
                .query(String.class)
                .list();
        var counts = new TreeMap<String, Long>();
        var namesNobody = Set.of("house", "bot_state", "update_done", "flyway_schema_history");
        tables.stream().filter(table -> !namesNobody.contains(table)).forEach(table -> {
            if (rows(table) > 0) {
                counts.put(table, rows(table));
            }
        });
        return counts;
    }

    List<Path> keyFiles() {
        try (var files = Files.walk(data.resolve("keys"))) {
            return files.filter(Files::isRegularFile).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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

    private static List<String> deliveries(List<OutboxEntry> entries) {
        return entries.stream()
                .map(entry -> ((Delivery.Send) entry.delivery()).text())
                .toList();
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
