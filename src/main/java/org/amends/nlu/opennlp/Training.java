package org.amends.nlu.opennlp;

import java.util.List;
import java.util.TreeSet;
import opennlp.tools.ml.maxent.quasinewton.QNMinimizer;

/** Makes one {@link Classifier} from examples with OpenNLP's quasi-Newton maximum entropy. */
final class Training {
    private static final double NO_L1 = 0;
    private static final double L2 = 0.4;
    private static final int ITERATIONS = 100;
    private static final int REMEMBERED_STEPS = 7;
    private static final int MOST_EVALUATIONS = 30_000;

    private Training() {}

    /** The same examples in the same order give the same classifier, bit for bit. */
    static Classifier train(List<Example> examples) {
        var labels =
                List.copyOf(new TreeSet<>(examples.stream().map(Example::label).toList()));
        var featurizer =
                Featurizer.learn(examples.stream().map(Example::evidence).toList());
        var features =
                examples.stream().map(one -> featurizer.of(one.evidence())).toList();
        var truth =
                examples.stream().mapToInt(one -> labels.indexOf(one.label())).toArray();
        var centre = Centre.of(features);
        var fit = new Fit(centre.takenFrom(features), truth, featurizer.vectorFrom(), labels.size());
        var weights = weights(fit);
        centre.putBack(weights, featurizer.vectorFrom(), labels.size());
        return new Classifier(labels, featurizer, rounded(weights));
    }

    private static double[] weights(Fit fit) {
        return fit.isFlat()
                ? new double[fit.getDimension()]
                : new QNMinimizer(NO_L1, L2 / fit.scale(), ITERATIONS, REMEMBERED_STEPS, MOST_EVALUATIONS)
                        .minimize(fit);
    }

    /** Weights are kept in half precision, in memory as on disk, so that both read alike. */
    private static float[] rounded(double[] weights) {
        var rounded = new float[weights.length];
        for (int at = 0; at < weights.length; at++) {
            rounded[at] = Float.float16ToFloat(Float.floatToFloat16((float) weights[at]));
        }
        return rounded;
    }
}
