package org.amends.safety;

import java.util.List;
import java.util.Set;

/**
 * What the screen found in one text: how sure it is, and the kinds of danger, the most urgent first. Kinds are the labels
 * of the {@code safety} dimension and some more that are answered in the same way ({@code under_18}, {@code no_contact}).
 *
 * @param unmistakable those of the kinds that were said in so many words. A reading only stops the coaching; closing
 *     doors for longer takes this, a second disclosure or the person's own yes
 */
public record CrisisSignal(Level level, List<String> kinds, Set<String> unmistakable) {
    public static final CrisisSignal NONE = new CrisisSignal(Level.NONE, List.of());

    public CrisisSignal {
        kinds = List.copyOf(kinds);
        unmistakable = Set.copyOf(unmistakable);
        if ((level == Level.NONE) != kinds.isEmpty()) {
            throw new IllegalArgumentException("a signal has kinds exactly when it has a level");
        }
        if (!kinds.containsAll(unmistakable) || level != Level.HARD && !unmistakable.isEmpty()) {
            throw new IllegalArgumentException("only a sure signal has unmistakable kinds, and among its kinds");
        }
    }

    /** A signal that was read, however sure, and not said in so many words. */
    public CrisisSignal(Level level, List<String> kinds) {
        this(level, kinds, Set.of());
    }

    /** Whether somebody's life was threatened, in so many words: their own or another's. */
    public boolean threatensLife() {
        return unmistakable.stream().anyMatch(DangerKinds::isOfLife);
    }

    /** How sure it is that somebody is in danger: what is answered in the same way, such as a verdict asked for, is none. */
    public Level danger() {
        if (kinds.stream().noneMatch(DangerKinds::concernsSafety)) {
            return Level.NONE;
        }
        boolean sure = DangerKinds.concernsSafety(kinds.getFirst())
                || unmistakable.stream().anyMatch(DangerKinds::concernsSafety);
        return sure ? level : Level.SOFT;
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
