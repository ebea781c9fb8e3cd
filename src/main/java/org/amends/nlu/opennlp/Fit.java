package org.amends.nlu.opennlp;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import opennlp.tools.ml.maxent.quasinewton.Function;

/**
 * How badly weights fit the examples, for OpenNLP's minimizer: the negative log likelihood of maximum entropy, as in its
 * own NegLogLikelihood, but with a column's weights side by side and on all cores; sums are taken in a fixed order, so
 * that the same examples give the same weights on any machine. OpenNLP's own is many times slower with many outcomes.
 */
final class Fit implements Function {
    private static final double FLAT = 1e-9;
    private static final double SMALLEST = 1e-300;

    private final List<Features> examples;
    private final int[] truth;
    private final int columns;
    private final int labels;
    private final int[][] rowsOfColumn;
    private final float[][] valuesOfColumn;
    private final double[][] errors;
    private final double[] losses;
    private final double[] gradient;
    private final double[] solvedFor;
    private boolean solved;
    private double value;

    /** @param truth the label of each example */
    Fit(List<Features> examples, int[] truth, int columns, int labels) {
        this.examples = new ArrayList<>(examples);
        this.truth = truth;
        this.columns = columns;
        this.labels = labels;
        this.rowsOfColumn = new int[columns][];
        this.valuesOfColumn = new float[columns][];
        this.errors = new double[examples.size()][labels];
        this.losses = new double[examples.size()];
        this.gradient = new double[columns * labels];
        this.solvedFor = new double[columns * labels];
        turnOver();
    }

    private void turnOver() {
        var count = new int[columns];
        examples.forEach(example -> Arrays.stream(example.columns()).forEach(column -> count[column]++));
        for (int column = 0; column < columns; column++) {
            rowsOfColumn[column] = new int[count[column]];
            valuesOfColumn[column] = new float[count[column]];
        }
        var filled = new int[columns];
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
        return columns * labels;
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
        IntStream.range(0, columns).parallel().forEach(this::slope);
        value = 0;
        for (double loss : losses) {
            value += loss;
        }
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
            int from = example.columns()[at] * labels;
            float strength = example.values()[at];
            for (int label = 0; label < labels; label++) {
                scores[label] += strength * weights[from + label];
            }
        }
        Softmax.apply(scores);
        double loss = -Math.log(Math.max(scores[truth[row]], SMALLEST));
        scores[truth[row]] -= 1;
        return loss;
    }

    private void slope(int column) {
        int from = column * labels;
        Arrays.fill(gradient, from, from + labels, 0);
        var rows = rowsOfColumn[column];
        for (int at = 0; at < rows.length; at++) {
            var error = errors[rows[at]];
            float strength = valuesOfColumn[column][at];
            for (int label = 0; label < labels; label++) {
                gradient[from + label] += strength * error[label];
            }
        }
    }
}
