package org.amends.storage;

import static org.amends.storage.Samples.ANN;
import static org.amends.storage.Samples.BEN;
import static org.amends.storage.Samples.NOON;
import static org.amends.storage.Samples.agreed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.amends.conversation.CircleStore.Change;
import org.amends.conversation.InviteId;
import org.amends.engine.Session;
import org.amends.person.Fact;
import org.amends.person.PersonId;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What stays of an erasing, and to whom it says nothing, on every database. */
abstract class ClosedContract extends StoreFixture {
    private static final Duration LONG = Duration.ofDays(180);
    private static final LocalDate THE_DAY = LocalDate.parse("2026-03-01");

    ClosedContract(TestDatabase database) {
        super(database);
    }

    @Test
    void itHoldsForThePersonThroughARestartUntilItsDayIsOver() throws Exception {
        run(tx -> tx.erase(ANN, true, NOON));
        reopen();

        assertThat(isClosed(ANN, NOON)).isTrue();
        assertThat(isClosed(BEN, NOON)).isFalse();
        assertThat(isClosed(ANN, NOON.plus(LONG))).isTrue();
        assertThat(isClosed(ANN, NOON.plus(LONG).plus(Duration.ofDays(1)))).isFalse();
    }

    @Test
    void everyErasingLeavesOneRowAndTheyLookAlike() {
        run(tx -> tx.erase(ANN, true, NOON));
        run(tx -> tx.erase(BEN, false, NOON.plusSeconds(5)));

        assertThat(hashes()).hasSize(2).allMatch(hash -> hash.matches("[0-9a-f]{32}"));
        assertThat(days()).containsExactly(THE_DAY.plusDays(180), THE_DAY.plusDays(180));
        assertThat(isClosed(BEN, NOON)).isFalse();
    }

    @Test
    void ofErasingTwiceTwoRowsStayAndTheLaterDayCounts() {
        var later = NOON.plus(Duration.ofDays(10));
        run(tx -> tx.erase(ANN, true, NOON));
        run(tx -> tx.erase(ANN, true, later));

        assertThat(hashes()).hasSize(2).doesNotHaveDuplicates();
        circles().sweep(NOON.plus(LONG).plus(Duration.ofDays(1)));
        assertThat(hashes()).hasSize(1);
        assertThat(isClosed(ANN, later.plus(LONG))).isTrue();
    }

    @Test
    void ofErasingTwiceOnADayTwoRowsStay() {
        run(tx -> tx.erase(ANN, true, NOON));
        run(tx -> tx.erase(ANN, true, NOON.plusSeconds(60)));
        run(tx -> tx.erase(ANN, false, NOON.plusSeconds(90)));

        assertThat(hashes()).hasSize(3);
        assertThat(isClosed(ANN, NOON)).isTrue();
    }

    @Test
    void noOtherTableNamesThePersonSo() {
        run(tx -> {
            tx.redeem(new InviteId("ab".repeat(32)), ANN, NOON);
            tx.count(Map.of(ANN, 5), THE_DAY);
        });
        var others = JdbcClient.create(storage.source())
                .sql("select person from invite_used union select person from day_count")
                .query(String.class)
                .list();

        run(tx -> tx.erase(ANN, true, NOON));

        assertThat(others).isNotEmpty().doesNotContainAnyElementsOf(hashes());
    }

    @Test
    void itGoesWithTheSweepAfterItsDay() {
        run(tx -> tx.erase(ANN, true, NOON));
        run(tx -> tx.erase(BEN, false, NOON));

        circles().sweep(NOON.plus(LONG));
        assertThat(hashes()).hasSize(2);
        circles().sweep(NOON.plus(LONG).plus(Duration.ofDays(1)));
        assertThat(hashes()).isEmpty();
    }

    @Test
    void whoAgreedForADayOrFellSilentLeavesOneToo() {
        given(ANN, agreedWith(Fact.MODE, "individual"));
        given(BEN, agreedWith(Fact.CONSENT, "today"));
        change(ANN, session -> session.with(session.profile().with(Fact.CONSENT, "today")));
        var gone = NOON.plus(Duration.ofHours(24));

        circles().sweep(gone);

        assertThat(stored(ANN)).isEmpty();
        assertThat(stored(BEN)).isEmpty();
        assertThat(hashes()).hasSize(2);
        assertThat(isClosed(ANN, gone)).isTrue();
        assertThat(isClosed(BEN, gone)).isFalse();
        given(BEN, agreedWith(Fact.JOINT, "closed"));
        var silent = NOON.plus(Duration.ofDays(366));
        circles().sweep(silent);
        assertThat(stored(BEN)).isEmpty();
        assertThat(isClosed(BEN, silent)).isTrue();
    }

    @Test
    void whoseSessionCannotBeReadIsErasedAndTakenForClosed() {
        given(ANN, agreedWith(Fact.CONSENT, "today"));
        storage.keys().destroy(List.of(KeyOwner.of(ANN)));
        var gone = NOON.plus(Duration.ofHours(24));

        circles().sweep(gone);

        assertThat(rows("person")).isZero();
        assertThat(isClosed(ANN, gone)).isTrue();
    }

    @Test
    void whomABackupBringsBackIsTakenForClosed() throws Exception {
        given(ANN, agreed());
        given(BEN, agreed());
        storage.keys().destroy(List.of(KeyOwner.of(ANN)));

        reopen();

        assertThat(hashes()).hasSize(1);
        assertThat(isClosed(ANN, NOON)).isTrue();
        assertThat(isClosed(BEN, NOON)).isFalse();
    }

    @Test
    void anErasingThatFailsLeavesNone() {
        assertThatThrownBy(() -> run(tx -> {
                    tx.erase(ANN, true, NOON);
                    throw new IllegalStateException("on purpose");
                }))
                .hasMessage("on purpose");

        assertThat(hashes()).isEmpty();
    }

    private void given(PersonId person, Session session) {
        run(tx -> tx.save(List.of(new Change(person, Optional.empty(), session)), NOON));
    }

    private static Session agreedWith(Fact fact, String value) {
        return agreed().with(agreed().profile().with(fact, value));
    }

    private boolean isClosed(PersonId person, Instant at) {
        return in(tx -> tx.isClosedForTwo(person, at));
    }

    private List<String> hashes() {
        return JdbcClient.create(storage.source())
                .sql("select person_hash from closed_for_two")
                .query(String.class)
                .list();
    }

    private List<LocalDate> days() {
        return JdbcClient.create(storage.source())
                .sql("select until from closed_for_two")
                .query(LocalDate.class)
                .list();
    }
}
