package org.amends;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.amends.authoring.DialogFolder;
import org.amends.labels.Dimension;
import org.junit.jupiter.api.Test;

class SentencePlacesTests {
    private static final SentencePlaces PLACES = SentencePlaces.in(DialogFolder.of(Map.of(
            "intents/topic/honesty.yaml", """
            label: honesty
            examples:
              - "plain"
              - >
                folded over
                two lines
              - 'it''s quoted'
            """,
            "intents/move/own.yaml", "examples: [borrowed, plain]\n",
            "intents/topic/broken.yaml", "examples: [\n",
            "kept-out/topic.tsv", "text\tlabel\n\nkept\thonesty\n",
            "flows/home.yaml", "examples: [flow]\n")));

    @Test
    void anExampleIsFoundHoweverItIsWritten() {
        assertThat(PLACES.ofExample(Dimension.TOPIC, "plain")).isEqualTo("intents/topic/honesty.yaml:3");
        assertThat(PLACES.ofExample(Dimension.TOPIC, "folded over two lines\n"))
                .isEqualTo("intents/topic/honesty.yaml:4");
        assertThat(PLACES.ofExample(Dimension.TOPIC, "it's quoted")).isEqualTo("intents/topic/honesty.yaml:7");
    }

    @Test
    void aBorrowedExampleIsFoundWhereItStands() {
        assertThat(PLACES.ofExample(Dimension.SAFETY, "borrowed")).isEqualTo("intents/move/own.yaml:1");
        assertThat(PLACES.ofExample(Dimension.MOVE, "plain")).isEqualTo("intents/move/own.yaml:1");
    }

    @Test
    void aKeptOutRowIsFoundByItsLine() {
        assertThat(PLACES.ofKeptOut(Dimension.TOPIC, "kept")).isEqualTo("kept-out/topic.tsv:3");
        assertThat(PLACES.ofKeptOut(Dimension.SIDE, "kept")).isEqualTo("?");
    }
}
