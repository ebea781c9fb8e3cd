package org.amends.nlu.opennlp;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** The columns of traits, of which a text touches few, turned over so that a column's texts lie side by side. */
final class SparseColumns {
    /** So many texts' errors stay near while all labels go over them. */
    private static final int STRETCH = 64;

    private final List<Features> examples;
    private final int labels;
    private final int[][] rowsOfColumn;
    private final float[][] valuesOfColumn;

    SparseColumns(List<Features> examples, int columns, int labels) {
        this.examples = examples;
        this.labels = labels;
        this.rowsOfColumn = new int[columns][];
        this.valuesOfColumn = new float[columns][];
        var count = new int[columns];
        examples.forEach(example -> Arrays.stream(example.columns()).forEach(column -> count[column]++));
        for (int column = 0; column < columns; column++) {
            rowsOfColumn[column] = new int[count[column]];
            valuesOfColumn[column] = new float[count[column]];
        }
        turnOver(new int[columns]);
    }

    private void turnOver(int[] filled) {
        for (int row = 0; row < examples.size(); row++) {
            var example = examples.get(row);
            for (int at = 0; at < example.size(); at++) {
                int column = example.columns()[at];
                rowsOfColumn[column][filled[column]] = row;
                valuesOfColumn[column][filled[column]++] = example.values()[at];
            }
        }
    }

    int size() {
        return rowsOfColumn.length;
    }

    /** Adds to the scores of a text what its traits say, four labels at a time, whose sums then stay in registers. */
    void addScores(int row, double[] weights, double[] scores) {
        var example = examples.get(row);
        int label = 0;
        for (; label + 4 <= labels; label += 4) {
            addFourScores(example.columns(), example.values(), weights, label, scores);
        }
        for (; label < labels; label++) {
            for (int at = 0; at < example.size(); at++) {
                scores[label] += (double) example.values()[at] * weights[example.columns()[at] * labels + label];
            }
        }
    }

    private void addFourScores(int[] columns, float[] values, double[] weights, int label, double[] scores) {
        double first = scores[label];
        double second = scores[label + 1];
        double third = scores[label + 2];
        double fourth = scores[label + 3];
        for (int at = 0; at < columns.length; at++) {
            double strength = values[at];
            int from = columns[at] * labels + label;
            first += strength * weights[from];
            second += strength * weights[from + 1];
            third += strength * weights[from + 2];
            fourth += strength * weights[from + 3];
        }
        scores[label] = first;
        scores[label + 1] = second;
        scores[label + 2] = third;
        scores[label + 3] = fourth;
    }

    void slopes(double[] errors, double[] gradient) {
        IntStream.range(0, size()).parallel().forEach(column -> slope(column, errors, gradient));
    }

    private void slope(int column, double[] errors, double[] gradient) {
        int to = column * labels;
        Arrays.fill(gradient, to, to + labels, 0);
        int rows = rowsOfColumn[column].length;
        for (int from = 0; from < rows; from += STRETCH) {
            addSlope(column, from, Math.min(from + STRETCH, rows), errors, gradient);
        }
    }

    private void addSlope(int column, int from, int until, double[] errors, double[] gradient) {
        int to = column * labels;
        int label = 0;
        for (; label + 4 <= labels; label += 4) {
            addFourSlopes(
                    rowsOfColumn[column], valuesOfColumn[column], from, until, errors, label, gradient, to + label);
        }
        for (; label < labels; label++) {
            for (int at = from; at < until; at++) {
                gradient[to + label] +=
                        (double) valuesOfColumn[column][at] * errors[rowsOfColumn[column][at] * labels + label];
            }
        }
    }

    private void addFourSlopes(
            int[] rows, float[] values, int from, int until, double[] errors, int label, double[] gradient, int to) {
        double first = gradient[to];
        double second = gradient[to + 1];
        double third = gradient[to + 2];
        double fourth = gradient[to + 3];
        for (int at = from; at < until; at++) {
            double strength = values[at];
            int row = rows[at] * labels + label;
            first += strength * errors[row];
            second += strength * errors[row + 1];
            third += strength * errors[row + 2];
            fourth += strength * errors[row + 3];
        }
        gradient[to] = first;
        gradient[to + 1] = second;
        gradient[to + 2] = third;
        gradient[to + 3] = fourth;
    }
}
