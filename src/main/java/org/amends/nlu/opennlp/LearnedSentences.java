package org.amends.nlu.opennlp;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The sentences that a dimension was learned from, to be asked whether another one stands among them, or nearly so. */
final class LearnedSentences {
    /** The share of threes in common from which two sentences are nearly the same. */
    private static final double NEAR = 0.6;

    private record Sentence(String text, int threes) {}

    private final Set<SameWords> words = new HashSet<>();
    private final Map<String, List<Sentence>> byThree = new HashMap<>();

    LearnedSentences(Collection<String> texts) {
        texts.forEach(this::add);
    }

    private void add(String text) {
        var same = SameWords.of(text);
        if (words.add(same)) {
            var threes = same.threes();
            var sentence = new Sentence(text, threes.size());
            threes.forEach(three ->
                    byThree.computeIfAbsent(three, _ -> new ArrayList<>()).add(sentence));
        }
    }

    boolean has(String text) {
        return words.contains(SameWords.of(text));
    }

    /** The most similar sentence, if it is nearly the same. */
    Optional<String> near(String text) {
        var threes = SameWords.of(text).threes();
        var shared = new HashMap<Sentence, Integer>();
        threes.forEach(three ->
                byThree.getOrDefault(three, List.of()).forEach(sentence -> shared.merge(sentence, 1, Integer::sum)));
        Optional<String> nearest = Optional.empty();
        double highest = NEAR;
        for (var one : shared.entrySet()) {
            double likeness =
                    jaccard(one.getValue(), threes.size(), one.getKey().threes());
            boolean better = likeness > highest
                    || (likeness == highest
                            && nearest.filter(before ->
                                            before.compareTo(one.getKey().text()) < 0)
                                    .isEmpty());
            if (better) {
                highest = likeness;
                nearest = Optional.of(one.getKey().text());
            }
        }
        return nearest;
    }

    private static double jaccard(int shared, int one, int other) {
        return (double) shared / (one + other - shared);
    }
}
