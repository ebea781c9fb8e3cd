package org.amends.nlu.opennlp;

import java.util.List;
import java.util.Set;

/**
 * Puts together what the stretches of a long message were read as: half what the stretch says that says it most, half what
 * all say on average. Read as one text, what counts drowns in everything around it (docs/understanding.md).
 */
final class Stretches {
    /** What says that nothing is meant: it holds as far as no stretch says otherwise. */
    private static final Set<String> NOTHING = Set.of("none", "unclear");

    private Stretches() {}

    /** @param all of each stretch the probabilities, in the order of the labels */
    static double[] together(List<String> labels, List<double[]> all) {
        var together = new double[labels.size()];
        double sum = 0;
        for (int label = 0; label < together.length; label++) {
            int at = label;
            boolean isNothing = NOTHING.contains(labels.get(label));
            double mean = all.stream().mapToDouble(one -> one[at]).average().orElseThrow();
            double extreme = isNothing
                    ? all.stream().mapToDouble(one -> one[at]).min().orElseThrow()
                    : all.stream().mapToDouble(one -> one[at]).max().orElseThrow();
            together[label] = (mean + extreme) / 2;
            sum += together[label];
        }
        for (int label = 0; label < together.length; label++) {
            together[label] /= sum;
        }
        return together;
    }
}
