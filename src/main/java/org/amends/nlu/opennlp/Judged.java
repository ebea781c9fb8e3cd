package org.amends.nlu.opennlp;

import java.util.List;
import java.util.Set;

/** What a classifier that had not seen a text made of it, beside what is true. */
record Judged(Set<String> truth, List<String> labels, double[] probabilities) {

    static Judged by(Classifier classifier, Example example) {
        return new Judged(Set.of(example.label()), classifier.labels(), classifier.probabilities(example.evidence()));
    }

    String best() {
        int best = 0;
        for (int label = 1; label < probabilities.length; label++) {
            best = probabilities[label] > probabilities[best] ? label : best;
        }
        return labels.get(best);
    }

    double probability(String label) {
        int at = labels.indexOf(label);
        return at < 0 ? 0 : probabilities[at];
    }
}
