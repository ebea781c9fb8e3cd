package org.amends.nlu.opennlp;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.amends.labels.Dimension;
import org.amends.nlu.SentenceEncoder;
import org.amends.nlu.Utterance;

/** Takes from texts what classifiers see: traits alone, or with an encoder also vectors. */
public final class Perception {
    /** OpenNLP and nothing else. */
    public static final Perception PURE = new Perception(Optional.empty());

    private final Optional<SentenceEncoder> encoder;

    private Perception(Optional<SentenceEncoder> encoder) {
        this.encoder = encoder;
    }

    public static Perception with(SentenceEncoder encoder) {
        return new Perception(Optional.of(encoder));
    }

    /** Models of one kind can't read what the other takes from a text. */
    String kind() {
        return encoder.map(SentenceEncoder::name).orElse("pure");
    }

    boolean hasEncoder() {
        return encoder.isPresent();
    }

    Example example(LabelledText text) {
        return new Example(of(text.text()).withoutPieces(), text.label());
    }

    /** An example of the dimension, with what is looked at there: for danger in a clause also the mean of the pieces. */
    Example example(LabelledText text, Dimension dimension) {
        return seesPieces(dimension) ? new Example(of(text.text()), text.label()) : example(text);
    }

    /** Chosen by what was found in others' long messages (docs/understanding.md); elsewhere it wasn't tried. */
    boolean seesPieces(Dimension dimension) {
        return dimension == Dimension.SAFETY
                && encoder.filter(one -> one.size() > one.whole()).isPresent();
    }

    /** Of a text as a whole or, of a long one, of its stretches. */
    List<Evidence> inStretches(String text) {
        var stretches = Sentences.of(new Utterance(text).cut().text());
        return stretches.isEmpty()
                ? List.of(of(text))
                : stretches.stream().map(this::of).toList();
    }

    Evidence of(String text) {
        var tidy = Tidy.of(Neutral.of(new Utterance(text).cut().text()));
        var traits = Traits.of(tidy);
        return encoder.map(one -> evidence(traits, one.encode(tidy), one.whole()))
                .orElseGet(() -> new Evidence(traits, Evidence.NO_VECTOR));
    }

    private static Evidence evidence(Set<String> traits, float[] numbers, int whole) {
        return new Evidence(traits, Arrays.copyOf(numbers, whole), Arrays.copyOfRange(numbers, whole, numbers.length));
    }
}
