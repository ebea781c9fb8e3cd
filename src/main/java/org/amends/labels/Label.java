package org.amends.labels;

import java.util.regex.Pattern;

/** One thing that an utterance may be read as within a {@link Dimension}: a lower-case name such as {@code asks_why}. */
public record Label(String name) implements Comparable<Label> {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]*");

    /** None of the dimension's labels: every dimension has its own. */
    public static final Label NONE = new Label("none");

    public Label {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("a label is lower-case letters, digits and underscores");
        }
    }

    public boolean isNone() {
        return equals(NONE);
    }

    @Override
    public int compareTo(Label other) {
        return name.compareTo(other.name);
    }

    @Override
    public String toString() {
        return name;
    }
}
