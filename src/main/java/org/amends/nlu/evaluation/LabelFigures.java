package org.amends.nlu.evaluation;

/**
 * What one label's readings are worth.
 *
 * @param precision of the rows read as this label, those that are
 * @param recall of the rows of this label, those read so
 */
record LabelFigures(String label, Share precision, Share recall) {
    int rows() {
        return recall.of();
    }

    double f1() {
        int counted = precision.of() + recall.of();
        return counted == 0 ? 0 : 2.0 * recall.hits() / counted;
    }
}
