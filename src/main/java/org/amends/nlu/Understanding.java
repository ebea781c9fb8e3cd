package org.amends.nlu;

import java.util.List;

/**
 * Reads utterances. It needs only the text, knows nothing of the talk, never throws for anything a person may write, and
 * is safe for use by many threads. It does not decide anything: see {@code safety} and {@code engine}.
 */
public interface Understanding {
    Reading read(Utterance utterance);

    /** Reads a poll's texts together, in their order, on all cores. */
    default List<Reading> readAll(List<Utterance> utterances) {
        return utterances.parallelStream().map(this::read).toList();
    }

    default Mode mode() {
        return Mode.COMPLETE;
    }

    /** Whether it reads as well as it can, or without a part that is missing or fails. */
    enum Mode {
        COMPLETE,
        REDUCED
    }
}
