package org.amends.nlu.opennlp;

/** What was made of a test row: the likeliest label in scope, its probability, and the score that decides on rejection. */
record Answer(String truth, boolean inScope, String label, double probability, double score) {

    static Answer of(Judged judged, String outside) {
        String truth = judged.truth().iterator().next();
        String best = outside;
        for (var label : judged.labels()) {
            boolean better = best.equals(outside) || judged.probability(label) > judged.probability(best);
            best = !label.equals(outside) && better ? label : best;
        }
        double probability = judged.probability(best);
        return new Answer(truth, !truth.equals(outside), best, probability, probability);
    }

    boolean isRight() {
        return inScope && label.equals(truth);
    }

    boolean isRejected(double threshold) {
        return score < threshold;
    }
}
