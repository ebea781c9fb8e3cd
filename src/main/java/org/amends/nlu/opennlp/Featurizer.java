package org.amends.nlu.opennlp;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/**
 * Turns the traits of a text into numbers: tf-idf, brought to one length, and a constant. Other real-valued features (a
 * sentence vector) would be appended here, in columns after these.
 */
final class Featurizer {
    private static final int RARE = 2;
    private static final String ALWAYS_KEPT = "ws";
    private static final double LENGTH = 5;

    private final List<String> names;
    private final float[] weights;
    private final Map<String, Integer> columns;

    Featurizer(List<String> names, float[] weights) {
        this.names = List.copyOf(names);
        this.weights = weights.clone();
        this.columns = HashMap.newHashMap(names.size());
        for (int column = 0; column < names.size(); column++) {
            columns.put(names.get(column), column);
        }
    }

    /** Learns which traits occur often enough, and what each is worth: the rarer, the more. */
    static Featurizer learn(Collection<Set<String>> texts) {
        var seen = new TreeMap<String, Integer>();
        texts.forEach(traits -> traits.forEach(trait -> seen.merge(trait, 1, Integer::sum)));
        seen.entrySet().removeIf(trait -> trait.getValue() < RARE && !isWordOrStem(trait.getKey()));
        var weights = new float[seen.size()];
        int column = 0;
        for (int times : seen.values()) {
            weights[column++] = (float) (1 + Math.log((1.0 + texts.size()) / (1.0 + times)));
        }
        return new Featurizer(List.copyOf(seen.keySet()), weights);
    }

    /** These are few, and a word seen once still tells something; pairs and letter groups seen once are mostly noise. */
    private static boolean isWordOrStem(String trait) {
        return ALWAYS_KEPT.indexOf(trait.charAt(0)) >= 0;
    }

    Features of(Set<String> traits) {
        var found = traits.stream()
                .map(columns::get)
                .filter(Objects::nonNull)
                .mapToInt(Integer::intValue)
                .sorted()
                .toArray();
        return withConstant(found);
    }

    private Features withConstant(int[] found) {
        double squares = 0;
        for (int column : found) {
            squares += weights[column] * weights[column];
        }
        var all = Arrays.copyOf(found, found.length + 1);
        var values = new float[all.length];
        for (int at = 0; at < found.length; at++) {
            values[at] = (float) (LENGTH * weights[found[at]] / Math.sqrt(squares));
        }
        all[found.length] = constantColumn();
        values[found.length] = 1;
        return new Features(all, values);
    }

    private int constantColumn() {
        return names.size();
    }

    int size() {
        return names.size() + 1;
    }

    List<String> names() {
        return names;
    }

    float[] weights() {
        return weights.clone();
    }
}
