package org.amends.nlu.opennlp;

import java.util.List;
import java.util.Optional;
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
        return new Example(of(text.text()), text.label());
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
        return new Evidence(
                Traits.of(tidy), encoder.map(one -> one.encode(tidy)).orElse(Evidence.NO_VECTOR));
    }
}
