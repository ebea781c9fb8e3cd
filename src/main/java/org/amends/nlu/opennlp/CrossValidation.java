package org.amends.nlu.opennlp;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/** Judges every example by what was learned without it. */
final class CrossValidation {
    static final int FOLDS = 4;

    private CrossValidation() {}

    /** Learns from some examples how to judge others. */
    interface Learner<T> {
        Function<Example, T> learn(List<Example> examples);
    }

    static <T> List<T> judge(List<Example> examples, Learner<T> learner) {
        return judge(examples, Map.of(), "", learner);
    }

    /**
     * Judges a quarter of the examples, at a fourth of the price: enough where there are many. Which quarter of a label's
     * differs from label to label, so that every author is among them.
     */
    static <T> List<T> judgeQuarter(List<Example> examples, Learner<T> learner) {
        var fold = folds(examples);
        var labels =
                List.copyOf(new TreeSet<>(examples.stream().map(Example::label).toList()));
        var kept = new ArrayList<Example>();
        var held = new ArrayList<Example>();
        for (int row = 0; row < fold.length; row++) {
            boolean isHeld = fold[row] == labels.indexOf(examples.get(row).label()) % FOLDS;
            (isHeld ? held : kept).add(examples.get(row));
        }
        return kept.isEmpty()
                ? List.of()
                : held.parallelStream().map(learner.learn(kept)).toList();
    }

    /**
     * Also judges labels that were not learned at all, as stand-ins for what is out of scope: they are given the label
     * {@code outside}. With few labels there is none to spare.
     */
    static <T> List<T> judgeWithStrangers(
            List<Example> examples, List<String> labels, String outside, Learner<T> learner) {
        var strangers = new HashMap<String, Integer>();
        if (labels.size() >= FOLDS) {
            for (int at = 0; at < labels.size(); at++) {
                strangers.put(labels.get(at), at % FOLDS);
            }
        }
        return judge(examples, strangers, outside, learner);
    }

    /** @param strangers in which fold a label is a stranger */
    private static <T> List<T> judge(
            List<Example> examples, Map<String, Integer> strangers, String outside, Learner<T> learner) {
        var fold = folds(examples);
        var all = new ArrayList<T>();
        for (int out = 0; out < FOLDS; out++) {
            var kept = new ArrayList<Example>();
            var held = new ArrayList<Example>();
            for (int row = 0; row < fold.length; row++) {
                var example = examples.get(row);
                boolean isStranger = strangers.getOrDefault(example.label(), FOLDS) == out;
                if (isStranger) {
                    held.add(new Example(example.evidence(), outside));
                } else {
                    (fold[row] == out ? held : kept).add(example);
                }
            }
            if (!kept.isEmpty()) {
                all.addAll(held.parallelStream().map(learner.learn(kept)).toList());
            }
        }
        return all;
    }

    /**
     * Each label's examples are cut into as many stretches as there are folds: neighbours were mostly written by one
     * author, and a classifier that knows the author's other sentences is judged too well.
     */
    private static int[] folds(List<Example> examples) {
        var ofLabel = new TreeMap<String, List<Integer>>();
        for (int row = 0; row < examples.size(); row++) {
            ofLabel.computeIfAbsent(examples.get(row).label(), _ -> new ArrayList<>())
                    .add(row);
        }
        var fold = new int[examples.size()];
        ofLabel.values().forEach(rows -> {
            for (int at = 0; at < rows.size(); at++) {
                fold[rows.get(at)] = at * FOLDS / rows.size();
            }
        });
        return fold;
    }
}
