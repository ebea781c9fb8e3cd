package org.amends.nlu.opennlp;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import org.amends.labels.Dimension;
import org.amends.nlu.KeptOut;
import org.amends.nlu.TrainingSet;

/** Trains one dimension: its classifier, and how sure that has to be. */
@FunctionalInterface
interface DimensionTraining {
    /** With fewer kept-out texts thresholds would be luck, so that the examples themselves are cross-validated. */
    int ENOUGH_KEPT_OUT = 30;

    DimensionModel train(Dimension dimension, TrainingSet examples, KeptOut keptOut);

    static DimensionModel withOpenNlp(Dimension dimension, TrainingSet set, KeptOut keptOut) {
        var examples = examples(dimension, set);
        var classifier = Training.train(examples);
        var rows = keptOut.of(dimension);
        var judged = rows.size() < ENOUGH_KEPT_OUT ? CrossValidation.judge(examples) : judge(rows, classifier);
        return new DimensionModel(classifier, dimension.severalMayHold(), thresholds(dimension, judged, classifier));
    }

    private static List<Example> examples(Dimension dimension, TrainingSet set) {
        var examples = new ArrayList<Example>();
        set.of(dimension)
                .forEach((label, texts) ->
                        texts.forEach(text -> examples.add(new Example(Traits.of(text), label.name()))));
        return examples;
    }

    private static List<Judged> judge(List<KeptOut.Row> rows, Classifier classifier) {
        var truth = new LinkedHashMap<String, Set<String>>();
        rows.forEach(row -> truth.computeIfAbsent(row.text(), _ -> new HashSet<>())
                .add(row.label().name()));
        return truth.entrySet().stream()
                .map(row -> Judged.by(classifier, Traits.of(row.getKey()), Set.copyOf(row.getValue())))
                .toList();
    }

    private static double[] thresholds(Dimension dimension, List<Judged> judged, Classifier classifier) {
        if (dimension.severalMayHold()) {
            return Thresholds.forEach(judged, classifier.labels());
        }
        var thresholds = new double[classifier.labels().size()];
        Arrays.fill(thresholds, Thresholds.forAll(judged));
        return thresholds;
    }
}
