package org.amends.nlu.opennlp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import org.amends.nlu.Utterance;
import org.junit.jupiter.api.Test;

class SentencesTests {
    private static final String TWELVE = "we got the kids to bed and i did the dishes again";

    @Test
    void aShortMessageIsReadAsAWhole() {
        assertThat(Sentences.of(TWELVE + ". " + TWELVE)).isEmpty();
        assertThat(Sentences.of("")).isEmpty();
    }

    @Test
    void aLongOneIsCutAtTheEndsOfSentencesAndLines() {
        assertThat(Sentences.of(TWELVE + ". " + TWELVE + "\n" + TWELVE + "!! yes"))
                .containsExactly(TWELVE + ".", TWELVE, TWELVE + "!", "yes");
    }

    @Test
    void aFewWordsStayWithTheNextSentence() {
        assertThat(Sentences.of("No. Not now. " + TWELVE + ". " + TWELVE + ". " + TWELVE))
                .first()
                .asString()
                .startsWith("No. Not now. we got");
    }

    @Test
    void aMessageWithoutFullStopsIsCutByWords() {
        var stretches = Sentences.of(String.join(" ", Collections.nCopies(5, TWELVE)));

        assertThat(stretches).hasSize(2);
        assertThat(String.join(" ", stretches)).isEqualTo(String.join(" ", Collections.nCopies(5, TWELVE)));
    }

    @Test
    void theLongestMessageIsReadToItsEndInABoundedNumberOfStretches() {
        var stretches = Sentences.of("one two three four five. ".repeat(Utterance.MAX_READ / 25) + "the end");

        assertThat(stretches).hasSizeLessThanOrEqualTo(24).last().asString().endsWith("the end");
    }
}
