package org.amends.nlu.opennlp;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** A trained model: gives each of its labels, plain words, a probability. */
final class Classifier {
    private final List<String> labels;
    private final Featurizer featurizer;
    private final float[] weights;

    /** @param weights per column of the featurizer, one for each label */
    Classifier(List<String> labels, Featurizer featurizer, float[] weights) {
        if (weights.length != labels.size() * featurizer.size()) {
            throw new IllegalArgumentException("a weight is missing");
        }
        this.labels = List.copyOf(labels);
        this.featurizer = featurizer;
        this.weights = weights;
    }

    List<String> labels() {
        return labels;
    }

    /** In the order of {@link #labels()}. */
    double[] probabilities(Set<String> traits) {
        var scores = new double[labels.size()];
        var features = featurizer.of(traits);
        for (int at = 0; at < features.size(); at++) {
            int from = features.columns()[at] * scores.length;
            float strength = features.values()[at];
            for (int label = 0; label < scores.length; label++) {
                scores[label] += strength * weights[from + label];
            }
        }
        Softmax.apply(scores);
        return scores;
    }

    Featurizer featurizer() {
        return featurizer;
    }

    float[] weights() {
        return Arrays.copyOf(weights, weights.length);
    }
}
