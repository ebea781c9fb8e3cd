package org.amends.nlu.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How often rows of one label were read as another: counts only. */
public final class Confusions {
    private final List<String> labels;
    private final Map<Outcome, Integer> times;

    private Confusions(List<String> labels, Map<Outcome, Integer> times) {
        this.labels = labels;
        this.times = times;
    }

    public static Confusions of(List<Outcome> outcomes) {
        var labels = outcomes.stream()
                .flatMap(one -> Stream.of(one.truth(), one.read()))
                .collect(Collectors.toCollection(TreeSet::new));
        var times = outcomes.stream().collect(Collectors.toMap(Function.identity(), _ -> 1, Integer::sum));
        return new Confusions(List.copyOf(labels), times);
    }

    /** All that occur, on either side, in the order of their names. */
    List<String> labels() {
        return labels;
    }

    int times(String truth, String read) {
        return times.getOrDefault(new Outcome(truth, read), 0);
    }

    Share right() {
        int right = labels.stream().mapToInt(label -> times(label, label)).sum();
        return new Share(
                right, times.values().stream().mapToInt(Integer::intValue).sum());
    }

    List<LabelFigures> figures() {
        return labels.stream().map(this::figures).toList();
    }

    private LabelFigures figures(String label) {
        int right = times(label, label);
        return new LabelFigures(
                label, new Share(right, sum(one -> one.read().equals(label))), new Share(right, rowsOf(label)));
    }

    private int rowsOf(String label) {
        return sum(one -> one.truth().equals(label));
    }

    private int sum(Predicate<Outcome> counts) {
        return times.entrySet().stream()
                .filter(one -> counts.test(one.getKey()))
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    /** The mean F1 of the labels that have rows, 0 without any. */
    public double macroF1() {
        return figures().stream()
                .filter(one -> one.rows() > 0)
                .mapToDouble(LabelFigures::f1)
                .average()
                .orElse(0);
    }

    /** What was mistaken for what, most often first; ties by name. */
    List<Mistake> mistakes(int atMost) {
        var mistakes = new ArrayList<Mistake>();
        times.forEach((one, count) -> {
            if (!one.isRight()) {
                mistakes.add(new Mistake(one, new Share(count, rowsOf(one.truth()))));
            }
        });
        return mistakes.stream()
                .sorted(Comparator.comparingInt((Mistake one) -> -one.share().hits())
                        .thenComparing(one -> one.outcome().truth())
                        .thenComparing(one -> one.outcome().read()))
                .limit(atMost)
                .toList();
    }

    /** @param share of the rows of the true label */
    record Mistake(Outcome outcome, Share share) {}
}
