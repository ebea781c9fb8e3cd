package org.amends.authoring;

import java.util.Comparator;

/** A place in a file; lines and columns count from 1. */
public record Mark(String file, int line, int column) implements Comparable<Mark> {
    private static final Comparator<Mark> ORDER =
            Comparator.comparing(Mark::file).thenComparingInt(Mark::line).thenComparingInt(Mark::column);

    static Mark top(String file) {
        return new Mark(file, 1, 1);
    }

    @Override
    public int compareTo(Mark other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return file + ":" + line + ":" + column;
    }
}
