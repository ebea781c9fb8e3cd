package org.amends.joint;

import java.time.Instant;
import org.amends.couple.Place;
import org.amends.couple.Role;
import org.amends.engine.TurnInput;

/** What may happen to a couple. What either says alone never comes here, unless it answers a question of the couple's own. */
public sealed interface JointInput {
    /** Words of one of the two: in the group, or alone where a question of the couple's was the last one asked. */
    record Said(Role by, Place place, TurnInput.Said said, Instant sentAt) implements JointInput {}

    /** A button of the couple's, in any room. */
    record Tapped(Role by, Place place, TurnInput.Tapped tap) implements JointInput {}

    /** A command without its slash, in the group; alone only {@code pause}, {@code stop} and {@code session}. */
    record Commanded(Role by, Place place, String name) implements JointInput {}

    /** Something without words, in the group. */
    record Sent(Role by, TurnInput.Media media) implements JointInput {}

    /** Time has passed. */
    record Ticked() implements JointInput {}

    /** There is a reason to end, of which nothing is known here: a stop or a danger alone, a fault of ours. */
    record Ending() implements JointInput {}

    /** There is a reason to end at once: somebody's life was threatened in the group. */
    record EndingNow() implements JointInput {}

    /** So many members has the group now, the coach among them. */
    record Members(int count) implements JointInput {}

    /** The coach was added to the couple's group, or found there again. */
    record InGroup() implements JointInput {}

    /** The coach is no longer in the group. */
    record OutOfGroup() implements JointInput {}

    /** One gives the other something to read. */
    record Shared(Role by, String words) implements JointInput {
        @Override
        public String toString() {
            return "Shared[" + words.length() + " characters]";
        }
    }

    /** What was to be shared isn't. */
    record TakenBack(Role by) implements JointInput {}

    /** One has parted, left, blocked the coach or erased everything: the couple is no more. */
    record Parted(Role by) implements JointInput {}
}
