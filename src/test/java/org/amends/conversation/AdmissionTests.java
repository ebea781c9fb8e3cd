package org.amends.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.CountDownLatch;
import org.amends.conversation.Access.Entry;
import org.amends.conversation.Access.Rules;
import org.amends.conversation.IncomingMessage.Content;
import org.amends.engine.Effect.Urgency;
import org.amends.engine.TurnInput.Media;
import org.amends.person.PersonId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who is let in, and what the others are told. */
@Timeout(60)
class AdmissionTests {
    private static final String STRANGER = "I'm only here for people who were let in.";
    private static final String BLOCKED = "I can't go on with you here.";
    private static final String NO_CODE = "That code doesn't open anything.";
    private static final String HELP = "I'm a program. I can't call anyone for you";
    private static final String ENOUGH = "That's a lot for one day.";
    private static final String TOPICS = "What shall we look at?";

    private final Stage stage = new Stage().start();
    private int codes;

    @AfterEach
    void end() {
        stage.close();
    }

    @Test
    void aStrangerIsToldOnceADayAndNothingIsStored() throws Exception {
        // given
        rules(Entry.INVITE);
        // when
        stage.process(stage.text(1, "hello"), stage.command(1, "topics"));
        stage.process(stage.text(1, "anybody there"));
        stage.process(stage.message(1, new Content.Wordless(Media.STICKER), now()));
        stage.process(stage.message(1, new Content.Tap("odd data"), now()));
        // then
        assertThat(saidUntilNow())
                .singleElement()
                .asString()
                .startsWith(STRANGER)
                .contains("findahelpline.com");
        assertThat(stage.store.done()).hasSize(5);
        assertThat(stage.store.session(1)).isEmpty();
        // when
        stage.now.updateAndGet(now -> now.plus(Duration.ofDays(1)));
        stage.process(stage.text(1, "hello"));
        // then
        assertThat(saidUntilNow()).singleElement().asString().startsWith(STRANGER);
    }

    @Test
    void aCodeTypedAloneLetsInAndIsNothingToTalkAbout() throws Exception {
        rules(Entry.INVITE);
        var code = invite();

        stage.process(stage.text(1, code.written()));

        assertThat(saidUntilNow()).singleElement().asString().startsWith("Hello. Are you an adult?");
        stage.process(stage.text(1, "hello"));
        assertThat(saidUntilNow()).noneMatch(text -> text.startsWith(STRANGER));
    }

    @Test
    void aCodeBehindStartLetsIn() throws Exception {
        rules(Entry.INVITE);
        stage.process(
                stage.message(1, new Content.Command("start", invite().written().toUpperCase()), now()));
        assertThat(saidUntilNow()).singleElement().asString().startsWith("Hello. Are you an adult?");
    }

    @Test
    void twoPeopleWithOneCodeInOneBatchAreOnePersonLetIn() throws Exception {
        // given
        rules(Entry.INVITE);
        var code = invite().written();
        var first = stage.text(1, code);
        // when: the same update twice as well
        stage.process(first, stage.text(2, code), first);
        stage.process(first);
        stage.process(stage.text(3, code));
        // then
        assertThat(saidUntilNow())
                .satisfiesExactlyInAnyOrder(
                        text -> assertThat(text).startsWith("Hello. Are you an adult?"),
                        text -> assertThat(text).startsWith(NO_CODE),
                        text -> assertThat(text).startsWith(NO_CODE));
    }

    @Test
    void whoIsInMaySendTheCodeAgain() throws Exception {
        rules(Entry.INVITE);
        var code = invite().written();
        stage.process(stage.text(1, code));
        saidUntilNow();
        stage.process(stage.text(1, code));
        assertThat(saidUntilNow()).singleElement().asString().startsWith("Hello. Are you an adult?");
    }

    @Test
    void aCodeThatIsExpiredRevokedOrMadeUpDoesNotLetIn() throws Exception {
        // given
        rules(Entry.INVITE);
        var expired = invite();
        stage.access.invites.put(expired.id(), now());
        var shutOut = invite();
        stage.access.blockedInvites.add(shutOut.id());
        var madeUp = InviteCode.of(new SplittableRandom(99));
        // when
        for (var code : List.of(expired, shutOut, madeUp)) {
            stage.process(stage.text(1, code.written()));
        }
        // then: and after three, silence
        assertThat(saidUntilNow()).hasSize(3).allMatch(text -> text.startsWith(NO_CODE));
        stage.process(stage.text(1, madeUp.written()));
        assertThat(saidUntilNow()).isEmpty();
        stage.process(stage.text(1, "hello"));
        assertThat(saidUntilNow()).singleElement().asString().startsWith(STRANGER);
    }

    @Test
    void aCodeIsNotUsedUpWhereItsTransactionIsUndone() throws Exception {
        // given
        rules(Entry.INVITE);
        var code = invite().written();
        stage.store.goAway();
        var done = new CountDownLatch(1);
        var poller = Thread.ofPlatform().start(() -> {
            stage.process(stage.text(1, code), stage.text(2, "hello"));
            done.countDown();
        });
        stage.store.awaitTriesWhileAway();
        // when
        stage.store.comeBack();
        done.await();
        poller.join();
        // then
        assertThat(saidUntilNow())
                .satisfiesExactlyInAnyOrder(
                        text -> assertThat(text).startsWith("Hello. Are you an adult?"),
                        text -> assertThat(text).startsWith(STRANGER));
    }

    @Test
    void aStrangerInDangerIsAnsweredEachTimeAndSoIsSos() throws Exception {
        rules(Entry.INVITE);
        stage.process(stage.text(1, "hello"));
        assertThat(saidUntilNow()).hasSize(1);

        stage.process(stage.text(1, "there is danger here"));
        var danger = stage.sender.awaitMessage();
        stage.process(stage.text(1, "danger danger"), stage.text(1, "danger"));
        stage.process(stage.command(1, "sos"));

        assertThat(danger.text()).startsWith(HELP).contains("[crisis]");
        assertThat(danger.delivery())
                .isInstanceOfSatisfying(
                        Delivery.Send.class, send -> assertThat(send.urgency()).isEqualTo(Urgency.DANGER));
        assertThat(saidUntilNow()).hasSize(2).allMatch(text -> text.startsWith(HELP));
        assertThat(stage.store.session(1)).isEmpty();
    }

    @Test
    void whatOnlyMayBeDangerIsNotMetWithSilence() throws Exception {
        rules(Entry.INVITE);
        stage.process(stage.text(1, "hello"));
        stage.process(stage.text(1, "a worry"));
        stage.process(stage.text(1, "another worry"));
        assertThat(saidUntilNow()).hasSize(3).allMatch(text -> text.startsWith(STRANGER));
    }

    @Test
    void whoWasThereBeforeTheDoorIsLetIn() throws Exception {
        stage.knows(1);
        rules(Entry.INVITE);
        stage.process(stage.command(1, "topics"));
        assertThat(saidUntilNow()).singleElement().asString().startsWith(TOPICS);
    }

    @Test
    void whoErasesEverythingNeedsANewCode() throws Exception {
        // given
        stage.knows(1);
        rules(Entry.INVITE);
        var code = invite().written();
        // when
        stage.process(stage.command(1, "delete"), stage.text(1, "hello"));
        // then
        assertThat(saidUntilNow())
                .satisfiesExactlyInAnyOrder(
                        text -> assertThat(text).startsWith("Done. What you told me is gone"),
                        text -> assertThat(text).startsWith(STRANGER));
        stage.process(stage.text(1, code));
        assertThat(saidUntilNow()).singleElement().asString().startsWith("Hello. Are you an adult?");
    }

    @Test
    void aUsedCodeStaysUsedAlsoWhereItsPersonErasedEverything() throws Exception {
        rules(Entry.INVITE);
        var code = invite().written();
        stage.process(stage.text(1, code));
        stage.process(stage.command(1, "delete"));
        saidUntilNow();
        stage.process(stage.text(1, code));
        assertThat(saidUntilNow()).singleElement().asString().startsWith(NO_CODE);
    }

    @Test
    void onlyTheListedAreLetInWhereThereIsAList() throws Exception {
        stage.knows(1).knows(2);
        stage.access.rules = new Rules(Entry.LIST, Set.of(new PersonId(2)), 0);
        var code = invite().written();
        stage.process(stage.command(1, "topics"), stage.command(2, "topics"), stage.text(3, code));
        assertThat(saidUntilNow())
                .satisfiesExactlyInAnyOrder(
                        text -> assertThat(text).startsWith(STRANGER),
                        text -> assertThat(text).startsWith(TOPICS),
                        text -> assertThat(text).startsWith(STRANGER));
    }

    @Test
    void whoIsListedNeedsNoCode() throws Exception {
        stage.access.rules = new Rules(Entry.INVITE, Set.of(new PersonId(2)), 0);
        stage.process(stage.command(2, "start"));
        assertThat(saidUntilNow()).singleElement().asString().startsWith("Hello. Are you an adult?");
    }

    @ParameterizedTest
    @ValueSource(strings = {"OPEN", "INVITE"})
    void whoIsBlockedGetsOneLineAndKeepsTheirRights(String entry) throws Exception {
        // given
        stage.knows(1);
        rules(Entry.valueOf(entry));
        stage.access.blockedPeople.add(new PersonId(1));
        // when
        stage.process(stage.command(1, "topics"));
        stage.process(stage.text(1, "just write"), stage.text(1, invite().written()));
        // then
        assertThat(saidUntilNow()).singleElement().asString().startsWith(BLOCKED);
        assertThat(stage.store.session(1)).isPresent();
        // when
        stage.process(stage.text(1, "there is danger"));
        assertThat(saidUntilNow()).singleElement().asString().startsWith("I read that.");
        stage.process(stage.command(1, "delete"));
        // then
        assertThat(saidUntilNow()).singleElement().asString().startsWith("Done. What you told me is gone");
        assertThat(stage.store.session(1)).isEmpty();
        // when
        stage.access.blockedPeople.clear();
        rules(Entry.OPEN);
        stage.process(stage.command(1, "start"));
        // then
        assertThat(saidUntilNow()).singleElement().asString().startsWith("Hello. Are you an adult?");
    }

    @Test
    void whoCameByABlockedInviteIsBlocked() throws Exception {
        rules(Entry.INVITE);
        var code = invite();
        stage.process(stage.text(1, code.written()));
        saidUntilNow();
        stage.access.blockedInvites.add(code.id());
        stage.process(stage.text(1, "hello"));
        assertThat(saidUntilNow()).singleElement().asString().startsWith(BLOCKED);
    }

    @Test
    void whoIsBlockedIsNotAskedAboutTheirPlan() throws Exception {
        stage.knows(1).knows(2);
        stage.access.blockedPeople.add(new PersonId(1));
        stage.store.checkIn(1, "check-in");
        stage.store.checkIn(2, "check-in");
        var first = stage.sender.awaitMessage();
        assertThat(first.chat()).isEqualTo(2);
        assertThat(saidUntilNow()).isEmpty();
    }

    @Test
    void aStrangersGroupIsToldNothing() throws Exception {
        stage.access.rules = new Rules(Entry.LIST, Set.of(new PersonId(6)), 0);
        stage.process(stage.text(-5, "hello all"), stage.command(-5, "session"));
        assertThat(saidUntilNow()).isEmpty();
        stage.process(stage.command(-6, "session"));
        assertThat(saidUntilNow()).singleElement().asString().startsWith("I work here for exactly two people");
    }

    // --- a day's measure

    @Test
    void whatIsTooMuchForADayIsSaidOnce() throws Exception {
        // given
        stage.knows(1).knows(2);
        stage.access.rules = new Rules(Entry.OPEN, Set.of(), 3);
        // when
        for (int i = 0; i < 3; i++) {
            stage.process(stage.command(1, "topics"));
            assertThat(saidUntilNow()).singleElement().asString().startsWith(TOPICS);
        }
        stage.process(stage.command(1, "topics"), stage.text(1, "hello"));
        stage.startAnew();
        stage.process(stage.command(1, "topics"));
        stage.process(stage.command(2, "topics"));
        // then
        assertThat(saidUntilNow())
                .satisfiesExactlyInAnyOrder(
                        text -> assertThat(text).startsWith(ENOUGH).contains("/sos"),
                        text -> assertThat(text).startsWith(TOPICS));
        stage.now.updateAndGet(now -> now.plus(Duration.ofDays(1)));
        stage.process(stage.command(1, "topics"));
        assertThat(saidUntilNow()).singleElement().asString().startsWith(TOPICS);
    }

    @Test
    void aRedeliveredUpdateIsNotCountedTwice() throws Exception {
        stage.knows(1);
        stage.access.rules = new Rules(Entry.OPEN, Set.of(), 2);
        var first = stage.command(1, "topics");
        stage.process(first, first);
        stage.process(first);
        saidUntilNow();
        stage.process(stage.command(1, "topics"));
        assertThat(saidUntilNow()).singleElement().asString().startsWith(TOPICS);
    }

    @Test
    void dangerAndTheWaysOutAreAnsweredBeyondADaysMeasure() throws Exception {
        // given
        stage.knows(1);
        stage.access.rules = new Rules(Entry.OPEN, Set.of(), 1);
        stage.process(stage.command(1, "topics"));
        stage.process(stage.command(1, "topics"));
        saidUntilNow();
        // when
        stage.process(stage.text(1, "there is danger"));
        // then
        var danger = stage.sender.awaitMessage();
        assertThat(danger.text()).contains("[crisis]");
        stage.process(stage.tap(1, danger, "Not safe now"));
        assertThat(saidUntilNow()).singleElement().asString().contains("[crisis]");
        stage.process(stage.text(1, "what do i do"));
        assertThat(saidUntilNow()).singleElement().asString().contains("These lines help");
        stage.process(stage.command(1, "stop"));
        assertThat(saidUntilNow()).hasSize(1);
        stage.process(stage.command(1, "topics"));
        assertThat(saidUntilNow()).isEmpty();
        stage.process(stage.command(1, "delete"));
        assertThat(saidUntilNow()).singleElement().asString().startsWith("Done. What you told me is gone");
    }

    private void rules(Entry entry) {
        stage.access.rules = new Rules(entry, Set.of(), 0);
    }

    private InviteCode invite() {
        var code = InviteCode.of(new SplittableRandom(++codes));
        stage.access.invites.put(code.id(), now().plus(Duration.ofDays(14)));
        return code;
    }

    private Instant now() {
        return stage.now.get();
    }

    /** What was said since, in any chat. */
    private List<String> saidUntilNow() throws InterruptedException {
        var said = new ArrayList<String>();
        stage.store.awaitEmptyOutbox();
        while (!stage.sender.sentNothingMore()) {
            var call = stage.sender.await();
            if (call.delivery() instanceof Delivery.Send) {
                said.add(call.text());
            }
        }
        return said;
    }
}
