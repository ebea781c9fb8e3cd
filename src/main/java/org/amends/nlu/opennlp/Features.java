package org.amends.nlu.opennlp;

/** A text as a model sees it: the columns that it touches, and how strongly. */
record Features(int[] columns, float[] values) {
    int size() {
        return columns.length;
    }
}
