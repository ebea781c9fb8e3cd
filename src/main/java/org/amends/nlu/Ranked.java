package org.amends.nlu;

import org.amends.labels.Label;

/** A label with the confidence, from 0 to 1, that it holds. */
public record Ranked(Label label, double confidence) {
    public static final Ranked NOTHING = new Ranked(Label.NONE, 1);
}
