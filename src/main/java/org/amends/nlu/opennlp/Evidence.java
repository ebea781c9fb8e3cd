package org.amends.nlu.opennlp;

import java.util.Set;

/** What a text shows a classifier: its traits, and its vector, which is empty where no encoder takes part. */
record Evidence(Set<String> traits, float[] vector) {
    static final float[] NO_VECTOR = {};

    @Override
    public String toString() {
        return "Evidence[" + traits.size() + " traits]";
    }
}
