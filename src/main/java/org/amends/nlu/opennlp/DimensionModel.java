package org.amends.nlu.opennlp;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.amends.labels.Label;
import org.amends.nlu.Ranked;

/** The classifier of one dimension, and per label of it the probability from which it is sure. */
record DimensionModel(Classifier classifier, double[] sureFrom) {
    private static final double EVEN = 0.5;

    List<Ranked> rank(Set<String> traits) {
        var probabilities = classifier.probabilities(traits);
        var ranked = new ArrayList<Ranked>(probabilities.length);
        for (int label = 0; label < probabilities.length; label++) {
            var name = new Label(classifier.labels().get(label));
            ranked.add(new Ranked(name, confidence(probabilities[label], sureFrom[label])));
        }
        return ranked;
    }

    /** A reading has one threshold for a dimension. */
    double threshold() {
        return severalMayHold() ? EVEN : sureFrom[0];
    }

    /** Where each label has a threshold of its own, confidence is stretched so that all of them lie at one half. */
    private double confidence(double probability, double threshold) {
        if (!severalMayHold()) {
            return probability;
        }
        return probability < threshold
                ? EVEN * probability / threshold
                : EVEN + EVEN * (probability - threshold) / (1 - threshold);
    }

    private boolean severalMayHold() {
        return classifier.link() == Link.EACH_FOR_ITSELF;
    }
}
