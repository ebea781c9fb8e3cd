package org.amends.nlu.opennlp;

import java.util.List;
import org.amends.nlu.evaluation.Interval;
import org.amends.nlu.evaluation.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * What {@link KeptOutEvaluation} measured in one dimension; shares are from 0 to 1, null where there is no row.
 *
 * @param leftOut rows whose words also stand in training, which are not measured
 * @param near rows that closely resemble a sentence learned; they are measured
 * @param accuracy of the product's own decision
 * @param accuracyWithoutNear the same without the rows that closely resemble a sentence learned
 * @param accuracyInterval Wilson's 95 % interval of the accuracy
 * @param macroF1 over the labels that have rows, {@code none} among them
 * @param ece expected calibration error of the likeliest label's probability, ten bins
 * @param encoder whether a sentence encoder took part
 * @param outcomes of the rows that were measured
 */
public record KeptOutResult(
        int leftOut,
        List<Near> near,
        @Nullable Double accuracy,
        @Nullable Double accuracyWithoutNear,
        Interval accuracyInterval,
        @Nullable Double macroF1,
        @Nullable Double ece,
        boolean encoder,
        List<Outcome> outcomes) {
    /** A row and the sentence learned that it resembles; printing it shows neither. */
    public record Near(String row, String learned) {
        @Override
        public String toString() {
            return "Near[]";
        }
    }

    public KeptOutResult {
        near = List.copyOf(near);
        outcomes = List.copyOf(outcomes);
    }
}
