package org.amends.nlu.opennlp;

/**
 * A text as a model sees it.
 *
 * @param columns that its traits touch, in rising order
 * @param values how strongly each of these
 * @param vector what fills the columns after those of the traits, one after the other
 */
record Features(int[] columns, float[] values, float[] vector) {
    int size() {
        return columns.length;
    }
}
