package org.amends.storage;

import static org.amends.storage.Samples.ANN;
import static org.amends.storage.Samples.APOLOGY;
import static org.amends.storage.Samples.NOON;
import static org.amends.storage.Samples.full;
import static org.amends.storage.Samples.line;
import static org.amends.storage.Samples.slots;
import static org.amends.storage.Samples.withSlots;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.amends.conversation.CircleStore;
import org.amends.conversation.CircleStore.Change;
import org.amends.conversation.CircleStore.ChatMessage;
import org.amends.conversation.CircleStore.DueCheckIn;
import org.amends.conversation.CircleStore.Plan;
import org.amends.conversation.CircleStore.Transaction;
import org.amends.conversation.UpdateKey;
import org.amends.engine.Session;
import org.amends.person.PersonId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A store that is open during a test, and what tests ask of it. */
abstract class StoreFixture {
    @TempDir
    Path data;

    Storage storage;

    private final TestDatabase database;

    StoreFixture(TestDatabase database) {
        this.database = database;
    }

    StorageSettings settings() {
        return database.settings(data);
    }

    void cutConnections() {
        database.cutConnections(storage);
    }

    @BeforeEach
    void open() throws Exception {
        storage = Storage.open(settings(), Clock.fixed(NOON, ZoneOffset.UTC));
    }

    @AfterEach
    void close() {
        storage.close();
    }

    void reopen() throws Exception {
        storage.close();
        open();
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
}
