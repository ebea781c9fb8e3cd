package org.amends.nlu.opennlp;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How near a text lies to the examples of a label, by the encoder's vectors. */
final class Neighbours {
    private static final double FAR = -1;

    private final Map<String, List<float[]>> vectors;

    private Neighbours(Map<String, List<float[]>> vectors) {
        this.vectors = vectors;
    }

    static Neighbours of(List<Example> examples) {
        var vectors = new HashMap<String, List<float[]>>();
        examples.forEach(one -> vectors.computeIfAbsent(one.label(), _ -> new ArrayList<>())
                .add(one.evidence().vector()));
        return new Neighbours(vectors);
    }

    /** The cosine of the nearest example of a label, 0 for all where there are no vectors. */
    double nearness(Evidence evidence, String label) {
        double nearest = FAR;
        for (var vector : vectors.getOrDefault(label, List.of())) {
            nearest = Math.max(nearest, cosine(vector, evidence.vector()));
        }
        return nearest;
    }

    /** Of vectors of length one; four sums side by side, as one alone waits for itself. */
    static double cosine(float[] one, float[] other) {
        float first = 0;
        float second = 0;
        float third = 0;
        float fourth = 0;
        for (int at = 0; at + 3 < one.length; at += 4) {
            first += one[at] * other[at];
            second += one[at + 1] * other[at + 1];
            third += one[at + 2] * other[at + 2];
            fourth += one[at + 3] * other[at + 3];
        }
        return first + second + third + fourth;
    }
}
