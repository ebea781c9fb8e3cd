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
    private static final int BLOCK = DenseColumns.BLOCK;

    private final int[] truth;
    private final int labels;
    private final SparseColumns traits;
    private final DenseColumns vectors;
    /** Those of a row side by side. */
    private final double[] errors;

    private final double[] losses;
    private final double[] gradient;
    private final double[] solvedFor;
    private final double scale;
    private boolean solved;
    private double value;

    /**
     * @param truth the label of each example
     * @param traits how many columns traits have; those of the vectors come after them
     */
    Fit(List<Features> examples, int[] truth, int traits, int labels) {
        this.truth = truth;
        this.labels = labels;
        this.traits = new SparseColumns(examples, traits, labels);
        this.vectors = new DenseColumns(examples, labels);
        this.scale = Math.max(1, SCALE_PER_EXAMPLE * examples.size());
        this.errors = new double[examples.size() * labels];
        this.losses = new double[examples.size()];
        this.gradient = new double[getDimension()];
        this.solvedFor = new double[getDimension()];
    }

    @Override
    public int getDimension() {
        return (traits.size() + vectors.size()) * labels;
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
        IntStream.range(0, vectors.blocks()).parallel().forEach(block -> compare(block, weights));
        traits.slopes(errors, gradient);
        vectors.slopes(errors, gradient, traits.size() * labels);
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

    private void compare(int block, double[] weights) {
        var fromVectors = vectors.scores(block, weights, traits.size() * labels);
        int first = block * BLOCK;
        var scores = new double[labels];
        for (int row = first; row < Math.min(first + BLOCK, losses.length); row++) {
            for (int label = 0; label < labels; label++) {
                scores[label] = fromVectors[label * BLOCK + row - first];
            }
            traits.addScores(row, weights, scores);
            losses[row] = compare(scores, truth[row]);
            System.arraycopy(scores, 0, errors, row * labels, labels);
        }
    }

    /** Makes the scores into errors, and gives the loss. */
    private double compare(double[] scores, int right) {
        Softmax.apply(scores);
        double loss = -Math.log(Math.max(scores[right], SMALLEST));
        scores[right] -= 1;
        for (int label = 0; label < labels; label++) {
            scores[label] /= scale;
        }
        return loss;
    }
}
