package org.amends.nlu.opennlp;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import opennlp.tools.ml.maxent.quasinewton.QNMinimizer;

/** Makes one {@link Classifier} from examples with OpenNLP's quasi-Newton maximum entropy. */
final class Training {
    private static final double NO_L1 = 0;
    private static final double L2 = Double.parseDouble(System.getProperty("l2", "0.1"));
    private static final int ITERATIONS = 100;
    private static final int REMEMBERED_STEPS = 7;
    private static final int MOST_EVALUATIONS = 30_000;

    private Training() {}

    /** The same examples in the same order give the same classifier, bit for bit. */
    static Classifier train(List<Example> examples, Link link) {
        var labels =
                List.copyOf(new TreeSet<>(examples.stream().map(Example::label).toList()));
        var featurizer = Featurizer.learn(examples.stream().map(Example::traits).toList());
        var features = examples.stream().map(one -> featurizer.of(one.traits())).toList();
        var fit = new Fit(features, truth(examples, labels, link), featurizer.size(), link);
        return new Classifier(labels, featurizer, link, rounded(weights(fit)));
    }

    private static double[] weights(Fit fit) {
        return fit.isFlat()
                ? new double[fit.getDimension()]
                : new QNMinimizer(NO_L1, L2, ITERATIONS, REMEMBERED_STEPS, MOST_EVALUATIONS).minimize(fit);
    }

    private static boolean[][] truth(List<Example> examples, List<String> labels, Link link) {
        var all = link == Link.EACH_FOR_ITSELF ? labelsOfText(examples) : Map.<Set<String>, Set<String>>of();
        var truth = new boolean[examples.size()][labels.size()];
        for (int row = 0; row < truth.length; row++) {
            var example = examples.get(row);
            for (var label : all.getOrDefault(example.traits(), Set.of(example.label()))) {
                truth[row][labels.indexOf(label)] = true;
            }
        }
        return truth;
    }

    /** A text that stands under two labels is an example of both, not of one against the other. */
    private static Map<Set<String>, Set<String>> labelsOfText(List<Example> examples) {
        var labels = new HashMap<Set<String>, Set<String>>();
        examples.forEach(example ->
                labels.computeIfAbsent(example.traits(), _ -> new HashSet<>()).add(example.label()));
        return labels;
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
