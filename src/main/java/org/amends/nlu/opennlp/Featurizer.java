package org.amends.nlu.opennlp;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/**
 * Turns what a text shows into numbers: its traits by tf-idf, brought to one length, a constant, and after these the
 * vector, if there is one, brought to another length. Both lengths were chosen on public data: docs/understanding.md.
 */
final class Featurizer {
    private static final int RARE = 2;
    private static final String ALWAYS_KEPT = "ws";
    private static final double TRAITS_LENGTH = 8;
    private static final float VECTOR_LENGTH = 9;
    /** Of each of the two where the pieces are looked at as well: longer together, shorter each. */
    private static final float LENGTH_OF_EACH = 7.6f;

    private final List<String> names;
    private final float[] weights;
    private final Map<String, Integer> columns;
    private final int vectorSize;

    Featurizer(List<String> names, float[] weights, int vectorSize) {
        this.names = List.copyOf(names);
        this.weights = weights.clone();
        this.vectorSize = vectorSize;
        this.columns = HashMap.newHashMap(names.size());
        for (int column = 0; column < names.size(); column++) {
            columns.put(names.get(column), column);
        }
    }

    /** Learns which traits occur often enough, and what each is worth: the rarer, the more. */
    static Featurizer learn(List<Evidence> texts) {
        var seen = new TreeMap<String, Integer>();
        texts.forEach(text -> text.traits().forEach(trait -> seen.merge(trait, 1, Integer::sum)));
        seen.entrySet().removeIf(trait -> trait.getValue() < (isWordOrStem(trait.getKey()) ? RARE : RARE + 1));
        var weights = new float[seen.size()];
        int column = 0;
        for (int times : seen.values()) {
            weights[column++] = (float) (1 + Math.log((1.0 + texts.size()) / (1.0 + times)));
        }
        return new Featurizer(List.copyOf(seen.keySet()), weights, size(texts.getFirst()));
    }

    /** A word seen twice tells something; pairs, letter groups and roles are many, and seen twice mostly noise. */
    private static boolean isWordOrStem(String trait) {
        return ALWAYS_KEPT.indexOf(trait.charAt(0)) >= 0;
    }

    Features of(Evidence evidence) {
        var found = known(evidence.traits());
        var columns = Arrays.copyOf(found, found.length + 1);
        columns[found.length] = names.size();
        return new Features(columns, values(found), numbers(evidence));
    }

    private static int size(Evidence evidence) {
        return evidence.vector().length + evidence.pieces().length;
    }

    /** A model that learned from vectors alone passes over the pieces. */
    private float[] numbers(Evidence evidence) {
        int whole = evidence.vector().length;
        if (vectorSize == whole) {
            return stretched(evidence.vector(), VECTOR_LENGTH, whole);
        }
        if (vectorSize != size(evidence)) {
            throw new IllegalArgumentException("this model reads vectors of another size");
        }
        var both = stretched(evidence.vector(), LENGTH_OF_EACH, vectorSize);
        System.arraycopy(
                stretched(evidence.pieces(), LENGTH_OF_EACH, evidence.pieces().length),
                0,
                both,
                whole,
                vectorSize - whole);
        return both;
    }

    /** The traits brought to one length, and after them the constant. */
    private float[] values(int[] found) {
        var values = new float[found.length + 1];
        double scale = TRAITS_LENGTH / length(found);
        for (int at = 0; at < found.length; at++) {
            values[at] = (float) (scale * weights[found[at]]);
        }
        values[found.length] = 1;
        return values;
    }

    private static float[] stretched(float[] vector, float length, int size) {
        var stretched = new float[size];
        for (int at = 0; at < vector.length; at++) {
            stretched[at] = length * vector[at];
        }
        return stretched;
    }

    private int[] known(Set<String> traits) {
        return traits.stream()
                .map(columns::get)
                .filter(Objects::nonNull)
                .mapToInt(Integer::intValue)
                .sorted()
                .toArray();
    }

    private double length(int[] found) {
        double squares = 0;
        for (int column : found) {
            squares += weights[column] * weights[column];
        }
        return Math.sqrt(squares);
    }

    int size() {
        return vectorFrom() + vectorSize;
    }

    /** The column of the vector's first number. */
    int vectorFrom() {
        return names.size() + 1;
    }

    int vectorSize() {
        return vectorSize;
    }

    List<String> names() {
        return names;
    }

    float[] weights() {
        return weights.clone();
    }
}
