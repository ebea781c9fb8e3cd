package org.amends.joint;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.amends.couple.Role;
import org.amends.couple.SessionMode;
import org.amends.dialog.DialogId;

/** What is going on between the two and the coach. */
public sealed interface Stage {
    /** Nothing. */
    record Quiet() implements Stage {}

    /** Both look for what, how and when, in the group. */
    record Arranging(Optional<DialogId> dialog, Optional<SessionMode> mode, Optional<Instant> at, Set<Role> suits)
            implements Stage {
        public Arranging {
            suits = Set.copyOf(suits);
        }
    }

    /**
     * A session has its day.
     *
     * @param putOff whether the lot fell on it, or something else did
     * @param checked whether both were asked alone, shortly before
     */
    record Booked(DialogId dialog, SessionMode mode, Instant at, boolean putOff, boolean checked) implements Stage {
        Booked thatIsPutOff() {
            return new Booked(dialog, mode, at, true, checked);
        }
    }

    /** A session goes on. */
    record Running(JointSession session) implements Stage {}
}
