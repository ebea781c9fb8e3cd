package org.amends.dialog;

import java.util.List;

/** What is said after each try that was not understood, and where it ends. */
public record Ladder(List<Wording> rungs, Target giveUp) {
    public Ladder {
        rungs = List.copyOf(rungs);
    }
}
