package org.amends.storage;

import static org.amends.storage.CoupleSamples.COUPLE;
import static org.amends.storage.CoupleSamples.GROUP;
import static org.amends.storage.CoupleSamples.full;
import static org.amends.storage.CoupleSamples.quiet;
import static org.amends.storage.Samples.ANN;
import static org.amends.storage.Samples.BEN;
import static org.amends.storage.Samples.NOON;
import static org.amends.storage.Samples.agreed;
import static org.amends.storage.Samples.send;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.amends.conversation.CircleStore.Change;
import org.amends.conversation.Couples.Asked;
import org.amends.conversation.Couples.Invited;
import org.amends.conversation.Couples.Link;
import org.amends.conversation.Couples.Pair;
import org.amends.conversation.Couples.Partners;
import org.amends.conversation.InviteId;
import org.amends.conversation.Outbox.Settled;
import org.amends.conversation.OutboxEntry;
import org.amends.conversation.QuestionNumber;
import org.amends.engine.Effect.Urgency;
import org.amends.joint.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What holds of couples and their links in every store. */
abstract class CoupleContract extends StoreFixture {
    private static final InviteId TOKEN = new InviteId("a".repeat(64));
    private static final InviteId OTHER = new InviteId("b".repeat(64));
    private static final long OF_COUPLE = QuestionNumber.firstOfCouples() + 3;
    private static final Partners WHO = new Partners(COUPLE, ANN, BEN, Optional.of(GROUP));

    CoupleContract(TestDatabase database) {
        super(database);
    }

    @BeforeEach
    void twoPeople() {
        run(tx -> tx.save(
                List.of(new Change(ANN, Optional.empty(), agreed()), new Change(BEN, Optional.empty(), agreed())),
                NOON));
    }

    private void givenCouple(Pair pair) {
        run(tx -> tx.couples().make(pair, Optional.of(NOON)));
    }

    private Optional<Pair> couple() {
        return Optional.ofNullable(in(tx -> tx.couples().lock(List.of(COUPLE))).get(COUPLE));
    }

    private List<Partners> found(List<Long> groups) {
        return in(tx -> tx.couples().of(groups.isEmpty() ? List.of(BEN) : List.of(), groups));
    }

    private static OutboxEntry alone(long question) {
        return new OutboxEntry(
                0,
                BEN.value(),
                Optional.of(BEN),
                Optional.of(COUPLE),
                send(Urgency.TALK, "to one of you", Optional.of(question)),
                NOON,
                false);
    }

    private static OutboxEntry inGroup(long question) {
        return new OutboxEntry(
                0,
                GROUP,
                Optional.empty(),
                Optional.of(COUPLE),
                send(Urgency.TALK, "to you both", Optional.of(question)),
                NOON,
                false);
    }

    // --- the couple

    @Test
    void aCoupleIsReadAsItWasWritten() throws Exception {
        // given
        var pair = full(new Stage.Running(CoupleSamples.session()));
        givenCouple(pair);
        // when
        reopen();
        // then
        assertThat(couple()).contains(pair);
        assertThat(found(List.of())).containsExactly(WHO);
        assertThat(found(List.of(GROUP, 5L))).containsExactly(WHO);
        assertThat(circles().partnersIn(List.of(GROUP, 5L))).isEqualTo(Map.of(GROUP, Set.of(ANN, BEN)));
    }

    @Test
    void whatChangesBetweenThemIsSaved() {
        givenCouple(quiet(Optional.empty()));
        var changed = full(new Stage.Quiet());
        run(tx -> tx.couples().save(changed, Optional.empty()));
        assertThat(couple()).contains(changed);
        assertThat(circles().dueCouples(NOON, 10)).isEmpty();
    }

    @Test
    void theirTimeComesAndCanBePutOff() {
        givenCouple(quiet(Optional.of(GROUP)));
        assertThat(circles().dueCouples(NOON.minusSeconds(1), 10)).isEmpty();
        assertThat(circles().dueCouples(NOON, 10)).containsExactly(WHO);
        run(tx -> tx.couples().putOff(COUPLE, NOON.plusSeconds(60)));
        assertThat(circles().dueCouples(NOON, 10)).isEmpty();
    }

    @Test
    void nothingOfThemStandsInClear() {
        givenCouple(full(new Stage.Quiet()));
        assertThat(JdbcClient.create(storage.source())
                        .sql("select sealed from couple")
                        .query((rows, _) -> new String(rows.getBytes(1), StandardCharsets.UTF_8))
                        .single())
                .doesNotContain("Annie", "home by ten");
    }

    @Test
    void theirKeyGoesWithThem() {
        // given
        givenCouple(quiet(Optional.of(GROUP)));
        run(tx -> tx.promise(List.of(inGroup(3)), NOON));
        assertThat(keyFiles()).hasSize(3);
        // when
        run(tx -> tx.couples().erase(COUPLE));
        // then
        assertThat(couple()).isEmpty();
        assertThat(keyFiles()).hasSize(2);
        assertThat(rows("outbox")).isZero();
    }

    @Test
    void whoErasesEverythingErasesTheCoupleToo() {
        givenCouple(quiet(Optional.of(GROUP)));
        run(tx -> {
            tx.promise(List.of(inGroup(3)), NOON);
            tx.couples().keep(new Link(TOKEN, Optional.empty(), Optional.of(new Invited(ANN, "Annie")), NOON));
        });
        run(tx -> tx.erase(ANN, false, NOON));
        assertThat(rowsOfPeople()).doesNotContainKeys("couple", "pairing", "outbox");
        assertThat(keyFiles()).hasSize(1);
        assertThat(stored(BEN)).isPresent();
    }

    @Test
    void aCoupleThatWasNeverCommittedLeavesNoKey() {
        assertThatThrownBy(() -> run(tx -> {
                    tx.couples().make(quiet(Optional.empty()), Optional.empty());
                    throw new IllegalStateException("on purpose");
                }))
                .hasMessage("on purpose");
        assertThat(keyFiles()).hasSize(2);
    }

    @Test
    void aCoupleWithoutItsKeyIsErasedAtTheNextStart() throws Exception {
        givenCouple(quiet(Optional.empty()));
        storage.keys().destroy(List.of(KeyOwner.of(COUPLE)));
        reopen();
        assertThat(couple()).isEmpty();
        assertThat(stored(ANN)).isPresent();
    }

    @Test
    void aCoupleOfALaterProgramIsNotMoved() {
        givenCouple(quiet(Optional.empty()));
        sql("update couple set format = 99");
        assertThatThrownBy(this::couple).isInstanceOf(LaterSessionFormat.class).hasMessageContaining("99");
    }

    @Test
    void whoIsToBeErasedAndIsOneOfTwoIsTold() {
        givenCouple(quiet(Optional.empty()));
        assertThat(circles().expiringPartners(NOON)).isEmpty();
        assertThat(circles().expiringPartners(NOON.plus(Duration.ofDays(400)))).containsExactly(ANN, BEN);
    }

    // --- their messages

    @Test
    void aQuestionInTheGroupIsFoundAgain() {
        givenCouple(quiet(Optional.of(GROUP)));
        var entry = in(tx -> tx.promise(List.of(inGroup(3)), NOON)).getFirst();
        storage.outbox().settle(List.of(new Settled(entry, OptionalInt.of(77), NOON)));
        assertThat(storage.outbox().messageOf(GROUP, 3)).hasValue(77);
        assertThat(storage.outbox().pending()).isEmpty();
    }

    @Test
    void questionsInTheGroupAreFoundByTheirTimeUnlessTheyWereAskedTwice() {
        givenCouple(quiet(Optional.of(GROUP)));
        isFoundUnlessAskedTwice(inGroup(OF_COUPLE));
    }

    @Test
    void soAreThoseThatTheCoupleAsksOneAlone() {
        givenCouple(quiet(Optional.of(GROUP)));
        isFoundUnlessAskedTwice(alone(OF_COUPLE));
    }

    private void isFoundUnlessAskedTwice(OutboxEntry question) {
        // when
        settled(question, 77, NOON);
        // then
        assertThat(circles().couplesAskedBetween(NOON.minusSeconds(1), NOON.plusSeconds(1)))
                .containsExactly(new Asked(WHO, OF_COUPLE));
        assertThat(circles().couplesAskedBetween(NOON.plusSeconds(1), NOON.plusSeconds(2)))
                .isEmpty();
        // when
        settled(question, 78, NOON.plusSeconds(2));
        // then
        assertThat(circles().couplesAskedBetween(NOON.minusSeconds(1), NOON.plusSeconds(3)))
                .isEmpty();
    }

    @Test
    void questionsOfTheirOwnAreNoneOfTheCouples() {
        givenCouple(quiet(Optional.of(GROUP)));
        settled(alone(3), 77, NOON);
        assertThat(circles().couplesAskedBetween(NOON.minusSeconds(1), NOON.plusSeconds(1)))
                .isEmpty();
    }

    private void settled(OutboxEntry question, int message, Instant at) {
        var entry = in(tx -> tx.promise(List.of(question), NOON)).getFirst();
        storage.outbox().settle(List.of(new Settled(entry, OptionalInt.of(message), at)));
    }

    @Test
    void whatIsPromisedToAGroupIsReadWithTheirKey() throws Exception {
        givenCouple(quiet(Optional.of(GROUP)));
        var entry = in(tx -> tx.promise(List.of(inGroup(3)), NOON)).getFirst();
        reopen();
        assertThat(storage.outbox().pending()).containsExactly(entry);
    }

    @Test
    void aGroupThatMovesTakesItsMessagesAlong() throws Exception {
        // given
        givenCouple(quiet(Optional.of(GROUP)));
        var sent = in(tx -> tx.promise(List.of(inGroup(3)), NOON)).getFirst();
        storage.outbox().settle(List.of(new Settled(sent, OptionalInt.of(77), NOON)));
        run(tx -> tx.promise(List.of(inGroup(4)), NOON));
        // when
        run(tx -> tx.couples().moveGroup(GROUP, -5L));
        reopen();
        // then
        assertThat(storage.outbox().messageOf(-5L, 3)).hasValue(77);
        assertThat(storage.outbox().pending()).singleElement().satisfies(entry -> {
            assertThat(entry.chat()).isEqualTo(-5L);
            assertThat(entry.couple()).contains(COUPLE);
        });
    }

    @Test
    void aQuestionOfTheCouplesOutdatesNoneOfTheirOwn() {
        givenCouple(quiet(Optional.empty()));
        var own = Samples.question(ANN, Urgency.TALK, 8);
        var ofCouple = Samples.question(ANN, Urgency.TALK, (1L << 61) + 8);
        run(tx -> tx.promise(List.of(own), NOON));
        run(tx -> tx.promise(List.of(ofCouple), NOON));
        assertThat(storage.outbox().pending()).hasSize(2);
        run(tx -> tx.promise(List.of(Samples.question(ANN, Urgency.TALK, (1L << 61) + 9)), NOON));
        assertThat(storage.outbox().pending()).hasSize(2);
    }

    // --- links

    private Optional<Link> link(InviteId token) {
        return in(tx -> tx.couples().link(token));
    }

    private static Link own(InviteId token, String called) {
        return new Link(token, Optional.empty(), Optional.of(new Invited(ANN, called)), NOON.plusSeconds(60));
    }

    private static Link ofGroup(InviteId token, Optional<Invited> by) {
        return new Link(token, Optional.of(GROUP), by, NOON.plusSeconds(60));
    }

    @Test
    void aNewLinkEndsTheOlderOne() {
        run(tx -> tx.couples().keep(own(TOKEN, "Annie")));
        run(tx -> tx.couples().keep(own(OTHER, "A.")));
        assertThat(link(TOKEN)).isEmpty();
        assertThat(link(OTHER)).contains(own(OTHER, "A."));
    }

    @Test
    void whoCameByAGroupsLinkStaysInWhenItIsMadeAnew() {
        var ann = Optional.of(new Invited(ANN, "Annie"));
        run(tx -> tx.couples().keep(ofGroup(TOKEN, Optional.empty())));
        run(tx -> tx.couples().keep(ofGroup(TOKEN, ann)));
        run(tx -> tx.couples().keep(ofGroup(OTHER, Optional.empty())));
        assertThat(link(TOKEN)).isEmpty();
        assertThat(link(OTHER)).contains(ofGroup(OTHER, ann));
    }

    @Test
    void linksEndWithTheirTimeOrTheirPeople() {
        run(tx -> tx.couples().keep(own(TOKEN, "Annie")));
        run(tx -> tx.couples().keep(ofGroup(OTHER, Optional.empty())));
        run(tx -> tx.couples().dropLinksOf(List.of(ANN)));
        assertThat(link(TOKEN)).isEmpty();
        assertThat(link(OTHER)).isPresent();
        circles().sweep(NOON.plusSeconds(61));
        assertThat(rows("pairing")).isZero();
    }
}
