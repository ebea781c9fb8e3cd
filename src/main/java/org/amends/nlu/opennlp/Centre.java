package org.amends.nlu.opennlp;

import java.util.List;

/**
 * The mean of all examples' vectors. Vectors of sentences point much the same way (their mean is 6.6 long where each is 9), and
 * along it the fit is so steep that the minimizer would spend its steps there. It learns from what is left without the mean;
 * once the mean's part is taken from the constant, whole vectors give the same scores.
 */
final class Centre {
    private final double[] mean;

    private Centre(double[] mean) {
        this.mean = mean;
    }

    static Centre of(List<Features> examples) {
        var mean = new double[examples.getFirst().vector().length];
        for (var example : examples) {
            for (int at = 0; at < mean.length; at++) {
                mean[at] += example.vector()[at];
            }
        }
        for (int at = 0; at < mean.length; at++) {
            mean[at] /= examples.size();
        }
        return new Centre(mean);
    }

    List<Features> takenFrom(List<Features> examples) {
        return examples.stream().map(this::takenFrom).toList();
    }

    private Features takenFrom(Features example) {
        var rest = new float[mean.length];
        for (int at = 0; at < mean.length; at++) {
            rest[at] = (float) (example.vector()[at] - mean[at]);
        }
        return new Features(example.columns(), example.values(), rest);
    }

    /** @param vectorFrom the vectors' first column; the one before it is the constant */
    void putBack(double[] weights, int vectorFrom, int labels) {
        int constant = (vectorFrom - 1) * labels;
        for (int at = 0; at < mean.length; at++) {
            int from = (vectorFrom + at) * labels;
            for (int label = 0; label < labels; label++) {
                weights[constant + label] -= mean[at] * weights[from + label];
            }
        }
    }
}
