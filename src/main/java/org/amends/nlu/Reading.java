package org.amends.nlu;

import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.amends.labels.Dimension;
import org.amends.labels.Label;
import org.amends.labels.Labelled;

/**
 * What one utterance probably means: per dimension the labels, most likely first, and the confidence from which a label
 * counts as sure. A reading holds no words.
 *
 * @param foreign whether it is written in another language than English, so that what was read in it is worth nothing
 * @param failed whether reading broke down, so that nothing is known of the utterance, not even that it is harmless
 */
public record Reading(
        Map<Dimension, List<Ranked>> ranked, Map<Dimension, Double> sureFrom, boolean foreign, boolean failed) {
    private static final Comparator<Ranked> MOST_LIKELY_FIRST =
            Comparator.comparingDouble(Ranked::confidence).reversed().thenComparing(Ranked::label);

    /** Nothing was understood, and nothing is claimed. */
    public static final Reading EMPTY = new Reading(Map.of(), Map.of());

    /** The utterance could not be read: what screens without a reading is all that looked at it. */
    public static final Reading FAILED = new Reading(Map.of(), Map.of(), false, true);

    /** What was said in so many words, and nothing else. */
    public static Reading of(Labelled said) {
        return new Reading(
                Map.of(said.dimension(), List.of(new Ranked(said.label(), 1))), Map.of(said.dimension(), 0.5));
    }

    public Reading(Map<Dimension, List<Ranked>> ranked, Map<Dimension, Double> sureFrom) {
        this(ranked, sureFrom, false);
    }

    public Reading(Map<Dimension, List<Ranked>> ranked, Map<Dimension, Double> sureFrom, boolean foreign) {
        this(ranked, sureFrom, foreign, false);
    }

    public Reading {
        var sorted = new EnumMap<Dimension, List<Ranked>>(Dimension.class);
        ranked.forEach((dimension, labels) ->
                sorted.put(dimension, labels.stream().sorted(MOST_LIKELY_FIRST).toList()));
        ranked = Map.copyOf(sorted);
        sureFrom = Map.copyOf(sureFrom);
    }

    /** The likeliest label of a dimension, {@code none} where it was not read. */
    public Ranked best(Dimension dimension) {
        var labels = ranked.getOrDefault(dimension, List.of());
        return labels.isEmpty() ? Ranked.NOTHING : labels.getFirst();
    }

    /** The likeliest label of a dimension, if it is a label and reaches the dimension's threshold. */
    public Optional<Label> sure(Dimension dimension) {
        var best = best(dimension);
        return best.label().isNone() || best.confidence() < threshold(dimension)
                ? Optional.empty()
                : Optional.of(best.label());
    }

    public boolean isSure(Labelled labelled) {
        return confidence(labelled) >= threshold(labelled.dimension())
                && (labelled.dimension().severalMayHold()
                        || best(labelled.dimension()).label().equals(labelled.label()));
    }

    public double confidence(Labelled labelled) {
        return ranked.getOrDefault(labelled.dimension(), List.of()).stream()
                .filter(one -> one.label().equals(labelled.label()))
                .mapToDouble(Ranked::confidence)
                .findFirst()
                .orElse(0);
    }

    public double threshold(Dimension dimension) {
        return sureFrom.getOrDefault(dimension, 1.1);
    }

    /** The labels that a node listens for: those that are sure first, then by their confidence. */
    public List<Labelled> rankAmong(Collection<Labelled> expected) {
        return expected.stream()
                .sorted(Comparator.comparing(this::isSure)
                        .thenComparingDouble(this::confidence)
                        .reversed()
                        .thenComparing(Labelled::toString))
                .toList();
    }
}
