package org.amends.engine;

import static org.amends.engine.Scene.KNOWN;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.amends.dialog.DialogId;
import org.amends.engine.TurnInput.Origin;
import org.amends.person.Fact;
import org.amends.safety.CrisisSignal;
import org.amends.safety.CrisisSignal.Level;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A reading only holds the talk; what closes doors for longer is more than that. With the dialogs that ship. */
class HoldTests {
    private static final CrisisSignal READ = new CrisisSignal(Level.HARD, List.of("violence_victim"));
    private static final CrisisSignal IN_SO_MANY_WORDS =
            new CrisisSignal(Level.HARD, List.of("violence_victim"), Set.of("violence_victim"));

    private final Scene scene = Scene.with(known(), Scene.real()).opens(new DialogId("just-write"));

    private static Map<Fact, String> known() {
        var known = new EnumMap<Fact, String>(KNOWN);
        known.put(Fact.NO_CONTACT, "no");
        return known;
    }

    private Scene writes(CrisisSignal signal) {
        return scene.does("words", Origin.TYPED, signal);
    }

    private boolean isClosed() {
        return scene.session.profile().is(Fact.MODE, "individual");
    }

    @ParameterizedTest
    @CsvSource({
        "violence_victim, danger-victim",
        "coercive_control, danger-control",
        "sexual_coercion, danger-sexual",
        "violence_perpetrator, danger-own-violence",
        "threat_to_other, danger-threat",
        "child_harm, danger-child"
    })
    void aReadingHoldsAndClosesNothing(String kind, String dialog) {
        writes(new CrisisSignal(Level.HARD, List.of(kind)));

        assertThat(scene.at()).isEqualTo(dialog + "/first");
        assertThat(isClosed()).isFalse();
    }

    @Test
    void wordsThatCannotBeMistakenClose() {
        writes(IN_SO_MANY_WORDS);

        assertThat(isClosed()).isTrue();
    }

    @Test
    void aSecondReadingClosesAlsoWhileTheFirstIsHeld() {
        writes(READ);
        writes(READ);

        assertThat(isClosed()).isTrue();
    }

    @Test
    void aSecondReadingClosesAfterTheFirstWasLeft() {
        writes(READ).taps("I'm safe, go on");
        assertThat(isClosed()).isFalse();
        writes(READ);

        assertThat(isClosed()).isTrue();
    }

    @Test
    void theirOwnYesCloses() {
        writes(READ).taps("I'm not safe");

        assertThat(isClosed()).isTrue();
    }

    @Test
    void aNoLiftsAHoldSoThatTheNextReadingOnlyHoldsAgain() {
        writes(READ).taps("That's not it").taps("No, no one is");
        writes(READ);

        assertThat(isClosed()).isFalse();
    }

    @Test
    void aNoDoesNotLiftWhatWasSaidInSoManyWords() {
        writes(IN_SO_MANY_WORDS).taps("That's not it").taps("No, no one is");

        assertThat(isClosed()).isTrue();
    }

    @Test
    void aSecondDangerInTheSameWordsLeavesItsTrace() {
        writes(new CrisisSignal(Level.HARD, List.of("self_harm", "violence_perpetrator")));
        assertThat(scene.at()).isEqualTo("danger-self-harm/first");
        assertThat(scene.session.profile().is(Fact.DISCLOSED, "once")).isTrue();
    }

    @Test
    void aSecondDangerInSoManyWordsClosesAlthoughAnotherIsAnswered() {
        writes(new CrisisSignal(
                Level.HARD, List.of("self_harm", "violence_perpetrator"), Set.of("violence_perpetrator")));

        assertThat(scene.at()).isEqualTo("danger-self-harm/first");
        assertThat(isClosed()).isTrue();
    }

    @Test
    void aDoubtAboutDyingIsAskedAboutInTheMiddleOfAnotherDanger() {
        writes(IN_SO_MANY_WORDS);
        writes(new CrisisSignal(Level.SOFT, List.of("self_harm")));
        assertThat(scene.at()).startsWith("check-self-harm/");

        scene.taps("No, I'm not");
        assertThat(scene.at()).startsWith("danger-victim/");
    }

    @ParameterizedTest
    @ValueSource(strings = {"topics", "pause"})
    void whatPutsAsideDoesNotLeadOutOfADanger(String command) {
        writes(READ).commands(command);

        assertThat(scene.at()).startsWith("danger-victim/");
        assertThat(scene.text()).isNotEmpty();
    }

    @Test
    void whoIsTooYoungIsAskedAgainAndNothingElseOpens() {
        var facts = new EnumMap<Fact, String>(known());
        facts.put(Fact.ADULT, "no");
        var young = Scene.with(facts, Scene.real()).commands("topics");
        assertThat(young.at()).isEqualTo("under-18/ask-it");

        young.taps("I'm 18 or older").commands("topics");
        assertThat(young.at()).startsWith("topics/");
    }

    @ParameterizedTest
    @CsvSource({"MODE, individual", "FEAR, yes", "FEAR, unsaid", "NO_CONTACT, yes"})
    void nobodyIsRemindedOfAPlanWhoseDoorsAreClosed(Fact fact, String value) {
        var facts = new EnumMap<Fact, String>(known());
        facts.put(fact, value);
        var closed = Scene.with(facts, Scene.real()).input(new TurnInput.PlanDue(new DialogId("check-in")));

        assertThat(closed.show()).isEmpty();
        assertThat(Scene.with(known(), Scene.real())
                        .input(new TurnInput.PlanDue(new DialogId("check-in")))
                        .show())
                .isPresent();
    }
}
