package org.amends.conversation;

import java.util.Optional;
import java.util.OptionalInt;
import org.amends.dialog.NodeRef;
import org.amends.nlu.Reading;
import org.amends.person.PersonId;
import org.amends.safety.CrisisSignal;

/** Is told of each turn once it is on disk: what was read and where the person stands after it, never what was written. */
@FunctionalInterface
public interface TurnWatch {
    /** Looks away. */
    TurnWatch NONE = _ -> {};

    void turned(Turned turn);

    /**
     * A turn that was done.
     *
     * @param message what the person sent; empty for taps and timers
     * @param read what its words were read as; empty where there were none
     * @param place the node where the person stands; empty between two dialogs
     */
    record Turned(PersonId person, long chat, OptionalInt message, Optional<Read> read, Optional<NodeRef> place) {}

    /** A reading, and what the safety screen found. */
    record Read(Reading reading, CrisisSignal signal) {}
}
