package org.amends.nlu.opennlp;

/** Makes scores into probabilities that sum up to one. */
final class Softmax {
    private Softmax() {}

    /** Replaces the scores in place. */
    static void apply(double[] scores) {
        double highest = Double.NEGATIVE_INFINITY;
        for (double score : scores) {
            highest = Math.max(highest, score);
        }
        double sum = 0;
        for (int label = 0; label < scores.length; label++) {
            scores[label] = Math.exp(scores[label] - highest);
            sum += scores[label];
        }
        for (int label = 0; label < scores.length; label++) {
            scores[label] /= sum;
        }
    }
}
