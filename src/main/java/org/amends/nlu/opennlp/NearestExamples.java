package org.amends.nlu.opennlp;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.amends.labels.Dimension;
import org.amends.labels.Label;
import org.amends.nlu.TrainingSet;

/** Finds the examples that lie nearest to a text: by their vectors, or where there are none by the traits they share. */
final class NearestExamples {
    private static final int HOW_MANY = 3;

    private record Known(Label label, String text, Evidence evidence) {
        @Override
        public String toString() {
            return "Known[" + label + "]";
        }
    }

    private final Map<Dimension, List<Known>> known;

    private NearestExamples(Map<Dimension, List<Known>> known) {
        this.known = known;
    }

    static NearestExamples of(TrainingSet set, Perception perception) {
        var seen = new Seen(perception);
        var known = new EnumMap<Dimension, List<Known>>(Dimension.class);
        set.examples().keySet().forEach(dimension -> known.put(dimension, known(set.of(dimension), seen)));
        return new NearestExamples(known);
    }

    private static List<Known> known(Map<Label, List<String>> labels, Seen seen) {
        labels.values().stream().flatMap(List::stream).toList().parallelStream().forEach(seen::of);
        return labels.entrySet().stream()
                .flatMap(label -> label.getValue().stream().map(text -> new Known(label.getKey(), text, seen.of(text))))
                .toList();
    }

    List<Explanation.Near> nearest(Dimension dimension, Evidence evidence) {
        return known.getOrDefault(dimension, List.of()).parallelStream()
                .map(one -> new Explanation.Near(one.label(), similarity(one.evidence(), evidence), one.text()))
                .sorted(Comparator.comparingDouble((Explanation.Near one) -> -one.similarity())
                        .thenComparing(Explanation.Near::label)
                        .thenComparing(Explanation.Near::example))
                .limit(HOW_MANY)
                .toList();
    }

    private static double similarity(Evidence one, Evidence other) {
        return other.vector().length > 0
                ? Neighbours.cosine(one.vector(), other.vector())
                : overlap(one.traits(), other.traits());
    }

    /** The share of traits that both have among those that either has. */
    static double overlap(Set<String> one, Set<String> other) {
        long shared = other.stream().filter(one::contains).count();
        long either = one.size() + other.size() - shared;
        return either == 0 ? 0 : (double) shared / either;
    }

    /** Each text is taken in once, however many dimensions it teaches, and only what similarity needs of it is kept. */
    private static final class Seen {
        private final Perception perception;
        private final Map<String, Evidence> texts = new ConcurrentHashMap<>();
        private final Map<String, String> traits = new ConcurrentHashMap<>();

        Seen(Perception perception) {
            this.perception = perception;
        }

        Evidence of(String text) {
            return texts.computeIfAbsent(text, this::kept);
        }

        private Evidence kept(String text) {
            var evidence = perception.of(text);
            return evidence.vector().length > 0
                    ? new Evidence(Set.of(), evidence.vector())
                    : new Evidence(
                            evidence.traits().stream()
                                    .map(trait -> traits.computeIfAbsent(trait, same -> same))
                                    .collect(Collectors.toUnmodifiableSet()),
                            Evidence.NO_VECTOR);
        }
    }
}
