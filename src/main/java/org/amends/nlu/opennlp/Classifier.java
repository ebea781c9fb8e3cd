package org.amends.nlu.opennlp;

import java.util.Arrays;
import java.util.List;

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
    double[] probabilities(Evidence evidence) {
        var scores = new double[labels.size()];
        var features = featurizer.of(evidence);
        for (int at = 0; at < features.size(); at++) {
            add(features.values()[at], features.columns()[at], scores);
        }
        for (int at = 0; at < features.vector().length; at++) {
            add(features.vector()[at], featurizer.vectorFrom() + at, scores);
        }
        Softmax.apply(scores);
        return scores;
    }

    private void add(float strength, int column, double[] scores) {
        int from = column * scores.length;
        for (int label = 0; label < scores.length; label++) {
            scores[label] += strength * weights[from + label];
        }
    }

    Featurizer featurizer() {
        return featurizer;
    }

    float[] weights() {
        return Arrays.copyOf(weights, weights.length);
    }
}
