package org.amends.conversation;

import static org.amends.conversation.TwoStage.ANA;
import static org.amends.conversation.TwoStage.BEN;
import static org.amends.conversation.TwoStage.CARA;
import static org.amends.conversation.TwoStage.GROUP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.amends.conversation.IncomingMessage.Chat;
import org.amends.conversation.IncomingMessage.Content;
import org.amends.couple.Place;
import org.amends.couple.Role;
import org.amends.engine.ButtonData;
import org.amends.engine.TurnInput.Media;
import org.amends.engine.TurnInput.Origin;
import org.amends.joint.JointSession;
import org.amends.joint.JointState;
import org.amends.joint.Stage.Quiet;
import org.amends.joint.Stage.Running;
import org.amends.person.Fact;
import org.amends.person.PersonId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Two people, their group, and what each does alone meanwhile. */
@Timeout(60)
class GroupTests {
    private static final String END = "That's enough for today.";
    private static final String AGAIN = "Hello again.";

    @TempDir
    Path folder;

    private TwoStage stage;

    @BeforeEach
    void begin() {
        stage = new TwoStage(folder);
    }

    @AfterEach
    void end() {
        stage.close();
    }

    private JointSession session() {
        return ((Running) stage.state().stage()).session();
    }

    /** Ana has the floor. */
    private void anaSpeaks() {
        stage.inSession();
        begins(ANA);
    }

    private void begins(long person) {
        var open = stage.state().open().get(Place.GROUP);
        var data = ButtonData.write(
                stage.state().couple().id().value(),
                open.turn(),
                open.at(),
                open.choices().getFirst().code());
        stage.does(stage.message(GROUP, person, new Content.Tap(data)));
    }

    // --- a session

    @Test
    void whatTheTwoWriteMovesTheirSession() {
        anaSpeaks();
        assertThat(stage.lastRead(GROUP)).startsWith("Ana, you have the floor.");
        stage.writes(ANA, "you came home at two");
        stage.taps(GROUP, ANA, "That's it");
        assertThat(stage.lastRead(GROUP)).contains("you came home at two").contains(END);
        assertThat(stage.state().stage()).isInstanceOf(Quiet.class);
    }

    @Test
    void aTappedQuestionLosesItsButtons() {
        anaSpeaks();
        stage.writes(ANA, "you came home at two");
        stage.taps(GROUP, ANA, "That's it");
        assertThat(stage.sentTo(GROUP))
                .anyMatch(one -> one.delivery() instanceof Delivery.Settle settle
                        && settle.messageId().isPresent());
    }

    @Test
    void aQuestionThatAPauseLeavesOpenLosesItsButtonsToo() {
        anaSpeaks();
        stage.does(stage.message(GROUP, BEN, new Content.Command("pause", "")));

        assertThat(stage.sentTo(GROUP).stream().map(TwoStage.Sent::delivery))
                .filteredOn(Delivery.Settle.class::isInstance)
                .anySatisfy(settle ->
                        assertThat(((Delivery.Settle) settle).messageId()).isPresent());
        assertThat(stage.lastRead(GROUP)).startsWith("Let's pause here.");
    }

    @Test
    void othersAreNeitherReadNorHeard() {
        anaSpeaks();
        var before = stage.state();
        long texts = stage.texts.sum();
        long screened = stage.screened.sum();
        stage.writes(CARA, "what is this");
        stage.does(
                stage.message(GROUP, CARA, new Content.Command("stop", "")),
                stage.message(GROUP, CARA, new Content.Wordless(Media.VOICE)));
        begins(CARA);
        assertThat(stage.state()).isEqualTo(before);
        assertThat(stage.texts.sum()).isEqualTo(texts);
        assertThat(stage.screened.sum()).isEqualTo(screened);
    }

    @Test
    void whoeverHidesBehindTheGroupIsNotHeard() {
        anaSpeaks();
        var before = stage.state();
        var hidden = stage.message(GROUP, ANA, TwoStage.text("hello", Origin.TYPED));
        stage.does(new IncomingMessage(
                hidden.key(),
                new Chat(GROUP, false),
                Optional.empty(),
                OptionalInt.empty(),
                hidden.sentAt(),
                hidden.content()));
        assertThat(stage.state()).isEqualTo(before);
    }

    @Test
    void whereOnlyRepliesAreHeardWhoeverIsToWriteIsAskedToReply() {
        stage.hearsAll = false;
        anaSpeaks();
        assertThat(stage.lastSent(GROUP).asksForReply()).isTrue();
        assertThat(stage.lastSent(GROUP).mentions()).contains(new PersonId(ANA));
    }

    @Test
    void outsideOfASessionWordsAreScreenedOnly() {
        stage.together();
        int before = stage.read(GROUP).size();
        long screened = stage.screened.sum();
        stage.writes(ANA, "hello there");
        assertThat(stage.screened.sum()).isEqualTo(screened + 1);
        assertThat(stage.read(GROUP)).hasSize(before);
    }

    @Test
    void anEditedTextReplacesNothingButIsScreened() {
        anaSpeaks();
        stage.writes(ANA, "you came home at two");
        var before = stage.state();
        stage.does(stage.message(GROUP, ANA, TwoStage.text("you came home at three", Origin.EDITED)));
        assertThat(stage.state()).isEqualTo(before);
        stage.does(stage.message(GROUP, ANA, TwoStage.text("he hits me", Origin.EDITED)));
        assertThat(session().endsAt()).isPresent();
    }

    @Test
    void aBlockedPartnerIsNotHeardInTheGroup() {
        anaSpeaks();
        var before = stage.state();
        stage.access.blockedPeople.add(new PersonId(ANA));
        stage.writes(ANA, "you came home at two");
        assertThat(stage.state()).isEqualTo(before);
    }

    // --- danger

    @Test
    void dangerNamedInTheGroupIsAnsweredAloneAndTheSessionEndsLater() {
        anaSpeaks();
        int group = stage.read(GROUP).size();
        stage.writes(ANA, "he hits me");
        assertThat(stage.read(GROUP)).hasSize(group);
        assertThat(stage.lastRead(ANA)).contains("[");
        assertThat(session().endsAt()).isPresent();
        assertThat(session().texts()).isEmpty();
    }

    @Test
    void aThreatToALifeEndsItAtOnce() {
        anaSpeaks();
        stage.writes(BEN, "I will kill him");
        assertThat(stage.lastRead(GROUP)).startsWith(END);
        assertThat(stage.lastRead(BEN)).contains("[");
        assertThat(stage.state().stage()).isInstanceOf(Quiet.class);
    }

    @Test
    void dangerToldAloneEndsItLaterAndTheGroupReadsNothingYet() {
        anaSpeaks();
        int group = stage.sentTo(GROUP).size();
        stage.says(BEN, "she hits me");
        assertThat(session().endsAt()).isPresent();
        assertThat(stage.sentTo(GROUP)).hasSize(group);
        stage.later(Duration.ofMinutes(5));
        await().untilAsserted(() -> assertThat(stage.lastRead(GROUP)).startsWith(END));
    }

    @Test
    void otherWordsAloneChangeNothingBetweenThem() {
        anaSpeaks();
        var before = stage.state();
        stage.says(BEN, "I don't know what to say");
        stage.does(stage.command(BEN, "topics"));
        assertThat(stage.state()).isEqualTo(before);
    }

    @Test
    void aFaultOfOursEndsItWithoutAWord() {
        anaSpeaks();
        int group = stage.read(GROUP).size();
        stage.breaks = true;
        stage.does(stage.message(GROUP, ANA, new Content.Command("sos", "")));
        assertThat(session().endsAt()).isPresent();
        assertThat(stage.read(GROUP)).hasSize(group);
    }

    // --- alone

    @Test
    void stopAloneEndsItLater() {
        anaSpeaks();
        stage.does(stage.command(BEN, "stop"));
        assertThat(stage.lastRead(BEN)).startsWith("Thanks. You needn't write");
        assertThat(session().endsAt()).isPresent();
    }

    @Test
    void withoutASessionStopAloneIsTheirOwn() {
        stage.together();
        stage.does(stage.command(BEN, "stop"));
        assertThat(stage.lastRead(BEN)).contains("Nothing waits any more.");
    }

    @Test
    void wordsAloneAnswerWhatTheCoupleAsked() {
        stage.askedAlone();
        shows(ANA, "the soup");
        shows(BEN, "the walk");
        assertThat(stage.lastRead(GROUP)).contains("the soup").contains("the walk");
    }

    private void shows(long person, String words) {
        stage.says(person, words);
        assertThat(stage.lastRead(person)).endsWith("“" + words + "”");
        stage.taps(person, person, "Show it");
    }

    @Test
    void whatTheyAreAskedOfTheirOwnIsAnsweredFirst() {
        // given
        stage.askedAlone();
        stage.does(stage.command(ANA, "invite"));
        assertThat(stage.pair().orElseThrow().elsewhere()).containsExactly(Role.A);
        // when
        stage.says(ANA, "a secret");
        // then
        assertThat(session().texts()).isEmpty();
        stage.taps(ANA, ANA, "Go on");
        assertThat(stage.lastRead(ANA)).contains("What was good?");
        shows(ANA, "the soup");
        shows(BEN, "the walk");
        assertThat(stage.lastRead(GROUP))
                .contains("the soup")
                .contains("the walk")
                .doesNotContain("a secret");
    }

    @Test
    void dangerThatIsTalkedAboutAloneIsNoAnswerToTheCouple() {
        stage.askedAlone();
        stage.says(ANA, "he hits me");
        stage.says(ANA, "every week");
        assertThat(session().texts()).isEmpty();
        stage.says(BEN, "the walk");
        assertThat(stage.read(GROUP)).noneMatch(text -> text.contains("every week"));
    }

    // --- the group itself

    @Test
    void numbersForAnybodyAreAtItsTopFromTheStart() {
        stage.together();

        var pins = stage.sentTo(GROUP).stream()
                .map(TwoStage.Sent::delivery)
                .filter(Delivery.Pin.class::isInstance)
                .toList();
        assertThat(pins)
                .singleElement()
                .extracting(pin -> ((Delivery.Pin) pin).text())
                .asString()
                .contains("says nothing about you two");
    }

    @Test
    void somebodyElseInTheGroupPausesIt() {
        anaSpeaks();
        stage.members.set(4);
        stage.does(stage.message(GROUP, BEN, new Content.Joined(Set.of(new PersonId(CARA)))));
        assertThat(session().pause()).isPresent();
    }

    /** Ben has left, and Ana had the floor. */
    private void benLeaves() {
        anaSpeaks();
        stage.members.set(2);
        stage.does(stage.message(GROUP, BEN, new Content.Left(Optional.of(new PersonId(BEN)), false)));
    }

    private void awaitClock() {
        await().until(() ->
                stage.storage.circles().dueCouples(stage.now.get(), 1).isEmpty());
    }

    @Test
    void aPartnerWhoLeavesPausesIt() {
        benLeaves();
        assertThat(session().pause()).isPresent();
        assertThat(session().endsAt()).isEmpty();
        assertThat(stage.lastRead(GROUP)).startsWith("Let's stop here for now.");
    }

    @Test
    void itGoesOnOnceBothAreThereAgain() {
        // given
        benLeaves();
        int ana = stage.sentTo(ANA).size();
        stage.later(Duration.ofMinutes(25));
        awaitClock();
        assertThat(stage.sentTo(ANA)).hasSize(ana);
        // when
        stage.members.set(3);
        stage.does(stage.message(GROUP, BEN, new Content.Joined(Set.of(new PersonId(BEN)))));
        stage.taps(ANA, ANA, "I'm ready");
        stage.taps(BEN, BEN, "I'm ready");
        // then
        assertThat(session().pause()).isEmpty();
        assertThat(stage.lastRead(GROUP)).startsWith("We can go on.").contains("Ana, you have the floor.");
    }

    @Test
    void whoeverIsBackBeforeThePauseIsOverIsAskedWhenItIs() {
        benLeaves();
        stage.members.set(3);
        stage.does(stage.message(GROUP, BEN, new Content.Joined(Set.of(new PersonId(BEN)))));
        assertThat(session().pause().orElseThrow().asked()).isFalse();
        stage.later(Duration.ofMinutes(25));
        await().until(() -> session().pause().orElseThrow().asked());
    }

    @Test
    void itEndsWhereSomebodyStaysAway() {
        benLeaves();
        stage.later(Duration.ofHours(25));
        await().until(() -> session().endsAt().isPresent());
        stage.later(Duration.ofMinutes(3));
        await().untilAsserted(() -> assertThat(stage.lastRead(GROUP)).startsWith(END));
    }

    @Test
    void aGroupThatMovesStaysTheirs() {
        anaSpeaks();
        stage.does(
                stage.message(-200, ANA, TwoStage.text("you came home at two", Origin.TYPED)),
                stage.message(GROUP, ANA, new Content.Migrated(-200)));
        assertThat(stage.state().couple().group()).contains(-200L);
    }

    @Test
    void withoutTheGroupTheyAreACoupleStillAndMayAddTheCoachAgain() {
        anaSpeaks();
        stage.does(stage.message(GROUP, BEN, new Content.RemovedFromGroup()));
        assertThat(stage.state().couple().group()).isEmpty();
        assertThat(stage.state().stage()).isInstanceOf(Quiet.class);
        stage.does(stage.message(-300, BEN, new Content.AddedToGroup(true)));
        assertThat(stage.state().couple().group()).contains(-300L);
    }

    @Test
    void afterARestartItIsKnownWhetherTheGroupIsHeardBeforeAnythingIsAskedThere() {
        // given
        anaSpeaks();
        stage.does(stage.message(GROUP, BEN, new Content.Command("pause", "")));
        stage.later(Duration.ofMinutes(25));
        await().until(() -> session().pause().orElseThrow().asked());
        await().until(() -> stage.storage.outbox().pending().isEmpty());
        // when
        stage.startAnew();
        stage.taps(ANA, ANA, "I'm ready");
        stage.taps(BEN, BEN, "I'm ready");
        // then
        assertThat(stage.lastRead(GROUP)).contains("Ana, you have the floor.");
        assertThat(stage.lastSent(GROUP).asksForReply()).isFalse();
    }

    // --- once the couple is over

    /** The message with the last question in the group. */
    private TwoStage.Sent question() {
        return stage.sentTo(GROUP).reversed().stream()
                .filter(one -> one.delivery() instanceof Delivery.Send send
                        && !send.buttons().isEmpty())
                .findFirst()
                .orElseThrow();
    }

    private Stream<Integer> settledSince(int before) {
        return settled(GROUP, before);
    }

    private Stream<Integer> settled(long chat, int before) {
        return stage.sentTo(chat).stream()
                .skip(before)
                .flatMap(one -> one.delivery() instanceof Delivery.Settle settle
                        ? settle.messageId().stream().boxed()
                        : Stream.<Integer>empty());
    }

    private void loseTheirButtonsBy(Runnable parting) {
        anaSpeaks();
        int before = stage.sentTo(GROUP).size();
        parting.run();
        assertThat(stage.pair()).isEmpty();
        assertThat(settledSince(before)).containsExactly(question().messageId());
    }

    @Test
    void theLastQuestionOfACoupleLosesItsButtons() {
        loseTheirButtonsBy(() -> stage.does(stage.command(BEN, "unpair")));
    }

    @Test
    void theLastQuestionLosesItsButtonsAlsoWhereOneErasesEverything() {
        loseTheirButtonsBy(() -> stage.forget(BEN));
    }

    @Test
    void whatTheOtherWasAskedAloneLosesItsButtonsToo() {
        anaSpeaks();
        isAskedAloneToo(ANA, Place.WITH_A);
        int before = stage.sentTo(ANA).size();
        stage.does(stage.command(BEN, "unpair"));
        assertThat(stage.sentTo(ANA).stream().skip(before).map(TwoStage.Sent::delivery))
                .anyMatch(Delivery.Settle.class::isInstance);
    }

    /** The question that waits in the group waits alone with somebody too. */
    private void isAskedAloneToo(long person, Place place) {
        var open = stage.state().open().get(Place.GROUP);
        waitsToo(place);
        var back = ButtonData.write(stage.state().couple().id().value(), open.turn(), open.at(), "goback");
        stage.does(stage.message(person, person, new Content.Tap(back)));
        assertThat(stage.lastSent(person).buttons()).isNotEmpty();
    }

    private void waitsToo(Place place) {
        stage.changes(state -> {
            var open = new HashMap<>(state.open());
            open.put(place, state.open().get(Place.GROUP));
            return new JointState(
                    state.couple(),
                    state.turn(),
                    state.stage(),
                    state.earliest(),
                    state.sessions(),
                    state.fearDue(),
                    open,
                    state.agreements(),
                    state.shares());
        });
    }

    @Test
    void anOldButtonGoesAndIsSpokenOfOnce() {
        // given
        anaSpeaks();
        var question = question();
        stage.does(stage.command(BEN, "unpair"));
        int before = stage.sentTo(GROUP).size();
        int read = stage.read(GROUP).size();
        // when
        stage.taps(GROUP, ANA, "That's it");
        stage.taps(GROUP, BEN, "That's it");
        // then
        assertThat(stage.read(GROUP).stream().skip(read))
                .containsExactly("That button belongs to an earlier question.");
        assertThat(settledSince(before)).isNotEmpty().containsOnly(question.messageId());
    }

    @Test
    void anOldButtonInAGroupOfOthersMovesNothingOfTheirs() {
        // given
        anaSpeaks();
        var button = ((Delivery.Send) question().delivery()).buttons().getFirst();
        stage.does(stage.command(BEN, "unpair"));
        stage.invites(ANA, "Ana");
        stage.comes(BEN, stage.link(ANA), "Ben");
        stage.does(stage.message(GROUP, ANA, new Content.AddedToGroup(true)));
        var state = stage.state();
        // when
        stage.does(stage.message(GROUP, ANA, new Content.Tap(button.data())));
        // then
        assertThat(stage.state()).isEqualTo(state);
        assertThat(stage.lastRead(GROUP)).isEqualTo("That button belongs to an earlier question.");
    }

    // --- by the clock

    /** The group's open question has its turn before those of people alone. */
    private void awaitShownAgain() {
        stage.outageIsOver();
        await().untilAsserted(() -> assertThat(stage.lastRead(CARA)).startsWith(AGAIN));
        await().until(() -> stage.storage.outbox().pending().isEmpty());
    }

    private void caraIsAskedToo() {
        stage.knows(CARA);
        stage.does(stage.command(CARA, "topics"));
    }

    @Test
    void afterAnOutageTheOpenQuestionIsShownAgainInTheGroup() {
        // given
        stage.hearsAll = false;
        anaSpeaks();
        caraIsAskedToo();
        var question = question();
        // when
        stage.outage();
        awaitShownAgain();
        // then
        assertThat(stage.lastRead(GROUP)).startsWith(AGAIN).contains("Ana, you have the floor.");
        assertThat(stage.lastSent(GROUP).silent()).isTrue();
        assertThat(stage.lastSent(GROUP).asksForReply()).isTrue();
        assertThat(stage.lastSent(GROUP).mentions()).contains(new PersonId(ANA));
        assertThat(settledSince(0)).endsWith(question.messageId());
        stage.writes(ANA, "you came home at two");
        stage.taps(GROUP, ANA, "That's it");
        assertThat(stage.lastRead(GROUP)).contains("you came home at two");
    }

    @Test
    void whileTwoSitTogetherNoQuestionOfAnotherDayComesBackToOneOfThem() {
        // given
        stage.together();
        stage.does(stage.command(ANA, "topics"));
        stage.notes();
        caraIsAskedToo();
        int before = stage.read(ANA).size();
        // when
        stage.outage();
        awaitShownAgain();
        // then
        assertThat(stage.read(ANA)).hasSize(before);
    }

    /** By the way back, for a session that the test lays down asks nothing by a message. */
    private void anaIsAskedAlone() {
        stage.does(stage.command(ANA, "topics"));
        stage.taps(ANA, ANA, "Go on");
        assertThat(stage.lastRead(ANA)).isEqualTo("What was good?");
    }

    @Test
    void afterAnOutageWhatOneIsAskedAloneIsShownAgain() {
        // given
        stage.askedAlone();
        anaIsAskedAlone();
        var question = stage.sentTo(ANA).getLast();
        caraIsAskedToo();
        // when
        stage.outage();
        awaitShownAgain();
        // then
        assertThat(stage.lastRead(ANA)).startsWith(AGAIN).endsWith("What was good?");
        assertThat(stage.lastSent(ANA).silent()).isTrue();
        assertThat(stage.read(BEN)).noneMatch(text -> text.startsWith(AGAIN));
        assertThat(settled(ANA, 0)).contains(question.messageId());
        stage.says(ANA, "the soup");
        assertThat(stage.lastRead(ANA)).contains("the soup");
    }

    @Test
    void whatOneIsAskedAloneAfterTheReturnIsNotAskedTwice() {
        // given
        stage.askedAlone();
        caraIsAskedToo();
        stage.does(stage.command(ANA, "topics"));
        // when
        stage.outage();
        stage.taps(ANA, ANA, "Go on");
        int asked = stage.read(ANA).size();
        awaitShownAgain();
        // then
        assertThat(stage.read(ANA)).hasSize(asked);
    }

    @Test
    void whoTurnedToSomethingOfTheirOwnIsShownThatAgain() {
        // given
        stage.askedAlone();
        anaIsAskedAlone();
        stage.does(stage.command(ANA, "topics"));
        caraIsAskedToo();
        // when
        stage.outage();
        awaitShownAgain();
        // then
        assertThat(stage.read(ANA))
                .filteredOn(text -> text.startsWith(AGAIN))
                .singleElement()
                .asString()
                .doesNotContain("What was good?");
    }

    @Test
    void inDangerNobodyIsAskedAgainWhatTheCoupleAsks() {
        // given
        stage.askedAlone();
        anaIsAskedAlone();
        caraIsAskedToo();
        stage.outage();
        stage.says(ANA, "he hits me");
        // when
        awaitShownAgain();
        // then
        assertThat(stage.read(ANA)).noneMatch(text -> text.startsWith(AGAIN) && text.contains("What was good?"));
    }

    @Test
    void itIsShownAgainOnceAtMost() {
        anaSpeaks();
        caraIsAskedToo();
        stage.outage();
        awaitShownAgain();
        int group = stage.sentTo(GROUP).size();
        int cara = stage.read(CARA).size();
        stage.outage();
        stage.outageIsOver();
        await().untilAsserted(() -> assertThat(stage.read(CARA)).hasSize(cara + 1));
        assertThat(stage.sentTo(GROUP)).hasSize(group);
    }

    @Test
    void inAPauseNothingIsShownAgain() {
        anaSpeaks();
        caraIsAskedToo();
        stage.does(stage.message(GROUP, ANA, new Content.Command("pause", "")));
        int group = stage.sentTo(GROUP).size();
        stage.outage();
        awaitShownAgain();
        assertThat(stage.sentTo(GROUP)).hasSize(group);
    }

    @Test
    void whatWasSaidAloneMeanwhileMakesNoDifferenceToIt() {
        anaSpeaks();
        caraIsAskedToo();
        stage.outage();
        stage.says(BEN, "she hits me");
        assertThat(session().endsAt()).isPresent();
        awaitShownAgain();
        assertThat(stage.lastRead(GROUP)).startsWith(AGAIN);
    }

    @Test
    void eachIsAskedAloneDaysBefore() {
        stage.together();
        stage.learns(ANA, Fact.JOINT_FEAR, "no");
        stage.later(Duration.ofDays(4));
        await().untilAsserted(() -> {
            assertThat(stage.profile(ANA).fact(Fact.JOINT_FEAR)).isEmpty();
            assertThat(stage.lastSent(ANA).buttons()).isNotEmpty();
        });
        stage.opens(ANA);
        assertThat(stage.lastRead(ANA)).contains("Are you afraid of them?");
    }
}
