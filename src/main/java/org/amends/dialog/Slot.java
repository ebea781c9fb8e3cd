package org.amends.dialog;

import java.util.Set;

/** A place for something a person writes: whose it is, who may see it, how long it is kept and what it must not hold. */
public record Slot(SlotName name, Type type, Visibility visibleTo, int maxChars, Keep keep, Set<Refusal> refuses) {
    public Slot {
        refuses = Set.copyOf(refuses);
    }

    public enum Type {
        TEXT,
        DATE
    }

    public enum Visibility {
        ME,
        BOTH
    }

    public enum Keep {
        /** Gone when its dialog ends. */
        SESSION,
        /** Thirty days from the last change. */
        MONTH
    }

    public enum Refusal {
        /** Asking to watch, search or limit the partner. */
        MONITORING
    }
}
