package org.amends.nlu.opennlp;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.amends.labels.Dimension;
import org.amends.nlu.Reading;
import org.amends.nlu.TrainingSet;
import org.amends.nlu.Utterance;

/** Says why texts are read as they are, by the examples that lie near and by what speaks for the likeliest label. */
public final class Explaining {
    private final TrainedModels models;
    private final NearestExamples examples;
    private final Map<Dimension, Arguments> arguments = new EnumMap<>(Dimension.class);

    /**
     * @param examples what the models were made from
     * @param remembering takes in the examples, for which an encoder needs long; of the same kind as that of the models
     */
    public Explaining(TrainedModels models, TrainingSet examples, Perception remembering) {
        if (!models.perception().kind().equals(remembering.kind())) {
            throw new IllegalArgumentException("examples and texts would be seen differently");
        }
        this.models = models;
        this.examples = NearestExamples.of(examples, remembering);
        models.models().forEach((dimension, model) -> arguments.put(dimension, new Arguments(model)));
    }

    /**
     * The dimensions that are read.
     *
     * @throws RuntimeException if the encoder fails
     */
    public Map<Dimension, Explanation> explain(Utterance utterance) {
        var evidence = models.perception().of(utterance.text());
        var stretches = models.perception().inStretches(utterance.text());
        var explained = new EnumMap<Dimension, Explanation>(Dimension.class);
        arguments.forEach(
                (dimension, spoken) -> explained.put(dimension, explain(dimension, spoken, stretches, evidence)));
        return explained;
    }

    /** The label is the one that is read; what spoke for it is shown of the text as a whole. */
    private Explanation explain(Dimension dimension, Arguments spoken, List<Evidence> stretches, Evidence evidence) {
        var ranked = new Reading(Map.of(dimension, spoken.model().rank(dimension, stretches)), Map.of())
                .ranked()
                .getOrDefault(dimension, List.of());
        var label = ranked.get(0).label();
        var against = ranked.get(1).label();
        return new Explanation(
                label, against, examples.nearest(dimension, evidence), spoken.strongest(evidence, label, against));
    }
}
