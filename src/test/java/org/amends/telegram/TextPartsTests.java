package org.amends.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TextPartsTests {
    @Test
    void shortTextStaysWhole() {
        assertThat(TextParts.split("One.\n\nTwo.")).containsExactly("One.\n\nTwo.");
    }

    @Test
    void textOfExactlyTheLimitStaysWhole() {
        assertThat(TextParts.split("a".repeat(4096))).hasSize(1);
    }

    @Test
    void paragraphsAreKeptTogetherWherePossible() {
        // given
        String text = "One. ".repeat(300).strip() + "\n\n" + "Two. ".repeat(600).strip();
        // when
        List<String> parts = TextParts.split(text);
        // then
        assertThat(parts)
                .containsExactly(
                        "One. ".repeat(300).strip(), "Two. ".repeat(600).strip());
    }

    @Test
    void longParagraphIsSplitBehindASentence() {
        // when
        List<String> parts = TextParts.split("Is this a sentence, or not? ".repeat(400));
        // then
        assertThat(parts).hasSizeGreaterThan(2).allMatch(part -> part.length() <= 4096 && part.endsWith("not?"));
    }

    @Test
    void wordsAreSplitOnlyWhereThereIsNoOtherWay() {
        // when
        List<String> words = TextParts.split("word ".repeat(2000));
        List<String> oneWord = TextParts.split("x".repeat(9000));
        // then
        assertThat(words).allMatch(part -> part.length() <= 4096 && part.endsWith("word"));
        assertThat(oneWord).extracting(String::length).containsExactly(4096, 4096, 808);
    }

    @Test
    void surrogatePairsAreNeverSplit() {
        // when
        List<String> parts = TextParts.split("x" + "😀".repeat(3000));
        // then
        assertThat(String.join("", parts)).isEqualTo("x" + "😀".repeat(3000));
        assertThat(parts).allMatch(part -> !Character.isLowSurrogate(part.charAt(0)));
    }

    @Test
    void markupIsEscaped() {
        assertThat(TextParts.escape("<a href=\"x\">&amp;</a>")).isEqualTo("&lt;a href=\"x\"&gt;&amp;amp;&lt;/a&gt;");
    }
}
