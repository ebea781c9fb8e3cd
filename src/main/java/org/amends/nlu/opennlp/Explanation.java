package org.amends.nlu.opennlp;

import java.util.List;
import org.amends.labels.Label;

/**
 * Why a text was read as it was, in one dimension.
 *
 * @param label the likeliest label, sure or not
 * @param against the next one
 * @param nearest the examples that lie nearest to the text, nearest first
 * @param features what spoke most for the label, strongest first
 */
public record Explanation(Label label, Label against, List<Near> nearest, List<Spoke> features) {
    /**
     * An example that lies near the text.
     *
     * @param similarity the cosine of the encoder's vectors, or without an encoder the share of traits in common
     * @param example a sentence that was learned; printing it doesn't show it
     */
    public record Near(Label label, double similarity, String example) {
        @Override
        public String toString() {
            return "Near[" + label + ", " + similarity + "]";
        }
    }

    /**
     * A feature of the text that speaks for the label.
     *
     * @param weight how much the feature adds to the logarithm of the odds of the label against the next one
     */
    public record Spoke(String feature, double weight) {
        @Override
        public String toString() {
            return "Spoke[" + weight + "]";
        }
    }

    public Explanation {
        nearest = List.copyOf(nearest);
        features = List.copyOf(features);
    }
}
