package org.amends.nlu.opennlp;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

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
        var together = halfAndHalf(labels, all);
        double sum = Arrays.stream(together).sum();
        return Arrays.stream(together).map(one -> one / sum).toArray();
    }

    /**
     * The same, but that something is meant is as likely as the stretches say, whatever it is: where each names another
     * label a little, these don't add up. For danger, which must not be seen in all that is long.
     */
    static double[] togetherOrNothing(List<String> labels, List<double[]> all) {
        var together = halfAndHalf(labels, all);
        double nothing = sum(labels, together, true);
        double something = sum(labels, together, false);
        for (int label = 0; label < together.length; label++) {
            if (!NOTHING.contains(labels.get(label))) {
                together[label] *= something > 0 ? (1 - nothing) / something : 0;
            }
        }
        return together;
    }

    private static double sum(List<String> labels, double[] together, boolean nothing) {
        return IntStream.range(0, together.length)
                .filter(label -> NOTHING.contains(labels.get(label)) == nothing)
                .mapToDouble(label -> together[label])
                .sum();
    }

    private static double[] halfAndHalf(List<String> labels, List<double[]> all) {
        var together = new double[labels.size()];
        for (int label = 0; label < together.length; label++) {
            int at = label;
            boolean isNothing = NOTHING.contains(labels.get(label));
            double mean = all.stream().mapToDouble(one -> one[at]).average().orElseThrow();
            double extreme = isNothing
                    ? all.stream().mapToDouble(one -> one[at]).min().orElseThrow()
                    : all.stream().mapToDouble(one -> one[at]).max().orElseThrow();
            together[label] = (mean + extreme) / 2;
        }
        return together;
    }
}
