package org.amends.nlu;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.amends.labels.Dimension;
import org.amends.labels.Label;

/**
 * Sentences that are never learned from: how sure a reading has to be is chosen on them. Where several labels of a
 * dimension hold for a text, it stands there once for each. Printing it shows only counts.
 */
public record KeptOut(Map<Dimension, List<Row>> rows) {
    public static final KeptOut NOTHING = new KeptOut(Map.of());

    public KeptOut {
        var copy = new EnumMap<Dimension, List<Row>>(Dimension.class);
        rows.forEach((dimension, list) -> copy.put(dimension, List.copyOf(list)));
        rows = Collections.unmodifiableMap(copy);
    }

    public List<Row> of(Dimension dimension) {
        return rows.getOrDefault(dimension, List.of());
    }

    @Override
    public String toString() {
        return "KeptOut[" + rows.size() + " dimensions]";
    }

    /** A text and the label that a counsellor gives it. */
    public record Row(String text, Label label) {
        @Override
        public String toString() {
            return "Row[" + text.length() + " characters, " + label + "]";
        }
    }
}
