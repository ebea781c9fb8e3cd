package org.amends.nlu.opennlp;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.amends.labels.Label;

/** From which probability on a label is taken for sure, chosen on texts that were not learned from. */
final class Thresholds {
    private static final String NONE = Label.NONE.name();
    private static final int STEPS = 100;
    private static final int LOWEST = 5;
    private static final int HIGHEST = 95;
    /** From one half on, two labels could never hold at once. */
    private static final double HIGHEST_OF_SEVERAL = 0.45;

    private static final double AS_GOOD = 0.005;

    private Thresholds() {}

    /** One for all labels: the one with the best macro F1, where anything below counts as none. */
    static double forAll(List<Judged> judged) {
        return best(threshold -> macroF1(judged, threshold));
    }

    /**
     * One for each label, halfway between what is best for that label alone and what is best for all: on few texts a
     * label's own best is mostly luck.
     */
    static double[] forEach(List<Judged> judged, List<String> labels) {
        double shared = best(threshold -> macroF1OfEach(judged, labels, threshold));
        return labels.stream()
                .mapToDouble(label -> (shared + best(threshold -> f1OfOne(judged, label, threshold))) / 2)
                .map(threshold -> Math.min(threshold, HIGHEST_OF_SEVERAL))
                .toArray();
    }

    /** The middle one of those that are about as good as the best. */
    static double best(DoubleUnaryOperator goodness) {
        var tried = IntStream.rangeClosed(LOWEST, HIGHEST)
                .mapToDouble(step -> (double) step / STEPS)
                .toArray();
        var reached = Arrays.stream(tried).map(goodness).toArray();
        double highest = DoubleStream.of(reached).max().orElse(0);
        var good = IntStream.range(0, tried.length)
                .filter(at -> reached[at] >= highest - AS_GOOD)
                .mapToDouble(at -> tried[at])
                .toArray();
        return good[good.length / 2];
    }

    static double macroF1(List<Judged> judged, double threshold) {
        var read = judged.stream().map(one -> read(one, threshold)).toList();
        return judged.stream()
                .flatMap(one -> one.truth().stream())
                .distinct()
                .mapToDouble(label -> F1.of(
                        judged.size(),
                        row -> judged.get(row).truth().contains(label),
                        row -> read.get(row).equals(label)))
                .average()
                .orElse(0);
    }

    static String read(Judged one, double threshold) {
        var best = one.best();
        return one.probability(best) < threshold ? NONE : best;
    }

    private static double macroF1OfEach(List<Judged> judged, List<String> labels, double threshold) {
        return labels.stream()
                .filter(label -> !label.equals(NONE))
                .mapToDouble(label -> f1OfOne(judged, label, threshold))
                .average()
                .orElse(0);
    }

    private static double f1OfOne(List<Judged> judged, String label, double threshold) {
        return F1.of(
                judged.size(),
                row -> judged.get(row).truth().contains(label),
                row -> judged.get(row).probability(label) >= threshold);
    }
}
