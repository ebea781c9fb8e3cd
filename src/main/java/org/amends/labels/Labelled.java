package org.amends.labels;

/** A label together with its dimension, so that it can be named without doubt. */
public record Labelled(Dimension dimension, Label label) {
    public static Labelled of(Dimension dimension, String label) {
        return new Labelled(dimension, new Label(label));
    }

    @Override
    public String toString() {
        return dimension.key() + "." + label;
    }
}
