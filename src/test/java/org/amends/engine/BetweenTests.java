package org.amends.engine;

import static org.amends.engine.Scene.KNOWN;
import static org.amends.engine.Scene.control;
import static org.amends.engine.Scene.knownBut;
import static org.amends.engine.Scene.knownWithout;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.amends.dialog.DialogId;
import org.amends.engine.TurnInput.Origin;
import org.amends.person.Fact;
import org.amends.safety.CrisisSignal;
import org.amends.safety.CrisisSignal.Level;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What may come between, what is asked before a dialog opens, and how people come back. */
class BetweenTests {
    private static final CrisisSignal THREAT = new CrisisSignal(Level.HARD, List.of("threat_to_other"));

    private static Scene atTelling() {
        return Scene.with(KNOWN).commands("topics").taps("Telling it");
    }

    // --- interrupts

    @Test
    void anInterruptThatAsksOffersToGoOn() {
        var scene = atTelling().says("ty", control("thanks"));
        assertThat(scene.text()).startsWith("You are welcome.");
        assertThat(scene.buttons()).containsExactly("Go on", "Leave it");
        assertThat(scene.taps("Go on").at()).isEqualTo("telling/open");
    }

    @Test
    void leavingItKeepsThePlaceForLater() {
        var scene = atTelling().taps("I'm ready").says("ty", control("thanks")).taps("Leave it");
        assertThat(scene.at()).isEqualTo("nothing");
        assertThat(scene.commands("topics").taps("Telling it").at()).isEqualTo("telling/tell");
    }

    @Test
    void anInterruptThatAlwaysComesBackAsksTheQuestionAgain() {
        var scene = atTelling().commands("sos");
        assertThat(scene.text()).startsWith("Lines: [all lines]");
        assertThat(scene.at()).isEqualTo("telling/open");
        assertThat(scene.buttons()).contains("I'm ready");
    }

    @Test
    void anInterruptThatNeverComesBackPutsAwayWhatWasGoingOn() {
        var scene = atTelling().commands("stay").taps("Stop for today");
        assertThat(scene.at()).isEqualTo("nothing");
        assertThat(scene.session.parked()).hasSize(1);
    }

    @Test
    void anInterruptOfAnyLengthIsHeardInAStoryOthersAreNot() {
        var story = "i wish that you would stop for a moment please";
        assertThat(atTelling()
                        .taps("I'm ready")
                        .says(story, control("slow_down"))
                        .at())
                .isEqualTo("stay/ask");
        assertThat(atTelling().taps("I'm ready").says(story, control("pause")).at())
                .isEqualTo("telling/read-back");
        assertThat(atTelling().taps("I'm ready").says("pause", control("pause")).text())
                .startsWith("All right, a pause.");
    }

    @Test
    void backSkipRepeatAndStartOverMoveAbout() {
        var scene = atTelling().taps("I'm ready").says("i hid the loan");
        assertThat(scene.commands("repeat").at()).isEqualTo("telling/read-back");
        assertThat(scene.commands("back").at()).isEqualTo("telling/open");
        assertThat(scene.commands("back").text()).startsWith("There's nothing before");
        assertThat(scene.taps("I'm ready").commands("again").at()).isEqualTo("telling/open");
        assertThat(scene.slot("telling", "part")).isEmpty();
    }

    @Test
    void stoppingForgetsWhatAllDialogsKeptForThemselves() {
        var scene = atTelling()
                .taps("I'm ready")
                .says("i hid the loan")
                .commands("topics")
                .commands("stop");
        assertThat(scene.session.parked()).isEmpty();
        assertThat(scene.session.slots()).isEmpty();
    }

    @Test
    void whatACrossroadsOrAnInterruptHeardIsForgottenWithIt() {
        var scene = Scene.with(KNOWN)
                .says("quite a long first story")
                .says("and more of it")
                .says("and more")
                .says("and");
        assertThat(scene.session.slots()).isEmpty();
        scene.commands("topics").commands("topics");
        assertThat(scene.session.slots()).isEmpty();
    }

    @Test
    void anUnknownCommandIsAnswered() {
        assertThat(atTelling().commands("nonsense").text()).startsWith("I don't know that command");
    }

    @Test
    void clearingAndErasingAreEffects() {
        assertThat(atTelling().commands("clear").did(Effect.ClearScreen.class)).isTrue();
        var scene = atTelling().taps("I'm ready").says("i hid the loan").commands("delete");
        assertThat(scene.did(Effect.EraseAll.class)).isTrue();
        assertThat(scene.text()).startsWith("Done. What you told me is gone");
        assertThat(scene.session.slots()).isEmpty();
        assertThat(scene.session.mayBeStored()).isFalse();
        assertThat(scene.session.id()).isNotEqualTo("person01");
    }

    @Test
    void aQuestionRightAfterErasingHasItsButtons() {
        var asks = Scene.small(Map.of("interrupts/delete.yaml", """
                dialog: delete
                title: delete
                before-consent: true
                interrupt: { priority: 63, on: { commands: [delete] }, resume: never }
                start: only
                nodes:
                  only: { do: erase-all, goto: after }
                  after:
                    say: "It is gone. Anything else?"
                    replies: [{ label: "That is all", goto: bye }]
                    reprompt: ["A tap will do."]
                    give-up: bye
                  bye: { say: "Bye.", end: stopped }
                """));
        var scene = Scene.with(KNOWN, asks).commands("topics");
        assertThat(scene.session.turn()).isEqualTo(1);
        assertThat(scene.commands("delete").buttons()).containsExactly("That is all");
    }

    // --- gates

    @Test
    void aGateIsAskedOnceAndThenPassed() {
        var scene = Scene.with(knownWithout(Fact.FEAR)).commands("topics").taps("Telling it");
        assertThat(scene.at()).isEqualTo("gate-fear/open");
        assertThat(scene.taps("It is fine").at()).isEqualTo("telling/open");
        assertThat(scene.commands("topics").taps("Telling it").at()).isEqualTo("telling/open");
    }

    @Test
    void aClosedGateOpensTheOtherDialogFromThenOn() {
        var scene = Scene.with(knownWithout(Fact.FEAR))
                .commands("topics")
                .taps("Telling it")
                .taps("It is not");
        assertThat(scene.text()).startsWith("Then something else.");
        assertThat(scene.commands("topics").taps("Telling it").at()).isEqualTo("write/open");
    }

    @Test
    void aGateThatClosesWithoutAWordLeavesNobodyInSilence() {
        var silent = Scene.edited("flows/gate-fear.yaml", "say: \"Then something else.\", ", "");
        var scene = Scene.with(knownWithout(Fact.FEAR), silent)
                .commands("topics")
                .taps("Telling it")
                .taps("It is not");
        assertThat(scene.text()).startsWith("Nothing is open just now.");
    }

    @Test
    void whetherItIsOverMayBeAskedAgain() {
        var scene =
                Scene.with(knownBut(Fact.OVER, "not_yet")).commands("topics").taps("Telling it");
        assertThat(scene.at()).isEqualTo("gate-is-it-over/open");
    }

    @Test
    void individualModeClosesEverythingBehindGates() {
        var scene =
                Scene.with(knownBut(Fact.MODE, "individual")).commands("topics").taps("Telling it");
        assertThat(scene.at()).isEqualTo("write/open");
    }

    @Test
    void aParkedDialogPassesItsGatesAgain() {
        var scene = atTelling().taps("I'm ready").commands("topics");
        assertThat(scene.session.parked()).hasSize(1);
        scene.session = with(scene.session, Fact.FEAR, "yes");
        assertThat(scene.taps("Telling it").at()).isEqualTo("write/open");
    }

    @Test
    void aParkedPlaceBehindAGateIsKeptWhereTheGateIsLeftUnanswered() {
        var scene = atTelling().taps("I'm ready").commands("topics");
        scene.session = with(scene.session, Fact.OVER, "not_yet");
        scene.taps("Telling it").commands("topics");
        scene.session = with(scene.session, Fact.OVER, "yes");
        assertThat(scene.taps("Telling it").at()).isEqualTo("telling/tell");
    }

    @Test
    void aParkedPlaceThatAGateClosesTakesItsWordsWithIt() {
        var scene = atTelling().taps("I'm ready").says("i hid the loan").commands("topics");
        scene.session = with(scene.session, Fact.OVER, "not_yet");
        assertThat(scene.taps("Telling it").taps("It is not").slot("telling", "part"))
                .isEmpty();
    }

    private static Session with(Session session, Fact fact, String value) {
        return session.with(session.profile().with(fact, value));
    }

    @Test
    void aCheckInSaysNothingAndItsButtonPassesTheGates() {
        var scene = Scene.with(knownWithout(Fact.FEAR)).input(new TurnInput.PlanDue(new DialogId("check-in")));
        assertThat(scene.text()).isEqualTo("Hello. The door's open. No need to answer.");
        assertThat(scene.show().orElseThrow().unasked()).isTrue();
        assertThat(scene.taps("Open").at()).isEqualTo("gate-fear/open");
    }

    @Test
    void aCheckInWhoseDialogIsGoneOpensTheCrossroads() {
        var scene = Scene.with(KNOWN).input(new TurnInput.PlanDue(new DialogId("gone-since")));
        assertThat(scene.taps("Open").at()).isEqualTo("topics/which");
    }

    @Test
    void aCheckInWaitsWhileAPersonIsInDanger() {
        var scene = atTelling().says("i want to die", Level.HARD, "self_harm");
        assertThat(scene.input(new TurnInput.PlanDue(new DialogId("check-in"))).show())
                .isEmpty();
    }

    // --- danger

    @Test
    void dangerComesBeforeEverything() {
        var scene = atTelling().says("yes, i want to die", Level.HARD, "self_harm");
        assertThat(scene.at()).isEqualTo("danger-self-harm/open");
        assertThat(scene.text()).contains("[crisis lines]");
        assertThat(scene.show().orElseThrow().urgency()).isEqualTo(Effect.Urgency.DANGER);
        assertThat(Scene.newcomer()
                        .says("i want to die", Level.HARD, "self_harm")
                        .at())
                .isEqualTo("danger-self-harm/open");
        assertThat(atTelling()
                        .does("я хочу умереть", Origin.EDITED, new CrisisSignal(Level.HARD, List.of("self_harm")))
                        .at())
                .isEqualTo("danger-self-harm/open");
    }

    @Test
    void dangerHoldsAgainstDoubtAndAgainstItself() {
        var scene = atTelling().says("i want to die", Level.HARD, "self_harm");
        assertThat(scene.says("he hits me maybe", Level.SOFT, "violence_victim").at())
                .isEqualTo("danger-self-harm/open");
        assertThat(scene.says("he hits me", Level.HARD, "violence_victim").at()).isEqualTo("danger-victim/open");
        var again = atTelling().says("i want to die", Level.HARD, "self_harm");
        assertThat(again.says("i want to die", Level.HARD, "self_harm").at()).isEqualTo("danger-self-harm/open");
    }

    @Test
    void aSoftCheckGoesBackToTheSameQuestion() {
        var scene = atTelling().taps("I'm ready").says("whats the point", Level.SOFT, "self_harm");
        assertThat(scene.at()).isEqualTo("check-self-harm/open");
        assertThat(scene.taps("Go on here").at()).isEqualTo("telling/tell");
        assertThat(scene.buttons()).containsExactly("Not now");
    }

    @Test
    void theLinesOfASecondDangerAreSaidToo() {
        var scene = atTelling().says("i want to die, he hits me", Level.HARD, "self_harm", "violence_victim");
        assertThat(scene.text()).contains("[crisis lines]").contains("[partner_violence lines]");
    }

    @Test
    void forwardedWordsAreAskedAboutFirst() {
        var scene = atTelling().does("ill kill you", Origin.FORWARDED, THREAT);
        assertThat(scene.at()).isEqualTo("whose/ask");
        assertThat(atTelling()
                        .does("see you at six", Origin.FORWARDED, CrisisSignal.NONE)
                        .at())
                .isEqualTo("whose/ask");
    }

    static Stream<CrisisSignal> ofSomebodysWords() {
        return Stream.of(
                THREAT,
                new CrisisSignal(Level.SOFT, List.of("threat_to_other")),
                new CrisisSignal(Level.HARD, List.of("violence_perpetrator")),
                new CrisisSignal(Level.SOFT, List.of("self_harm")),
                new CrisisSignal(Level.HARD, List.of("self_harm", "threat_to_other")));
    }

    @ParameterizedTest
    @MethodSource("ofSomebodysWords")
    void pastedWordsAreAskedAboutBeforeTheyAreAnswered(CrisisSignal signal) {
        // when
        var scene = atTelling().does("he wrote: \"ill kill you tonight\"", Origin.TYPED, signal);
        // then
        assertThat(scene.at()).isEqualTo("whose/ask");
        assertThat(scene.text()).doesNotContain("[perpetrator lines]");
    }

    @Test
    void aPersonsOwnWordsAreAnsweredAlsoWhereTheyQuoteOthers() {
        var own = new CrisisSignal(Level.HARD, List.of("self_harm"));
        assertThat(atTelling()
                        .does("she said: \"get out of here\". i want to die", Origin.TYPED, own)
                        .at())
                .isEqualTo("danger-self-harm/open");
        assertThat(atTelling().does("ill hurt him", Origin.TYPED, THREAT).at()).isEqualTo("danger-threat/open");
    }

    @Test
    void nothingThatWasSaidInDangerIsQuoted() {
        var scene = atTelling()
                .taps("I'm ready")
                .says("i want to die", Level.HARD, "self_harm")
                .says("just words of mine");
        assertThat(scene.session.slots()).isEmpty();
    }

    // --- the rest of what may happen

    @Test
    void afterAnOutageTheOpenQuestionIsShownAgain() {
        var scene = atTelling().input(new TurnInput.Returned());
        assertThat(scene.text()).startsWith("Hello again.");
        assertThat(scene.buttons()).contains("I'm ready");
        assertThat(Scene.with(KNOWN).input(new TurnInput.Returned()).show()).isEmpty();
    }

    @Test
    void whoBlocksIsNotAskedAnythingAnyMore() {
        var scene = atTelling().input(new TurnInput.Blocked());
        assertThat(scene.show()).isEmpty();
        assertThat(scene.did(Effect.DropCheckIns.class)).isTrue();
        assertThat(scene.session.open()).isEmpty();
        assertThat(scene.session.parked()).hasSize(1);
    }
}
