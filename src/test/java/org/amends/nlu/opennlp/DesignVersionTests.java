package org.amends.nlu.opennlp;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.amends.labels.Dimension;
import org.amends.nlu.SentenceEncoder;
import org.amends.nlu.encoder.RememberedVectors;
import org.junit.jupiter.api.Test;

/** A model that was kept is found again by its sentences: what is made of them must not change unseen. */
class DesignVersionTests {
    private static final List<LabelledText> TEXTS = List.of(
            text("i told her on friday that i lied about the $400, and she didn't shout"),
            text("i lied to my husband about the money again"),
            text("she told me that she lied to me about him. i don't believe a word of it!"),
            text("im so so sorry for the lies i told her"));

    @Test
    void whatIsMadeOfTextsIsThatOfTheVersion() {
        var perception = Perception.with(new RememberedVectors(new Letters()));
        var made = List.of(Dimension.MOVE, Dimension.SAFETY).stream()
                .map(dimension -> made(dimension, perception))
                .collect(joining());

        assertThat(OpenNlpTraining.DESIGN_VERSION + " " + digest(made))
                .as(
                        "models that were kept would be taken for new ones: raise DESIGN_VERSION, then note the digest here")
                .isEqualTo("4 2e51c568562f418a");
    }

    private static String made(Dimension dimension, Perception perception) {
        var examples = TEXTS.stream()
                .map(text -> perception.example(text, dimension).evidence())
                .toList();
        var featurizer = Featurizer.learn(examples);
        return featurizer.names()
                + examples.stream()
                        .map(featurizer::of)
                        .map(DesignVersionTests::numbers)
                        .collect(joining());
    }

    /** Not to the last bit, in which machines may differ. */
    private static String numbers(Features features) {
        return IntStream.range(0, features.size())
                        .mapToObj(at -> features.columns()[at] + rounded(features.values()[at]))
                        .collect(joining())
                + IntStream.range(0, features.vector().length)
                        .mapToObj(at -> rounded(features.vector()[at]))
                        .collect(joining());
    }

    private static String rounded(float number) {
        return String.format(Locale.ROOT, " %.3f ", number);
    }

    private static String digest(String text) {
        return HexFormat.of()
                .formatHex(ContentHash.sha256().digest(text.getBytes(StandardCharsets.UTF_8)))
                .substring(0, 16);
    }

    private static LabelledText text(String text) {
        return new LabelledText(text, "any");
    }

    /** How often letters stand in a text, and in its second half. */
    private static final class Letters implements SentenceEncoder {
        private static final int LETTERS = 26;

        @Override
        public String name() {
            return "letters";
        }

        @Override
        public int size() {
            return 2 * LETTERS;
        }

        @Override
        public int whole() {
            return LETTERS;
        }

        @Override
        public float[] encode(String text) {
            var counts = new float[size()];
            IntStream.range(0, text.length())
                    .filter(at -> inAlphabet(text.charAt(at)))
                    .forEach(at -> {
                        counts[text.charAt(at) - 'a'] += 0.1f;
                        counts[LETTERS + text.charAt(at) - 'a'] += at < text.length() / 2 ? 0 : 0.3f;
                    });
            return counts;
        }

        private static boolean inAlphabet(char letter) {
            return letter >= 'a' && letter <= 'z';
        }

        @Override
        public void close() {}
    }
}
