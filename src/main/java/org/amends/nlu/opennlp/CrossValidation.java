package org.amends.nlu.opennlp;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.function.Predicate;

/** Judges every example by what was learned without it. */
final class CrossValidation {
    private static final int FOLDS = 4;

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
        return judge(
                examples, row -> fold[row] == labels.indexOf(examples.get(row).label()) % FOLDS, learner);
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
        var folds = folds(examples);
        var all = new ArrayList<T>();
        for (int fold = 0; fold < FOLDS; fold++) {
            int out = fold;
            Predicate<Example> isStranger = one -> strangers.getOrDefault(one.label(), FOLDS) == out;
            var relabelled = examples.stream()
                    .map(one -> isStranger.test(one) ? new Example(one.evidence(), outside) : one)
                    .toList();
            all.addAll(judge(relabelled, row -> folds[row] == out || isStranger.test(examples.get(row)), learner));
        }
        return all;
    }

    /** Judges those that are held by what the others teach; nothing if they teach nothing. */
    private static <T> List<T> judge(List<Example> examples, IntPredicate isHeld, Learner<T> learner) {
        var kept = new ArrayList<Example>();
        var held = new ArrayList<Example>();
        for (int row = 0; row < examples.size(); row++) {
            (isHeld.test(row) ? held : kept).add(examples.get(row));
        }
        return kept.isEmpty()
                ? List.of()
                : held.parallelStream().map(learner.learn(kept)).toList();
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
