package org.amends.storage;

import static org.amends.storage.Samples.ANN;
import static org.amends.storage.Samples.BEN;
import static org.amends.storage.Samples.NOON;
import static org.amends.storage.Samples.agreed;
import static org.amends.storage.Samples.asking;
import static org.amends.storage.Samples.full;
import static org.amends.storage.Samples.line;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.amends.conversation.CircleStore.Change;
import org.amends.conversation.Outbox.Settled;
import org.amends.conversation.UpdateKey;
import org.amends.person.Fact;
import org.amends.person.Profile;
import org.junit.jupiter.api.Test;

/** What goes, by order or with time, on every database. */
abstract class ErasureContract extends StoreFixture {
    ErasureContract(TestDatabase database) {
        super(database);
    }

    @Test
    void erasingLeavesNoKeyAndNoRowButTheOneOfEachErasing() {
        givenEverythingOf(ANN);
        givenEverythingOf(BEN);
        assertThat(rowsOfPeople().keySet())
                .containsExactlyInAnyOrder("circle", "person", "session", "slot", "plan", "outbox", "message_seen");

        run(tx -> tx.erase(ANN, false, NOON));

        assertThat(rowsOfPeople().values()).allMatch(count -> count == 1);
        assertThat(keyFiles()).hasSize(1);
        assertThat(stored(ANN)).isEmpty();
        assertThat(stored(BEN)).isPresent();
        run(tx -> tx.erase(BEN, false, NOON));
        assertThat(rowsOfPeople()).isEqualTo(Map.of("closed_for_two", 2L));
        assertThat(keyFiles()).isEmpty();
    }

    @Test
    void whatIsSentToAnErasedPersonIsNotNoted() {
        given(agreed());
        var promised =
                in(tx -> tx.promise(List.of(line(ANN, "on its way")), NOON)).getFirst();
        run(tx -> tx.erase(ANN, false, NOON));
        var goodbye =
                in(tx -> tx.promise(List.of(line(ANN, "All is erased.")), NOON)).getFirst();

        storage.outbox()
                .settle(List.of(
                        new Settled(promised, OptionalInt.of(5), NOON), new Settled(goodbye, OptionalInt.of(6), NOON)));

        assertThat(goodbye.owner()).isEmpty();
        assertThat(rowsOfPeople().keySet()).containsExactly("closed_for_two");
    }

    @Test
    void anErasingThatFailsKeepsTheKey() {
        given(full());

        assertThatThrownBy(() -> run(tx -> {
                    tx.erase(ANN, false, NOON);
                    throw new IllegalStateException("on purpose");
                }))
                .hasMessage("on purpose");

        assertThat(stored(ANN)).contains(full());
    }

    @Test
    void whoWasErasedMayComeBack() {
        given(full());
        run(tx -> tx.erase(ANN, false, NOON));

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
        storage.keys().create(List.of(KeyOwner.of(BEN)));
        assertThat(keyFiles()).hasSize(2);

        reopen();

        assertThat(keyFiles()).hasSize(1);
        assertThat(stored(ANN)).contains(full());
    }

    @Test
    void peopleWhoseKeyWasDestroyedStayErasedWhenABackupBringsThemBack() throws Exception {
        givenEverythingOf(ANN);
        storage.keys().destroy(List.of(KeyOwner.of(ANN)));

        reopen();

        assertThat(rowsOfPeople().keySet()).containsExactly("closed_for_two");
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
    void whoIsSilentForAYearIsErased() {
        given(agreed());
        change(ANN, NOON.plus(Duration.ofDays(100)), session -> Samples.spoke(session, "2026-06-09"));
        change(ANN, NOON.plus(Duration.ofDays(200)), session -> asking(session, 9, Optional.empty()));

        circles().sweep(NOON.plus(Duration.ofDays(465)).minusSeconds(1));
        assertThat(stored(ANN)).isPresent();
        circles().sweep(NOON.plus(Duration.ofDays(465)));

        assertThat(stored(ANN)).isEmpty();
        assertThat(keyFiles()).isEmpty();
    }

    @Test
    void whoAgreedForADayIsErasedAfterIt() {
        given(agreed());
        change(ANN, session -> session.with(Profile.UNKNOWN.with(Fact.CONSENT, "today")));
        change(ANN, NOON.plus(Duration.ofHours(5)), session -> asking(session, 9, Optional.empty()));
        var today = agreed().with(Profile.UNKNOWN.with(Fact.CONSENT, "today"));
        run(tx -> tx.save(List.of(new Change(BEN, Optional.empty(), today)), NOON));
        change(BEN, session -> agreed());

        circles().sweep(NOON.plus(Duration.ofHours(24)).minusSeconds(1));
        assertThat(stored(ANN)).isPresent();
        circles().sweep(NOON.plus(Duration.ofHours(24)));

        assertThat(stored(ANN)).isEmpty();
        assertThat(stored(BEN)).isPresent();
        assertThat(keyFiles()).hasSize(1);
    }
}
