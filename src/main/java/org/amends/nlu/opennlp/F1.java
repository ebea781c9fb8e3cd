package org.amends.nlu.opennlp;

import java.util.function.IntPredicate;

/** The harmonic mean of precision and recall. */
final class F1 {
    private F1() {}

    /** 0 if nothing is right. */
    static double of(int rows, IntPredicate truth, IntPredicate read) {
        int right = 0;
        int claimed = 0;
        int wanted = 0;
        for (int row = 0; row < rows; row++) {
            right += truth.test(row) && read.test(row) ? 1 : 0;
            claimed += read.test(row) ? 1 : 0;
            wanted += truth.test(row) ? 1 : 0;
        }
        return right == 0 ? 0 : 2.0 * right / (claimed + wanted);
    }
}
