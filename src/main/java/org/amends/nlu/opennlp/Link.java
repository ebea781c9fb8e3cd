package org.amends.nlu.opennlp;

/** How scores become probabilities: exactly one label holds, or each holds or not for itself. */
enum Link {
    ONE_HOLDS {
        @Override
        void toProbabilities(double[] scores) {
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

        @Override
        double loss(double[] probabilities, boolean[] truth) {
            double loss = 0;
            for (int label = 0; label < truth.length; label++) {
                loss -= truth[label] ? Math.log(Math.max(probabilities[label], SMALLEST)) : 0;
            }
            return loss;
        }
    },

    EACH_FOR_ITSELF {
        @Override
        void toProbabilities(double[] scores) {
            for (int label = 0; label < scores.length; label++) {
                scores[label] = 1 / (1 + Math.exp(-scores[label]));
            }
        }

        @Override
        double loss(double[] probabilities, boolean[] truth) {
            double loss = 0;
            for (int label = 0; label < truth.length; label++) {
                double right = truth[label] ? probabilities[label] : 1 - probabilities[label];
                loss -= Math.log(Math.max(right, SMALLEST));
            }
            return loss;
        }
    };

    private static final double SMALLEST = 1e-300;

    /** Replaces the scores in place. */
    abstract void toProbabilities(double[] scores);

    abstract double loss(double[] probabilities, boolean[] truth);
}
