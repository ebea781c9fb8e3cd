package org.amends.nlu.encoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class WordpiecesTests {
    private static final Wordpieces PIECES = load();

    private static Wordpieces load() {
        try {
            return new Wordpieces(OnnxEncoder.vocabulary());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    static Stream<Arguments> sentences() {
        return Stream.of(
                Arguments.of("", new long[] {101, 102}),
                Arguments.of("hello world", new long[] {101, 7592, 2088, 102}),
                Arguments.of("Hello, World!", new long[] {101, 7592, 1010, 2088, 999, 102}),
                Arguments.of("the man", new long[] {101, 1996, 2158, 102}),
                Arguments.of("I am not here.", new long[] {101, 1045, 2572, 2025, 2182, 1012, 102}),
                Arguments.of("what is this?", new long[] {101, 2054, 2003, 2023, 1029, 102}));
    }

    @ParameterizedTest
    @MethodSource("sentences")
    void areNumberedAsBertNumbersThem(String text, long[] ids) {
        assertThat(PIECES.of(text)).containsExactly(ids);
    }

    @Test
    void aWordThatIsNotKnownIsCutIntoPieces() {
        assertThat(PIECES.of("unaffable"))
                .startsWith(101)
                .endsWith(102)
                .hasSizeGreaterThan(3)
                .doesNotContain(100);
    }

    @Test
    void whatHasNoPiecesIsTheUnknownPiece() {
        assertThat(PIECES.of("\u16a0\u16a1\u16a2")).containsExactly(101, 100, 102);
        assertThat(PIECES.of("x".repeat(2_000))).containsExactly(101, 100, 102);
    }

    @ParameterizedTest
    @MethodSource("org.amends.nlu.opennlp.OddTexts#all")
    void areNeverManyAndAlwaysHaveTheirMarks(String text) {
        assertThat(PIECES.of(text))
                .hasSizeBetween(2, Wordpieces.MOST)
                .startsWith(101)
                .endsWith(102);
    }

    @Test
    void aVocabularyThatLacksThePiecesOfEveryTextIsAFaultThatSaysNothingOfTheText() {
        var pieces = new Wordpieces(List.of("hello"));

        assertThatThrownBy(() -> pieces.of("secret"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageNotContaining("secret");
    }
}
