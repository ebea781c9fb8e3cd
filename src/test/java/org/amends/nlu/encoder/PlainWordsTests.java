package org.amends.nlu.encoder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PlainWordsTests {
    static Stream<Arguments> texts() {
        return Stream.of(
                Arguments.of("", ""),
                Arguments.of("Hello World", "hello world"),
                Arguments.of("Café à la crème", "cafe a la creme"),
                Arguments.of("don't", "don ' t"),
                Arguments.of("cost$5", "cost $ 5"),
                Arguments.of("我爱", " 我  爱 "),
                Arguments.of("a\u200db\u0000c\ufffd", "abc"),
                Arguments.of("a\u00a0b\tc\nd", "a b c d"),
                Arguments.of("\u202eabc\u200f", "abc"),
                Arguments.of("a\ud83db\udc00", "ab"),
                Arguments.of("a" + "\u0301".repeat(500), "a"),
                Arguments.of("😭", "😭"));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void areWhatBertMakesOfAText(String written, String plain) {
        assertThat(PlainWords.of(written)).isEqualTo(plain);
    }
}
