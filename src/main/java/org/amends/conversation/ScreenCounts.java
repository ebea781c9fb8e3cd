package org.amends.conversation;

import org.amends.safety.CrisisSignal;

/**
 * Counts how many texts the safety screen held and how many it asked about. It is told of a text once its turn is on disk,
 * and of nothing else about it: no person, no kind of danger, no time.
 */
@FunctionalInterface
public interface ScreenCounts {
    /** Counts nothing. */
    ScreenCounts NONE = _ -> {};

    /** One text, in which something was found. */
    void count(CrisisSignal.Level level);
}
