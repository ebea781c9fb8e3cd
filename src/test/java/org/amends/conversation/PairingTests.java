package org.amends.conversation;

import static org.amends.conversation.TwoStage.ANA;
import static org.amends.conversation.TwoStage.BEN;
import static org.amends.conversation.TwoStage.CARA;
import static org.amends.conversation.TwoStage.GROUP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.amends.conversation.Access.Entry;
import org.amends.conversation.Access.Rules;
import org.amends.conversation.IncomingMessage.Content;
import org.amends.person.Fact;
import org.amends.person.PersonId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** How two people become a couple, and how they stop being one. */
@Timeout(60)
class PairingTests {
    private static final String DEAD = "This link doesn't work any more.";
    private static final String TAKES_TWO = "That works once you two are set up.";
    private static final String EXACTLY_TWO = "I work here for exactly two people";
    private static final String ASKS_THE_NAME = "What shall I call you?";

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

    // --- by a link

    @Test
    void twoWhoAgreeAloneAreACouple() {
        // when
        stage.paired();
        // then
        var couple = stage.state().couple();
        assertThat(couple.a().called()).isEqualTo("Ana");
        assertThat(couple.b().called()).isEqualTo("Ben");
        assertThat(couple.group()).isEmpty();
        assertThat(stage.lastRead(ANA)).contains("You two are set up").endsWith("?startgroup=c");
        assertThat(stage.lastRead(BEN)).contains("You two are set up").endsWith("?startgroup=c");
    }

    @Test
    void aLinkWorksOnce() {
        stage.paired().knows(CARA);
        stage.comes(CARA, stage.link(ANA).contains("startgroup") ? linkOfAna() : stage.link(ANA));
        assertThat(stage.lastRead(CARA)).isEqualTo(DEAD);
    }

    private String linkOfAna() {
        return stage.read(ANA).stream()
                .filter(text -> text.contains("?start=p"))
                .map(text -> text.substring(text.indexOf("https://")))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aNewLinkEndsTheOlder() {
        stage.knows(ANA).knows(BEN);
        stage.invites(ANA, "Ana");
        var older = stage.link(ANA);
        stage.invites(ANA, "Ana");
        stage.comes(BEN, older);
        assertThat(stage.lastRead(BEN)).isEqualTo(DEAD);
        stage.comes(BEN, stage.link(ANA), "Ben");
        assertThat(stage.pair()).isPresent();
    }

    @Test
    void aLinkEndsWithItsTime() {
        stage.knows(ANA).knows(BEN);
        stage.invites(ANA, "Ana");
        stage.later(Duration.ofDays(2));
        stage.comes(BEN, stage.link(ANA));
        assertThat(stage.lastRead(BEN)).isEqualTo(DEAD);
    }

    @Test
    void nobodyIsACoupleAlone() {
        stage.knows(ANA);
        stage.invites(ANA, "Ana");
        stage.comes(ANA, stage.link(ANA));
        assertThat(stage.lastRead(ANA)).isEqualTo(DEAD);
    }

    /** What either may have said alone: whose, and the fact with its value. */
    static Stream<Arguments> reasons() {
        var said = Map.of(
                Fact.MODE, List.of("individual"),
                Fact.JOINT, List.of("closed"),
                Fact.FEAR, List.of("yes", "unsaid"),
                Fact.NO_CONTACT, List.of("yes", "unsaid"),
                Fact.JOINT_FEAR, List.of("yes", "unsaid"));
        var ofBoth = said.entrySet().stream()
                .flatMap(one -> one.getValue().stream()
                        .flatMap(value -> Stream.of(
                                Arguments.of(ANA, one.getKey(), value), Arguments.of(BEN, one.getKey(), value))));
        return Stream.concat(ofBoth, Stream.of(Arguments.of(ANA, Fact.JOINT_WISH, "no")));
    }

    @ParameterizedTest
    @MethodSource("reasons")
    void nothingComesOfALinkForWhateverWasSaidAloneAndNobodyIsTold(long who, Fact fact, String value) {
        // given
        stage.knows(ANA).knows(BEN);
        stage.invites(ANA, "Ana");
        stage.learns(who, fact, value);
        int ana = stage.sentTo(ANA).size();
        // when
        stage.comes(BEN, stage.link(ANA), "Ben");
        // then
        assertThat(stage.pair()).isEmpty();
        assertThat(stage.read(BEN)).containsExactly(ASKS_THE_NAME, "Thanks.");
        assertThat(stage.sentTo(ANA)).hasSize(ana);
    }

    @Test
    void aLinkOfWhichNothingCameOpensAsBefore() {
        stage.knows(ANA).knows(BEN);
        stage.invites(ANA, "Ana");
        stage.learns(ANA, Fact.JOINT_WISH, "no");
        stage.comes(BEN, stage.link(ANA), "Ben");
        stage.comes(BEN, stage.link(ANA));
        assertThat(stage.lastRead(BEN)).isEqualTo(ASKS_THE_NAME);
    }

    @Test
    void whatChangesBeforeTheyAgreeLooksTheSame() {
        stage.knows(ANA).knows(BEN);
        stage.invites(ANA, "Ana");
        stage.comes(BEN, stage.link(ANA));
        stage.learns(ANA, Fact.MODE, "individual");
        stage.says(BEN, "Ben");
        assertThat(stage.read(BEN)).containsExactly(ASKS_THE_NAME, "Thanks.");
        assertThat(stage.pair()).isEmpty();
    }

    @Test
    void aLinkThatIsTakenBackBeforeTheyAgreeLooksTheSame() {
        stage.knows(ANA).knows(BEN);
        stage.invites(ANA, "Ana");
        stage.comes(BEN, stage.link(ANA));
        stage.invites(ANA, "Ana");
        stage.says(BEN, "Ben");
        assertThat(stage.read(BEN)).containsExactly(ASKS_THE_NAME, "Thanks.");
        assertThat(stage.pair()).isEmpty();
    }

    @Test
    void whoAgreesHasSaidThatTheyWantItWhateverTheySaidBefore() {
        stage.knows(ANA).knows(BEN);
        stage.learns(BEN, Fact.JOINT_WISH, "no");
        stage.invites(ANA, "Ana");
        stage.comes(BEN, stage.link(ANA), "Ben");
        assertThat(stage.pair()).isPresent();
        assertThat(stage.profile(BEN).is(Fact.JOINT_WISH, "yes")).isTrue();
    }

    @Test
    void whoIsUnknownIsAskedOnceTheyAreKnown() {
        // given
        stage.knows(ANA);
        stage.invites(ANA, "Ana");
        stage.comes(BEN, stage.link(ANA));
        assertThat(stage.lastRead(BEN)).startsWith("Hello.");
        // when
        stage.taps(BEN, BEN, "I am 18 or older");
        stage.taps(BEN, BEN, "You may keep it");
        stage.taps(BEN, BEN, "I was hurt");
        stage.says(BEN, "Ben");
        // then
        assertThat(stage.state().couple().b().called()).isEqualTo("Ben");
    }

    @Test
    void aPartnersLinkLetsOneIn() {
        stage.access.rules = new Rules(Entry.INVITE, Set.of(new PersonId(ANA)), 0);
        stage.knows(ANA);
        stage.invites(ANA, "Ana");
        stage.comes(BEN, stage.link(ANA));
        stage.comes(CARA, stage.link(ANA));
        assertThat(stage.lastRead(BEN)).startsWith("Hello.");
        assertThat(stage.lastRead(CARA)).doesNotStartWith("Hello.");
    }

    @Test
    void whoHasAPartnerIsShownTheWayToTheGroup() {
        stage.paired();
        stage.invites(ANA, "Ana");
        assertThat(stage.lastRead(ANA)).contains("You two are set up");
    }

    // --- in a group

    @Test
    void twoWhoComeByAGroupsLinkAreItsCouple() {
        // given
        stage.knows(ANA).knows(BEN).knows(CARA);
        stage.does(stage.message(GROUP, CARA, new Content.AddedToGroup(true)));
        assertThat(stage.lastSent(GROUP).links()).hasSize(1);
        var link = stage.link(GROUP);
        // when
        stage.comes(ANA, link, "Ana");
        assertThat(stage.pair()).isEmpty();
        stage.comes(BEN, link, "Ben");
        stage.comes(CARA, link);
        // then
        assertThat(stage.state().couple().group()).contains(GROUP);
        assertThat(stage.lastRead(GROUP)).startsWith("Hello, both.");
        assertThat(stage.lastRead(CARA)).isEqualTo(DEAD);
    }

    @Test
    void whoMayNotBeOneOfTwoLeavesAGroupsLinkAsItWas() {
        // given
        stage.knows(ANA).knows(BEN).knows(CARA);
        stage.does(stage.message(GROUP, CARA, new Content.AddedToGroup(true)));
        var link = stage.link(GROUP);
        stage.learns(ANA, Fact.FEAR, "yes");
        // when
        stage.comes(ANA, link, "Ana");
        stage.comes(BEN, link, "Ben");
        // then
        assertThat(stage.pair()).isEmpty();
        assertThat(stage.read(BEN)).containsExactly(ASKS_THE_NAME, "Thanks.");
        stage.comes(CARA, link, "Cara");
        assertThat(stage.state().couple().a().called()).isEqualTo("Ben");
        assertThat(stage.state().couple().b().called()).isEqualTo("Cara");
    }

    @Test
    void aGroupThatOneOfTwoAddsTheCoachToIsTheirs() {
        stage.together();
        assertThat(stage.state().couple().group()).contains(GROUP);
        assertThat(stage.read(GROUP)).singleElement().asString().startsWith("Hello, both.");
    }

    @Test
    void groupsThatAreNobodysAreToldHowOnceTheyAsk() {
        stage.knows(CARA);
        stage.writes(CARA, "hello there");
        assertThat(stage.read(GROUP)).isEmpty();
        assertThat(stage.texts.sum()).isZero();
        commands("help");
        assertThat(stage.lastRead(GROUP)).startsWith(EXACTLY_TWO);
        assertThat(stage.lastSent(GROUP).links()).hasSize(1);
    }

    private void commands(String... names) {
        stage.does(Stream.of(names)
                .map(name -> stage.message(GROUP, CARA, new Content.Command(name, "")))
                .toArray(IncomingMessage[]::new));
    }

    @Test
    void groupsThatAreNobodysAreToldHowOnceAMinute() {
        stage.knows(CARA);
        commands("start", "stop");
        commands("pause");
        commands("delete");
        assertThat(stage.read(GROUP)).singleElement().asString().startsWith(EXACTLY_TWO);
        stage.later(Duration.ofMinutes(1));
        commands("nonsense");
        assertThat(stage.read(GROUP)).hasSize(2);
    }

    @Test
    void whoeverAsksForASessionThereIsAlwaysTold() {
        stage.knows(CARA);
        commands("start", "session");
        assertThat(stage.read(GROUP)).hasSize(2).allMatch(text -> text.startsWith(EXACTLY_TWO));
    }

    @Test
    void aGroupThatTheCoachIsAddedToOnceMoreIsToldAtOnce() {
        stage.knows(CARA);
        stage.does(stage.message(GROUP, CARA, new Content.AddedToGroup(true)));
        commands("start");
        assertThat(stage.read(GROUP)).hasSize(1);
        stage.does(stage.message(GROUP, CARA, new Content.RemovedFromGroup()));
        stage.does(stage.message(GROUP, CARA, new Content.AddedToGroup(true)));
        assertThat(stage.read(GROUP)).hasSize(2);
    }

    @Test
    void numbersAreShownInGroupsThatAreNobodysWheneverTheyAreAskedFor() {
        stage.knows(CARA);
        commands("sos");
        commands("sos");
        assertThat(stage.read(GROUP)).containsExactly("[all]", "[all]");
    }

    @Test
    void numbersAreShownInGroupsOfThoseWhoAreNotLetInToo() {
        stage.access.rules = new Rules(Entry.LIST, Set.of(), 0);
        commands("help", "sos");
        assertThat(stage.read(GROUP)).containsExactly("[all]");
    }

    // --- parting

    @Test
    void whoPartsIsToldAndTheOtherWithoutAReason() {
        stage.together();
        int before = stage.read(GROUP).size();
        stage.does(stage.command(BEN, "unpair"));
        assertThat(stage.pair()).isEmpty();
        assertThat(stage.read(BEN)).anyMatch(text -> text.startsWith("Done. You're no longer set up"));
        assertThat(stage.lastRead(ANA)).contains("The sessions for two have ended");
        assertThat(stage.lastSent(ANA).silent()).isTrue();
        assertThat(stage.read(GROUP)).hasSize(before);
    }

    @Test
    void whoBlocksTheCoachHasPartedAndIsSentNothing() {
        stage.together();
        int before = stage.read(BEN).size();
        stage.does(stage.message(BEN, BEN, new Content.Blocked()));
        assertThat(stage.pair()).isEmpty();
        assertThat(stage.lastRead(ANA)).contains("The sessions for two have ended");
        assertThat(stage.read(BEN)).hasSize(before);
    }

    @Test
    void whoErasesEverythingHasParted() {
        stage.inSession();
        stage.forget(BEN);
        assertThat(stage.pair()).isEmpty();
        assertThat(stage.lastRead(ANA)).contains("The sessions for two have ended");
        assertThat(stage.lastRead(GROUP)).startsWith("That's enough for today.");
    }

    @Test
    void whoIsErasedByTimeHasParted() {
        stage.together();
        stage.later(Duration.ofDays(300));
        stage.does(stage.command(ANA, "topics"));
        stage.later(Duration.ofDays(100));
        await().untilAsserted(() -> {
            assertThat(stage.pair()).isEmpty();
            assertThat(stage.read(ANA)).anyMatch(text -> text.contains("The sessions for two have ended"));
        });
        assertThat(stage.read(BEN)).noneMatch(text -> text.startsWith("Done. You're no longer set up"));
    }

    @Test
    void whoHasNoPartnerHearsThatItTakesOne() {
        stage.knows(ANA);
        for (var command : List.of("share", "takeback", "unpair")) {
            stage.does(stage.command(ANA, command));
        }
        assertThat(stage.read(ANA)).hasSize(3).allMatch(text -> text.startsWith(TAKES_TWO));
    }

    @ParameterizedTest
    @MethodSource("reasons")
    void whoHasNoPartnerHearsTheSameWhateverTheySaidAlone(long who, Fact fact, String value) {
        stage.knows(who);
        stage.learns(who, fact, value);
        stage.does(stage.command(who, "share"));
        assertThat(stage.read(who)).singleElement().asString().startsWith(TAKES_TWO);
    }

    @Test
    void whoIsStillUnknownHearsTheSame() {
        stage.does(stage.command(ANA, "share"));
        assertThat(stage.read(ANA)).singleElement().asString().startsWith(TAKES_TWO);
    }

    @Test
    void whatIsGoingOnAloneStaysOpenMeanwhile() {
        stage.knows(ANA).knows(BEN);
        stage.does(stage.command(ANA, "invite"));
        stage.does(stage.command(ANA, "unpair"));
        stage.says(ANA, "Ana");
        stage.comes(BEN, stage.link(ANA), "Ben");
        assertThat(stage.state().couple().a().called()).isEqualTo("Ana");
    }

    @Test
    void whoDoesNotWantToBeOneOfTwoTakesTheirLinkBack() {
        stage.knows(ANA).knows(BEN);
        stage.invites(ANA, "Ana");
        stage.does(stage.command(ANA, "unpair"));
        stage.comes(BEN, stage.link(ANA));
        assertThat(stage.lastRead(BEN)).isEqualTo(DEAD);
    }
}
