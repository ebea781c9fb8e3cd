package org.amends.safety;

import org.amends.nlu.Utterance;

/** Checks what a person is about to keep: whether it watches, searches or limits the partner. */
public interface SlotGuard {
    boolean asksToWatch(Utterance utterance);
}
