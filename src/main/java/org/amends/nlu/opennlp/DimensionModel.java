package org.amends.nlu.opennlp;

import java.util.ArrayList;
import java.util.List;
import org.amends.labels.Dimension;
import org.amends.labels.Label;
import org.amends.nlu.Ranked;

/**
 * The classifier of one dimension, how its probabilities are calibrated, and per label the calibrated probability from
 * which it is sure. Also where several labels may hold it is one multinomial model, with low thresholds: two labels then
 * share what probability there is. Separate models, each against the rest, did worse when it was tried, with a tenth
 * of the examples (macro F1 of labels 0.43 against 0.47 and 0.33 against 0.35).
 */
record DimensionModel(Classifier classifier, Calibration calibration, boolean severalMayHold, double[] sureFrom) {
    private static final double EVEN = 0.5;

    /** @param stretches the evidence of a text as a whole or, of a long one, of its stretches */
    List<Ranked> rank(Dimension dimension, List<Evidence> stretches) {
        var probabilities = probabilities(dimension, stretches);
        var ranked = new ArrayList<Ranked>(probabilities.length);
        for (int label = 0; label < probabilities.length; label++) {
            var name = new Label(classifier.labels().get(label));
            ranked.add(new Ranked(name, confidence(probabilities[label], sureFrom[label])));
        }
        return ranked;
    }

    double[] probabilities(Dimension dimension, List<Evidence> stretches) {
        var each = stretches.stream().map(this::probabilities).toList();
        if (each.size() == 1) {
            return each.getFirst();
        }
        return dimension == Dimension.SAFETY
                ? Stretches.togetherOrNothing(classifier.labels(), each)
                : Stretches.together(classifier.labels(), each);
    }

    /** Calibrated, in the order of the classifier's labels. */
    double[] probabilities(Evidence evidence) {
        return calibration.of(classifier.probabilities(evidence));
    }

    /** A reading has one threshold for a dimension. */
    double threshold() {
        return severalMayHold ? EVEN : sureFrom[0];
    }

    /** Where each label has a threshold of its own, confidence is stretched so that all of them lie at one half. */
    private double confidence(double probability, double threshold) {
        if (!severalMayHold) {
            return probability;
        }
        return probability < threshold
                ? EVEN * probability / threshold
                : EVEN + EVEN * (probability - threshold) / (1 - threshold);
    }
}
