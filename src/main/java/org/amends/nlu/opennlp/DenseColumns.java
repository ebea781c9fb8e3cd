package org.amends.nlu.opennlp;

import java.util.List;
import java.util.stream.IntStream;

/**
 * The columns of vectors, which every text touches. They lie in blocks of texts, a column's numbers side by side: the
 * innermost loops then run over many numbers in a row, which the compiler turns into vector instructions (a loop over two
 * dozen labels it doesn't).
 */
final class DenseColumns {
    static final int BLOCK = 128;

    /** So many are added in one go: each sum is then fetched and put back a fourth as often. */
    private static final int TOGETHER = 4;

    private final int rows;
    private final int columns;
    private final int labels;
    private final float[][] blocks;
    private final float[][] vectors;

    DenseColumns(List<Features> examples, int labels) {
        this.rows = examples.size();
        this.columns = examples.getFirst().vector().length;
        this.labels = labels;
        this.vectors = examples.stream().map(Features::vector).toArray(float[][]::new);
        this.blocks = new float[(rows + BLOCK - 1) / BLOCK][columns * BLOCK];
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                blocks[row / BLOCK][column * BLOCK + row % BLOCK] = vectors[row][column];
            }
        }
    }

    int size() {
        return columns;
    }

    int blocks() {
        return blocks.length;
    }

    /** The scores of a block's texts from these columns alone: a label's texts side by side. */
    double[] scores(int block, double[] weights, int from) {
        var scores = new double[labels * BLOCK];
        int column = 0;
        for (; column + TOGETHER <= columns; column += TOGETHER) {
            for (int label = 0; label < labels; label++) {
                addFour(weights, from + column * labels + label, blocks[block], column * BLOCK, scores, label * BLOCK);
            }
        }
        for (; column < columns; column++) {
            for (int label = 0; label < labels; label++) {
                addOne(weights[from + column * labels + label], blocks[block], column * BLOCK, scores, label * BLOCK);
            }
        }
        return scores;
    }

    /** Four columns in one go, each sum in the order in which it would be taken one by one: not a bit is other. */
    private void addFour(double[] weights, int of, float[] values, int from, double[] sums, int to) {
        double first = weights[of];
        double second = weights[of + labels];
        double third = weights[of + 2 * labels];
        double fourth = weights[of + 3 * labels];
        for (int at = 0; at < BLOCK; at++) {
            sums[to + at] = sums[to + at]
                    + first * values[from + at]
                    + second * values[from + BLOCK + at]
                    + third * values[from + 2 * BLOCK + at]
                    + fourth * values[from + 3 * BLOCK + at];
        }
    }

    private static void addOne(double weight, float[] values, int from, double[] sums, int to) {
        for (int at = 0; at < BLOCK; at++) {
            sums[to + at] += weight * values[from + at];
        }
    }

    void slopes(double[] errors, double[] gradient, int from) {
        IntStream.range(0, (columns + BLOCK - 1) / BLOCK)
                .parallel()
                .forEach(stretch -> slopes(stretch * BLOCK, errors, gradient, from));
    }

    /** Of a stretch of columns, for all labels at once: the vectors, which fill no cache, are gone through once. */
    private void slopes(int first, double[] errors, double[] gradient, int from) {
        int width = Math.min(BLOCK, columns - first);
        var sums = new double[labels][width];
        int row = 0;
        for (; row + TOGETHER <= rows; row += TOGETHER) {
            for (int label = 0; label < labels; label++) {
                addFour(errors, row, label, first, sums[label]);
            }
        }
        for (; row < rows; row++) {
            for (int label = 0; label < labels; label++) {
                addOne(errors[row * labels + label], vectors[row], first, sums[label]);
            }
        }
        for (int column = 0; column < width; column++) {
            for (int label = 0; label < labels; label++) {
                gradient[from + (first + column) * labels + label] = sums[label][column];
            }
        }
    }

    private void addFour(double[] errors, int row, int label, int first, double[] sums) {
        var vector = vectors[row];
        var second = vectors[row + 1];
        var third = vectors[row + 2];
        var fourth = vectors[row + 3];
        double error = errors[row * labels + label];
        double errorOfSecond = errors[(row + 1) * labels + label];
        double errorOfThird = errors[(row + 2) * labels + label];
        double errorOfFourth = errors[(row + 3) * labels + label];
        for (int at = 0; at < sums.length; at++) {
            sums[at] = sums[at]
                    + error * vector[first + at]
                    + errorOfSecond * second[first + at]
                    + errorOfThird * third[first + at]
                    + errorOfFourth * fourth[first + at];
        }
    }

    private static void addOne(double error, float[] vector, int first, double[] sums) {
        for (int at = 0; at < sums.length; at++) {
            sums[at] += error * vector[first + at];
        }
    }
}
