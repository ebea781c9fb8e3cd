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
        for (int column = 0; column < columns; column++) {
            for (int label = 0; label < labels; label++) {
                addTimes(weights[from + column * labels + label], blocks[block], column * BLOCK, scores, label * BLOCK);
            }
        }
        return scores;
    }

    private static void addTimes(double weight, float[] values, int from, double[] sums, int to) {
        for (int at = 0; at < BLOCK; at++) {
            sums[to + at] += weight * values[from + at];
        }
    }

    void slopes(double[][] errors, double[] gradient, int from) {
        IntStream.range(0, labels).parallel().forEach(label -> slope(label, errors, gradient, from));
    }

    private void slope(int label, double[][] errors, double[] gradient, int from) {
        var sums = new double[columns];
        for (int row = 0; row < rows; row++) {
            addTimes(errors[row][label], vectors[row], sums);
        }
        for (int column = 0; column < columns; column++) {
            gradient[from + column * labels + label] = sums[column];
        }
    }

    private static void addTimes(double error, float[] vector, double[] sums) {
        for (int at = 0; at < sums.length; at++) {
            sums[at] += error * vector[at];
        }
    }
}
