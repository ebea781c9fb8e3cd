package org.amends.safety;

import java.util.List;

/**
 * What the screen found in one text: how sure it is, and the kinds of danger, the most urgent first. Kinds are the labels
 * of the {@code safety} dimension and some more that are answered in the same way ({@code under_18}, {@code no_contact}).
 */
public record CrisisSignal(Level level, List<String> kinds) {
    public static final CrisisSignal NONE = new CrisisSignal(Level.NONE, List.of());

    public CrisisSignal {
        kinds = List.copyOf(kinds);
        if ((level == Level.NONE) != kinds.isEmpty()) {
            throw new IllegalArgumentException("a signal has kinds exactly when it has a level");
        }
    }

    public boolean found() {
        return level != Level.NONE;
    }

    public enum Level {
        NONE,
        /** Unsure: one kind question, then back to exactly where the person was. */
        SOFT,
        /** Sure: coaching stops. */
        HARD
    }
}
