package org.amends.nlu.opennlp;

import java.util.Comparator;
import java.util.List;

/** Below which score a text is better not answered, chosen on answers of classifiers that had not seen it. */
final class RejectionThreshold {
    /** A right answer lost costs as much as this many texts outside that are answered, all being equally frequent. */
    private static final double COST_OF_LOSS = 2;

    private RejectionThreshold() {}

    static double best(List<Answer> answers) {
        var sorted = answers.stream()
                .sorted(Comparator.comparingDouble(Answer::score))
                .toList();
        double right = Math.max(1, answers.stream().filter(Answer::inScope).count());
        double outside = Math.max(1, answers.size() - right);
        double gain = 0;
        double highest = 0;
        double threshold = 0;
        for (int at = 0; at < sorted.size(); at++) {
            var one = sorted.get(at);
            gain += one.inScope() ? (one.isRight() ? -COST_OF_LOSS / right : 0) : 1 / outside;
            if (gain > highest) {
                highest = gain;
                threshold = between(sorted, at);
            }
        }
        return threshold;
    }

    private static double between(List<Answer> sorted, int at) {
        double next = at + 1 < sorted.size() ? sorted.get(at + 1).score() : 1;
        return (sorted.get(at).score() + next) / 2;
    }
}
