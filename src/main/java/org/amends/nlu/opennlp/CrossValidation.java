package org.amends.nlu.opennlp;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** Judges every example by a classifier that was trained without it. */
final class CrossValidation {
    private static final int FOLDS = 4;

    private CrossValidation() {}

    static List<Judged> judge(List<Example> examples) {
        var fold = folds(examples);
        return IntStream.range(0, FOLDS)
                .mapToObj(out -> judge(examples, fold, out))
                .flatMap(List::stream)
                .toList();
    }

    private static List<Judged> judge(List<Example> examples, int[] fold, int out) {
        var rows = IntStream.range(0, fold.length).boxed().toList();
        var kept =
                rows.stream().filter(row -> fold[row] != out).map(examples::get).toList();
        if (kept.isEmpty()) {
            return List.of();
        }
        var classifier = Training.train(kept);
        return rows.stream()
                .filter(row -> fold[row] == out)
                .map(examples::get)
                .map(one -> Judged.by(classifier, one.traits(), Set.of(one.label())))
                .toList();
    }

    /** Each label's examples are dealt out in turn, so that no fold lacks a label that has enough. */
    private static int[] folds(List<Example> examples) {
        var dealt = new HashMap<String, Integer>();
        return examples.stream()
                .mapToInt(one -> dealt.merge(one.label(), 1, Integer::sum) % FOLDS)
                .toArray();
    }

    /**
     * Also judges labels that the classifier was never shown, as stand-ins for what is out of scope: their truth is
     * {@code outside}. With few labels there is none to spare.
     */
    static List<Judged> judgeWithStrangers(List<Example> examples, List<String> labels, String outside) {
        if (labels.size() < FOLDS) {
            return judge(examples);
        }
        var fold = folds(examples);
        var all = new ArrayList<Judged>();
        for (int out = 0; out < FOLDS; out++) {
            all.addAll(judgeWithStrangers(examples, fold, strangers(labels, out), out, outside));
        }
        return all;
    }

    private static Map<String, Boolean> strangers(List<String> labels, int out) {
        var strangers = new HashMap<String, Boolean>();
        for (int at = 0; at < labels.size(); at++) {
            strangers.put(labels.get(at), at % FOLDS == out);
        }
        return strangers;
    }

    private static List<Judged> judgeWithStrangers(
            List<Example> examples, int[] fold, Map<String, Boolean> strangers, int out, String outside) {
        var kept = new ArrayList<Example>();
        var held = new ArrayList<Example>();
        for (int row = 0; row < fold.length; row++) {
            boolean stranger = strangers.getOrDefault(examples.get(row).label(), false);
            (fold[row] == out || stranger ? held : kept).add(examples.get(row));
        }
        var classifier = Training.train(kept);
        return held.stream()
                .map(one -> Judged.by(
                        classifier,
                        one.traits(),
                        Set.of(strangers.getOrDefault(one.label(), false) ? outside : one.label())))
                .toList();
    }
}
