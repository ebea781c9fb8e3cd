package org.amends;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.amends.authoring.TrainingFiles;
import org.amends.nlu.SentenceEncoder;
import org.amends.nlu.Understanding.Mode;
import org.amends.nlu.Utterance;
import org.amends.nlu.opennlp.Explaining;
import org.amends.nlu.opennlp.Explanation;
import org.amends.nlu.opennlp.Perception;
import org.jspecify.annotations.Nullable;

/** Why utterances are read as they are, as {@code understand --explain} prints it. */
final class Explanations {
    private final TrainingFiles training;
    private final Path data;
    private final Optional<Explaining> complete;
    private @Nullable Explaining reduced;

    private Explanations(TrainingFiles training, Path data, Optional<Explaining> complete) {
        this.training = training;
        this.data = data;
        this.complete = complete;
    }

    static Explanations of(TrainingFiles training, Path data, PrintWriter err) {
        return new Explanations(
                training, data, Encoding.shared().map(encoder -> complete(training, data, encoder, err)));
    }

    private static Explaining complete(TrainingFiles training, Path data, SentenceEncoder encoder, PrintWriter err) {
        var memory = VectorMemory.in(Models.folder(data), encoder, err);
        var explaining = new Explaining(
                Models.trained(training, data, Perception.with(encoder)),
                Models.examples(training),
                Perception.with(memory.encoder()));
        memory.keep();
        return explaining;
    }

    /** @param mode in which the utterance was read */
    Map<String, Object> of(Utterance utterance, Mode mode) {
        var explaining = mode == Mode.COMPLETE ? complete.orElseGet(this::reduced) : reduced();
        var json = new LinkedHashMap<String, Object>();
        explaining.explain(utterance).forEach((dimension, one) -> json.put(dimension.key(), json(one)));
        return json;
    }

    /** Made only if it is wanted: mostly the encoder works. */
    private Explaining reduced() {
        var ready = reduced;
        if (ready == null) {
            ready = new Explaining(
                    Models.trained(training, data, Perception.PURE), Models.examples(training), Perception.PURE);
            reduced = ready;
        }
        return ready;
    }

    private static Map<String, Object> json(Explanation explanation) {
        var json = new LinkedHashMap<String, Object>();
        json.put("label", explanation.label().name());
        json.put("against", explanation.against().name());
        json.put(
                "nearest",
                explanation.nearest().stream().map(Explanations::json).toList());
        json.put(
                "features",
                explanation.features().stream().map(Explanations::json).toList());
        return json;
    }

    private static Map<String, Object> json(Explanation.Near near) {
        var json = new LinkedHashMap<String, Object>();
        json.put("label", near.label().name());
        json.put("similarity", rounded(near.similarity()));
        json.put("text", near.example());
        return json;
    }

    private static Map<String, Object> json(Explanation.Spoke spoke) {
        var json = new LinkedHashMap<String, Object>();
        json.put("feature", spoke.feature());
        json.put("weight", rounded(spoke.weight()));
        return json;
    }

    static double rounded(double number) {
        return Math.round(number * 10_000) / 10_000.0;
    }
}
