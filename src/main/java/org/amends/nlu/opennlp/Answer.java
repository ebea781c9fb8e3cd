package org.amends.nlu.opennlp;

/** What was made of a row: the likeliest label in scope, its probability, and the score that decides on rejection. */
record Answer(String truth, boolean inScope, String label, double probability, double score) {
    boolean isRight() {
        return inScope && label.equals(truth);
    }

    boolean isRejected(double threshold) {
        return score < threshold;
    }
}
