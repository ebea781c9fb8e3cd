package org.amends.nlu.opennlp;

import java.util.List;

/**
 * Names the likeliest label of a text and says how far that is to be trusted: by the label's probability and by how near
 * the label's nearest example lies. Weighing them was chosen on public data: docs/understanding.md.
 */
final class Answering {
    private static final double WEIGHT_OF_PROBABILITY = 0.3;

    private final Classifier classifier;
    private final Neighbours neighbours;
    private final String outside;

    /** @param outside the label that is no answer */
    Answering(Classifier classifier, Neighbours neighbours, String outside) {
        this.classifier = classifier;
        this.neighbours = neighbours;
        this.outside = outside;
    }

    static Answering learn(List<Example> examples, String outside) {
        return new Answering(Training.train(examples), Neighbours.of(examples), outside);
    }

    Classifier classifier() {
        return classifier;
    }

    Weighed weigh(Example one) {
        var judged = Judged.by(classifier, one);
        var best = best(judged);
        return new Weighed(
                judged,
                best,
                neighbours.nearness(one.evidence(), best),
                !one.label().equals(outside));
    }

    /** The likeliest label in scope, before its probability is calibrated. */
    record Weighed(Judged judged, String best, double nearness, boolean inScope) {
        Answer calibrated(Calibration calibration) {
            double probability = calibration.of(judged).probability(best);
            return new Answer(
                    judged.truth().iterator().next(),
                    inScope,
                    best,
                    probability,
                    nearness + WEIGHT_OF_PROBABILITY * probability);
        }
    }

    private String best(Judged judged) {
        String best = outside;
        for (var label : judged.labels()) {
            boolean better = best.equals(outside) || judged.probability(label) > judged.probability(best);
            best = !label.equals(outside) && better ? label : best;
        }
        return best;
    }
}
