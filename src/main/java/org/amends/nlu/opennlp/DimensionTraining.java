package org.amends.nlu.opennlp;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.amends.labels.Dimension;
import org.amends.nlu.TrainingSet;

/** Trains one dimension: its classifier, what its probabilities are worth, and how sure it has to be. */
@FunctionalInterface
interface DimensionTraining {
    /** From so many on a quarter of them tells as much as all. */
    int MANY = 1_000;

    DimensionModel train(Dimension dimension, TrainingSet examples, Perception perception);

    static DimensionModel withOpenNlp(Dimension dimension, TrainingSet set, Perception perception) {
        var examples = examples(dimension, set, perception);
        var classifier = Training.train(examples);
        var judged = examples.size() < MANY
                ? CrossValidation.judge(examples, DimensionTraining::judge)
                : CrossValidation.judgeQuarter(examples, DimensionTraining::judge);
        var calibration = Calibration.on(judged);
        var calibrated = judged.stream().map(calibration::of).toList();
        return new DimensionModel(
                classifier,
                calibration,
                dimension.severalMayHold(),
                thresholds(dimension, calibrated, classifier.labels()));
    }

    private static Function<Example, Judged> judge(List<Example> kept) {
        var classifier = Training.train(kept);
        return one -> Judged.by(classifier, one);
    }

    static List<Example> examples(Dimension dimension, TrainingSet set, Perception perception) {
        var rows = new ArrayList<LabelledText>();
        set.of(dimension)
                .forEach((label, texts) -> texts.forEach(text -> rows.add(new LabelledText(text, label.name()))));
        return rows.parallelStream()
                .map(row -> perception.example(row, dimension))
                .toList();
    }

    private static double[] thresholds(Dimension dimension, List<Judged> judged, List<String> labels) {
        if (dimension.severalMayHold()) {
            return Thresholds.forEach(judged, labels);
        }
        var thresholds = new double[labels.size()];
        Arrays.fill(thresholds, Thresholds.forAll(judged));
        return thresholds;
    }
}
