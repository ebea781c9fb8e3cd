package org.amends.nlu.opennlp;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** The columns of traits, of which a text touches few, turned over so that a column's texts lie side by side. */
final class SparseColumns {
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

    void addScores(int row, double[] weights, double[] scores) {
        var example = examples.get(row);
        for (int at = 0; at < example.size(); at++) {
            double strength = example.values()[at];
            int from = example.columns()[at] * labels;
            for (int label = 0; label < labels; label++) {
                scores[label] += strength * weights[from + label];
            }
        }
    }

    void slopes(double[][] errors, double[] gradient) {
        IntStream.range(0, size()).parallel().forEach(column -> slope(column, errors, gradient));
    }

    private void slope(int column, double[][] errors, double[] gradient) {
        int from = column * labels;
        Arrays.fill(gradient, from, from + labels, 0);
        var rows = rowsOfColumn[column];
        for (int at = 0; at < rows.length; at++) {
            double strength = valuesOfColumn[column][at];
            var error = errors[rows[at]];
            for (int label = 0; label < labels; label++) {
                gradient[from + label] += strength * error[label];
            }
        }
    }
}
