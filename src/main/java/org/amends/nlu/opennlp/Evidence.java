package org.amends.nlu.opennlp;

import java.util.Set;

/**
 * What a text shows a classifier.
 *
 * @param vector of the text as a whole; empty where no encoder takes part
 * @param pieces the mean of its pieces; empty where that isn't looked at
 */
record Evidence(Set<String> traits, float[] vector, float[] pieces) {
    static final float[] NO_VECTOR = {};

    Evidence(Set<String> traits, float[] vector) {
        this(traits, vector, NO_VECTOR);
    }

    Evidence withoutPieces() {
        return new Evidence(traits, vector);
    }

    @Override
    public String toString() {
        return "Evidence[" + traits.size() + " traits]";
    }
}
