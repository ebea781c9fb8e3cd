package org.amends.storage;

import static org.amends.storage.Samples.ANN;
import static org.amends.storage.Samples.BEN;
import static org.amends.storage.Samples.NOON;
import static org.amends.storage.Samples.agreed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.LongStream;
import org.amends.conversation.CircleStore.Change;
import org.amends.conversation.CircleStore.Standing;
import org.amends.conversation.CircleStore.StoreUnavailable;
import org.amends.conversation.InviteId;
import org.amends.person.Fact;
import org.amends.person.PersonId;
import org.amends.person.Profile;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who was let in and how much they wrote, on every database. */
abstract class AccessContract extends StoreFixture {
    private static final InviteId INVITE = new InviteId("ab".repeat(32));
    private static final InviteId OTHER = new InviteId("cd".repeat(32));
    private static final LocalDate DAY = LocalDate.parse("2026-03-01");

    AccessContract(TestDatabase database) {
        super(database);
    }

    @Test
    void anInviteLetsOnePersonInAndIsUsedAfterARestart() throws Exception {
        assertThat(redeems(INVITE, ANN)).isTrue();
        assertThat(redeems(INVITE, BEN)).isFalse();
        assertThat(redeems(INVITE, ANN)).isFalse();
        reopen();

        assertThat(redeems(INVITE, BEN)).isFalse();
        assertThat(standings()).containsExactly(Map.entry(ANN, new Standing(Optional.of(INVITE))));
        assertThat(redeems(OTHER, BEN)).isTrue();
        assertThat(standings()).hasSize(2);
    }

    @Test
    void inOneTransactionTheSecondSeesTheFirst() {
        var both = in(tx -> List.of(tx.redeem(INVITE, ANN, NOON), tx.redeem(INVITE, BEN, NOON)));
        assertThat(both).containsExactly(true, false);
    }

    @Test
    void ofManyAtOnceExactlyOneGetsIn() throws Exception {
        var tries = LongStream.rangeClosed(1, 8)
                .<Callable<Boolean>>mapToObj(number -> () -> redeemsInTheEnd(new PersonId(number)))
                .toList();
        try (var threads = Executors.newFixedThreadPool(tries.size())) {
            int in = 0;
            for (var one : threads.invokeAll(tries)) {
                in += one.get() ? 1 : 0;
            }
            assertThat(in).isEqualTo(1);
        }
        assertThat(rows("invite_used")).isEqualTo(1);
    }

    private boolean redeemsInTheEnd(PersonId person) {
        while (true) {
            try {
                return redeems(INVITE, person);
            } catch (StoreUnavailable again) {
                // As the conversation does.
            }
        }
    }

    @Test
    void aTransactionThatFailsUsesNothingUp() {
        assertThatThrownBy(() -> run(tx -> {
                    tx.redeem(INVITE, ANN, NOON);
                    tx.count(Map.of(ANN, 5), DAY);
                    throw new IllegalStateException("on purpose");
                }))
                .hasMessage("on purpose");
        assertThat(standings()).isEmpty();
        assertThat(counted(DAY)).isEmpty();
        assertThat(redeems(INVITE, BEN)).isTrue();
    }

    @Test
    void ofWhomSomethingIsStoredTheStoreKnows() {
        given(agreed());
        assertThat(standings()).containsExactly(Map.entry(ANN, new Standing(Optional.empty())));
    }

    @Test
    void whoErasesEverythingIsAStrangerAndTheirInviteStaysUsed() {
        // given
        redeems(INVITE, ANN);
        given(agreed());
        // when
        run(tx -> tx.erase(ANN, false, NOON));
        // then
        assertThat(standings()).isEmpty();
        assertThat(redeems(INVITE, BEN)).isFalse();
        assertThat(JdbcClient.create(storage.source())
                        .sql("select count(*) from invite_used where person is null")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        assertThat(redeems(OTHER, ANN)).isTrue();
    }

    @Test
    void whoAgreedForADayIsLetInAfterIt() {
        redeems(INVITE, ANN);
        var today = agreed().with(Profile.UNKNOWN.with(Fact.CONSENT, "today"));
        run(tx -> tx.save(List.of(new Change(ANN, Optional.empty(), today)), NOON));

        circles().sweep(NOON.plus(Duration.ofHours(24)));

        assertThat(stored(ANN)).isEmpty();
        assertThat(standings()).containsKey(ANN);
    }

    @Test
    void theDatabaseDoesNotSayWhoUsedAnInviteOrWroteHowMuch() {
        redeems(INVITE, ANN);
        run(tx -> tx.count(Map.of(ANN, 5), DAY));
        var names = JdbcClient.create(storage.source())
                .sql("select person from invite_used union select person from day_count")
                .query(String.class)
                .list();
        assertThat(names).singleElement().asString().matches("[0-9a-f]{32}").doesNotContain("" + ANN.value());
    }

    @Test
    void aDaysCountIsKeptUntilItIsOver() throws Exception {
        run(tx -> tx.count(Map.of(ANN, 5, BEN, 1), DAY));
        run(tx -> tx.count(Map.of(ANN, 6), DAY));
        reopen();
        assertThat(counted(DAY)).isEqualTo(Map.of(ANN, 6, BEN, 1));
        assertThat(counted(DAY.plusDays(1))).isEmpty();

        run(tx -> tx.count(Map.of(ANN, 1), DAY.plusDays(1)));
        assertThat(counted(DAY.plusDays(1))).isEqualTo(Map.of(ANN, 1));

        circles().sweep(NOON.plus(Duration.ofDays(2)));
        assertThat(rows("day_count")).isEqualTo(1);
        circles().sweep(NOON.plus(Duration.ofDays(3)));
        assertThat(rows("day_count")).isZero();
    }

    @Test
    void aCodeMadeOnTheCommandLineIsListedAsUsedOnceItIs() throws Exception {
        var folder = new AccessFolder(data);
        var id = folder.invite(NOON, Duration.ofDays(14)).id();
        assertThat(folder.all())
                .singleElement()
                .matches(invite -> invite.usedAt().isEmpty());

        redeems(id, ANN);

        assertThat(folder.all())
                .singleElement()
                .matches(invite -> invite.usedAt().equals(Optional.of(NOON)));
        assertThat(folder.revoke(id)).isFalse();
    }

    private boolean redeems(InviteId invite, PersonId person) {
        return in(tx -> tx.redeem(invite, person, NOON));
    }

    private Map<PersonId, Integer> counted(LocalDate day) {
        return in(tx -> tx.counted(List.of(ANN, BEN), day));
    }

    private Map<PersonId, Standing> standings() {
        return in(tx -> tx.standings(List.of(ANN, BEN)));
    }
}
