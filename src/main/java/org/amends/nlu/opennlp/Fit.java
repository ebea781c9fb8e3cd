package org.amends.nlu.opennlp;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import opennlp.tools.ml.maxent.quasinewton.Function;

/**
 * How badly weights fit the examples, for OpenNLP's minimizer: the negative log likelihood of maximum entropy, as in its
 * own NegLogLikelihood, but with a column's weights side by side and on all cores; sums are taken in a fixed order, so
 * that the same examples give the same weights on any machine. OpenNLP's own is many times slower with many outcomes.
 *
 * <p>All is divided by {@link #scale()}: the minimizer takes the gradient itself as its first guess of a step and, with
 * the gradient of a sum over thousands of texts, would halve each step five times (767 evaluations instead of 151).
 */
final class Fit implements Function {
    private static final double FLAT = 1e-9;
    private static final double SMALLEST = 1e-300;
    private static final double SCALE_PER_EXAMPLE = 0.05;
    /** So many columns of vectors are summed together that their sums and one text's errors stay in the cache. */
    private static final int BLOCK = 16;

    private final List<Features> examples;
    private final int[] truth;
    private final int vectorFrom;
    private final int vectorSize;
    private final int labels;
    private final double scale;
    private final int[][] rowsOfColumn;
    private final float[][] valuesOfColumn;
    private final double[][] errors;
    private final double[] losses;
    private final double[] gradient;
    private final double[] solvedFor;
    private boolean solved;
    private double value;

    /**
     * @param truth the label of each example
     * @param vectorFrom the first column of the vectors
     */
    Fit(List<Features> examples, int[] truth, int vectorFrom, int labels) {
        this.examples = List.copyOf(examples);
        this.truth = truth;
        this.vectorFrom = vectorFrom;
        this.vectorSize = examples.getFirst().vector().length;
        this.labels = labels;
        this.scale = Math.max(1, SCALE_PER_EXAMPLE * examples.size());
        this.rowsOfColumn = new int[vectorFrom][];
        this.valuesOfColumn = new float[vectorFrom][];
        this.errors = new double[examples.size()][labels];
        this.losses = new double[examples.size()];
        this.gradient = new double[getDimension()];
        this.solvedFor = new double[getDimension()];
        turnOver();
    }

    private void turnOver() {
        var count = new int[vectorFrom];
        examples.forEach(example -> Arrays.stream(example.columns()).forEach(column -> count[column]++));
        for (int column = 0; column < vectorFrom; column++) {
            rowsOfColumn[column] = new int[count[column]];
            valuesOfColumn[column] = new float[count[column]];
        }
        var filled = new int[vectorFrom];
        for (int row = 0; row < examples.size(); row++) {
            var example = examples.get(row);
            for (int at = 0; at < example.size(); at++) {
                int column = example.columns()[at];
                rowsOfColumn[column][filled[column]] = row;
                valuesOfColumn[column][filled[column]++] = example.values()[at];
            }
        }
    }

    @Override
    public int getDimension() {
        return (vectorFrom + vectorSize) * labels;
    }

    /** By what all is divided; a penalty must be as well. */
    double scale() {
        return scale;
    }

    /** With nothing to learn (one label, or no trait that tells labels apart) the minimizer would search for ever. */
    boolean isFlat() {
        solve(new double[getDimension()]);
        return Arrays.stream(gradient).allMatch(slope -> Math.abs(slope) < FLAT);
    }

    @Override
    public double valueAt(double[] weights) {
        solve(weights);
        return value;
    }

    /** The minimizer adds its penalty into the array that it gets, so that a gradient is handed out only once. */
    @Override
    public double[] gradientAt(double[] weights) {
        solve(weights);
        solved = false;
        return gradient;
    }

    private void solve(double[] weights) {
        if (solved && Arrays.equals(weights, solvedFor)) {
            return;
        }
        System.arraycopy(weights, 0, solvedFor, 0, weights.length);
        IntStream.range(0, examples.size()).parallel().forEach(row -> losses[row] = compare(row, weights));
        IntStream.range(0, vectorFrom).parallel().forEach(this::slope);
        IntStream.range(0, (vectorSize + BLOCK - 1) / BLOCK).parallel().forEach(this::slopeOfBlock);
        value = 0;
        for (double loss : losses) {
            value += loss;
        }
        value /= scale;
        if (!Double.isFinite(value)) {
            throw new IllegalStateException("training went astray: the fit is not a number");
        }
        solved = true;
    }

    private double compare(int row, double[] weights) {
        var scores = errors[row];
        Arrays.fill(scores, 0);
        var example = examples.get(row);
        for (int at = 0; at < example.size(); at++) {
            addTimes(example.values()[at], weights, example.columns()[at] * labels, scores);
        }
        for (int at = 0; at < vectorSize; at++) {
            addTimes(example.vector()[at], weights, (vectorFrom + at) * labels, scores);
        }
        Softmax.apply(scores);
        double loss = -Math.log(Math.max(scores[truth[row]], SMALLEST));
        scores[truth[row]] -= 1;
        return loss;
    }

    private static void addTimes(double strength, double[] weights, int from, double[] scores) {
        for (int label = 0; label < scores.length; label++) {
            scores[label] += strength * weights[from + label];
        }
    }

    private void slope(int column) {
        int from = column * labels;
        Arrays.fill(gradient, from, from + labels, 0);
        var rows = rowsOfColumn[column];
        for (int at = 0; at < rows.length; at++) {
            addTo(gradient, from, valuesOfColumn[column][at] / scale, errors[rows[at]]);
        }
    }

    private void slopeOfBlock(int block) {
        int first = block * BLOCK;
        int end = Math.min(vectorSize, first + BLOCK);
        var sums = new double[(end - first) * labels];
        for (int row = 0; row < errors.length; row++) {
            var vector = examples.get(row).vector();
            for (int at = first; at < end; at++) {
                addTo(sums, (at - first) * labels, vector[at] / scale, errors[row]);
            }
        }
        System.arraycopy(sums, 0, gradient, (vectorFrom + first) * labels, sums.length);
    }

    private static void addTo(double[] sums, int from, double strength, double[] error) {
        for (int label = 0; label < error.length; label++) {
            sums[from + label] += strength * error[label];
        }
    }
}
