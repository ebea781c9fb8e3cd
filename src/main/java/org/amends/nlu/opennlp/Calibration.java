package org.amends.nlu.opennlp;

import java.util.List;

/**
 * Makes probabilities mean what they say: they are raised to one power, below one where the classifier claims too much and
 * above where too little, and brought to a sum of one again. The order of labels stays.
 */
record Calibration(double power) {
    static final Calibration NONE = new Calibration(1);

    private static final double LOWEST = 0.25;
    private static final double HIGHEST = 4;
    private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;
    private static final int STEPS = 30;
    private static final double SMALLEST = 1e-12;

    /** The power under which texts that were not learned from are least surprising. */
    static Calibration on(List<Judged> judged) {
        if (judged.isEmpty()) {
            return NONE;
        }
        double low = LOWEST;
        double high = HIGHEST;
        for (int step = 0; step < STEPS; step++) {
            double first = high - GOLDEN * (high - low);
            double second = low + GOLDEN * (high - low);
            if (surprise(judged, first) <= surprise(judged, second)) {
                high = second;
            } else {
                low = first;
            }
        }
        return new Calibration((low + high) / 2);
    }

    private static double surprise(List<Judged> judged, double power) {
        var calibration = new Calibration(power);
        return judged.stream()
                .map(calibration::of)
                .mapToDouble(one -> -Math.log(Math.max(
                        SMALLEST,
                        one.truth().stream().mapToDouble(one::probability).sum())))
                .sum();
    }

    Judged of(Judged judged) {
        return new Judged(judged.truth(), judged.labels(), of(judged.probabilities()));
    }

    double[] of(double[] probabilities) {
        var scores = new double[probabilities.length];
        for (int label = 0; label < scores.length; label++) {
            scores[label] = power * Math.log(Math.max(SMALLEST, probabilities[label]));
        }
        Softmax.apply(scores);
        return scores;
    }
}
