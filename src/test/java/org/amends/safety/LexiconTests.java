package org.amends.safety;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.amends.nlu.Utterance;
import org.junit.jupiter.api.Test;

class LexiconTests {
    @Test
    void everySentenceOfTheCrisisLexiconIsFoundOrLeftAloneAsItsAuthorSays() {
        assertThat(DialogFiles.crisis().problems()).isEmpty();
        assertThat(DialogFiles.crisis().selfCheck()).isEmpty();
    }

    @Test
    void everySentenceOfTheMonitoringLexiconIsFoundOrLeftAloneAsItsAuthorSays() {
        assertThat(DialogFiles.monitoring().problems()).isEmpty();
        assertThat(DialogFiles.monitoring().selfCheck()).isEmpty();
    }

    @Test
    void everySentenceOfAHardEntryMakesTheScreenSure() {
        var lexicon = DialogFiles.crisis();
        var screen = new PatternScreen(lexicon);

        assertThat(lexicon.compiled().stream()
                        .map(Lexicon.Compiled::entry)
                        .filter(entry -> entry.level() == CrisisSignal.Level.HARD)
                        .flatMap(entry -> entry.must().stream())
                        .map(sentence -> screen.screen(new Utterance(sentence)).level()))
                .containsOnly(CrisisSignal.Level.HARD);
    }

    @Test
    void everyKindHasAnEntry() {
        assertThat(DialogFiles.crisis().compiled().stream()
                        .map(one -> one.entry().kind()))
                .containsAll(DangerKinds.byUrgency().stream()
                        .filter(kind -> !DangerKinds.isOnlyRead(kind))
                        .toList());
    }

    @Test
    void anEntryThatCannotBeReadIsNamedByItsPlaceAndTheOthersWork() {
        var lexicon = new Lexicon(List.of(soft("(", "x"), soft("help", "help"), soft("<who> hit", "x")));

        assertThat(lexicon.problems()).extracting(LexiconProblem::entry).containsExactly(0, 2);
        assertThat(new PatternScreen(lexicon).screen(new Utterance("help me")).found())
                .isTrue();
    }

    @Test
    void patternsThatCouldBeSlowAreRefused() {
        var lexicon = new Lexicon(List.of(soft("(\\w+ )+x", "x"), soft("a.*b", "ab"), soft("(a)\\1", "aa")));

        assertThat(lexicon.problems()).hasSize(3);
        assertThat(lexicon.compiled()).isEmpty();
    }

    @Test
    void anUnknownKindAndAnEntryWithoutASentenceAreRefused() {
        var lexicon = new Lexicon(List.of(
                new LexiconEntry("rain", CrisisSignal.Level.SOFT, "rain", List.of("rain"), List.of()),
                new LexiconEntry("self_harm", CrisisSignal.Level.SOFT, "rain", List.of(), List.of())));

        assertThat(lexicon.problems()).hasSize(2);
    }

    @Test
    void theSelfCheckNamesWhatIsMissedAndWhatIsFoundWrongly() {
        var lexicon = new Lexicon(List.of(new LexiconEntry(
                "self_harm",
                CrisisSignal.Level.SOFT,
                "rain",
                List.of("rain", "snow"),
                List.of("a rainy day", "rain"))));

        assertThat(lexicon.selfCheck())
                .extracting(LexiconProblem::message)
                .containsExactly(
                        "must match, but doesn't: snow",
                        "must not match, but does: a rainy day",
                        "must not match, but does: rain");
    }

    private static LexiconEntry soft(String pattern, String must) {
        return new LexiconEntry("self_harm", CrisisSignal.Level.SOFT, pattern, List.of(must), List.of());
    }
}
