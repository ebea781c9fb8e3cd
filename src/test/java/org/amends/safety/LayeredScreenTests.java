package org.amends.safety;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.amends.labels.Dimension;
import org.amends.labels.Label;
import org.amends.nlu.Ranked;
import org.amends.nlu.Reading;
import org.amends.nlu.Utterance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LayeredScreenTests {
    private final CrisisScreen screen = new LayeredScreen(new PatternScreen(DialogFiles.crisis()));

    @Test
    void aDangerThatOnlyTheModelsReadIsAskedAbout() {
        var found = screen.screen(new Utterance("a quiet night, good night for it"), reading("self_harm", "none"));

        assertThat(found).isEqualTo(new CrisisSignal(CrisisSignal.Level.SOFT, List.of("self_harm")));
    }

    @Test
    void aDangerThatTheModelsAreSureOfIsHeldAndYetNotUnmistakable() {
        var found =
                screen.screen(new Utterance("a quiet night, good night for it"), reading("self_harm", "none", 0.999));

        assertThat(found).isEqualTo(new CrisisSignal(CrisisSignal.Level.HARD, List.of("self_harm"), Set.of()));
    }

    @Test
    void whatThePatternsAreSureOfIsUnmistakable() {
        assertThat(screen.screen(new Utterance("he hit me"), Reading.EMPTY).unmistakable())
                .containsExactly("violence_victim");
    }

    @Test
    void onlyWhatIsSaidToBeLongAgoIsAskedAboutAsPast() {
        assertThat(screen.screen(new Utterance("back then it was every week"), reading("violence_victim", "me_past"))
                        .kinds())
                .containsExactly("past_abuse");
        assertThat(screen.screen(new Utterance("it will be every week"), reading("violence_victim", "me_past"))
                        .kinds())
                .containsExactly("violence_victim");
    }

    @Test
    void aHalfSurePhraseInALongMessageCountsAsFarAsTheModelsAgree() {
        var story = new Utterance("we had a long day. ".repeat(20) + "i threw a sock at him and we laughed.");

        assertThat(screen.screen(story, reading("violence_perpetrator", "none", 0.1))
                        .danger())
                .isEqualTo(CrisisSignal.Level.NONE);
        assertThat(screen.screen(story, reading("violence_perpetrator", "none", 0.45))
                        .danger())
                .isEqualTo(CrisisSignal.Level.SOFT);
        assertThat(screen.screen(story, Reading.EMPTY).danger()).isEqualTo(CrisisSignal.Level.SOFT);
    }

    @Test
    void whatThePatternsAreSureOfCountsInALongMessageWhateverIsRead() {
        var story = new Utterance("we had a long day. ".repeat(20) + "then he hit me.");

        assertThat(screen.screen(story, reading("violence_victim", "none", 0.01))
                        .danger())
                .isEqualTo(CrisisSignal.Level.HARD);
    }

    @Test
    void whatIsOnlyAnsweredLikeADangerIsNone() {
        var verdict = screen.screen(new Utterance("is he lying"), Reading.EMPTY);

        assertThat(verdict.found()).isTrue();
        assertThat(verdict.danger()).isEqualTo(CrisisSignal.Level.NONE);
    }

    @Test
    void aHandOnTheNeckIsNamedBesides() {
        assertThat(screen.screen(new Utterance("he put his hands round my neck"), Reading.EMPTY)
                        .kinds())
                .contains("violence_victim", "neck");
    }

    @Test
    void aFigureOfSpeechIsNotAskedAboutOnTheModelsWordAlone() {
        assertThat(screen.screen(new Utterance("well then"), reading("self_harm", "figure")))
                .isEqualTo(CrisisSignal.NONE);
    }

    /** "i will burn the house down with both of them in it": read as a figure at .61 and as a threat at .99. */
    @ParameterizedTest
    @ValueSource(doubles = {0.92, 0.999})
    void aDangerThatIsLikelierThanTheFigureIsAskedAboutAndNeverStopsTheCoaching(double danger) {
        assertThat(screen.screen(new Utterance("well then"), reading("self_harm", "figure", danger)))
                .isEqualTo(new CrisisSignal(CrisisSignal.Level.SOFT, List.of("self_harm")));
    }

    @Test
    void whatMayJustAsWellBeNoFigureIsAskedAbout() {
        var ranked = Map.of(
                Dimension.SAFETY, List.of(new Ranked(new Label("violence_victim"), 0.5)),
                Dimension.ABOUT, List.of(new Ranked(new Label("figure"), 0.7)));
        var reading = new Reading(ranked, Map.of(Dimension.SAFETY, 0.6, Dimension.ABOUT, 0.6));

        assertThat(screen.screen(new Utterance("well then"), reading))
                .isEqualTo(new CrisisSignal(CrisisSignal.Level.SOFT, List.of("violence_victim")));
    }

    @Test
    void someoneElsesDangerIsAskedAboutAsAWorry() {
        assertThat(screen.screen(new Utterance("well then"), reading("violence_victim", "someone_else", 0.999)))
                .isEqualTo(new CrisisSignal(CrisisSignal.Level.SOFT, List.of("worried_about")));
    }

    @Test
    void aChildIsAlwaysSomeoneElseAndIsAskedAboutAllTheSame() {
        assertThat(screen.screen(new Utterance("well then"), reading("child_harm", "someone_else"))
                        .kinds())
                .containsExactly("child_harm");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2", "16", "16.", "bread", "calm", "Home!", "2, 3"})
    void ofOneWordOrANumberTheModelsKnowNothing(String text) {
        assertThat(screen.screen(new Utterance(text), reading("self_harm", "none")))
                .isEqualTo(CrisisSignal.NONE);
    }

    @Test
    void longPastDangerIsAskedAbout() {
        assertThat(screen.screen(new Utterance("well then"), reading("violence_victim", "me_past"))
                        .level())
                .isEqualTo(CrisisSignal.Level.SOFT);
    }

    @Test
    void theModelsTakeNothingAwayFromThePatterns() {
        var found = screen.screen(new Utterance("i want to kill myself"), reading("none", "figure"));

        assertThat(found)
                .isEqualTo(new CrisisSignal(CrisisSignal.Level.HARD, List.of("self_harm"), Set.of("self_harm")));
    }

    @Test
    void withoutAReadingThePatternsRemain() {
        assertThat(screen.screen(new Utterance("he hit me"), Reading.EMPTY))
                .isEqualTo(new CrisisSignal(
                        CrisisSignal.Level.HARD, List.of("violence_victim"), Set.of("violence_victim")));
    }

    @Test
    void aDangerThatWasOnlyReadDoesNotHideWhatThePatternsAreSureOf() {
        assertThat(screen.screen(new Utterance("is he lying"), reading("coercive_control", "none"))
                        .kinds())
                .containsExactly("asks_verdict", "coercive_control");
    }

    @Test
    void anEntryThatFailsCountsAsFoundButUnsure() {
        // A group within a group, deep enough to exhaust the stack of the expression engine.
        var deep = new Lexicon(List.of(new LexiconEntry(
                "child_harm", CrisisSignal.Level.HARD, "(?:a|b|c d){0,90000}x", List.of("x"), List.of())));

        var found = new LayeredScreen(new PatternScreen(deep))
                .screen(new Utterance("ab".repeat(4_000) + " x"), Reading.EMPTY);

        assertThat(found).isEqualTo(new CrisisSignal(CrisisSignal.Level.SOFT, List.of("child_harm")));
    }

    private static Reading reading(String safety, String about) {
        return reading(safety, about, 0.7);
    }

    private static Reading reading(String safety, String about, double danger) {
        var ranked = new HashMap<Dimension, List<Ranked>>();
        ranked.put(Dimension.SAFETY, List.of(new Ranked(new Label(safety), danger)));
        ranked.put(Dimension.ABOUT, List.of(new Ranked(new Label(about), 0.9)));
        return new Reading(ranked, Map.of(Dimension.SAFETY, 0.6, Dimension.ABOUT, 0.6));
    }
}
