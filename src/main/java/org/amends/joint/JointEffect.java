package org.amends.joint;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.amends.couple.Place;
import org.amends.couple.Role;
import org.amends.dialog.DialogId;
import org.amends.engine.Effect;
import org.amends.engine.Effect.Button;
import org.amends.engine.Effect.Urgency;
import org.amends.person.Fact;

/** What a turn of a couple does to the world. */
public sealed interface JointEffect {
    /**
     * A message in one of the rooms.
     *
     * @param writes who is to answer in words in the group, where the coach sees only replies
     */
    record Show(
            Place place,
            Urgency urgency,
            String text,
            List<Button> buttons,
            Optional<Long> question,
            Optional<Role> writes,
            boolean unasked)
            implements JointEffect {
        public Show {
            buttons = List.copyOf(buttons);
        }

        @Override
        public String toString() {
            return "Show[" + place + ", " + text.length() + " characters, " + buttons.size() + " buttons]";
        }
    }

    /** A message that stays at the top of the group, as far as Telegram lets it. */
    record Pin(String text) implements JointEffect {
        @Override
        public String toString() {
            return "Pin[" + text.length() + " characters]";
        }
    }

    /** The buttons of an answered question go away; its text is replaced where one is given. */
    record Settle(Place place, long question, Optional<String> text) implements JointEffect {
        @Override
        public String toString() {
            return "Settle[" + place + ", question " + question + "]";
        }
    }

    /** One is asked something alone, by a dialog of their own; what they said to it before no longer counts. */
    record AskAlone(Role role, DialogId dialog, Set<Fact> anew) implements JointEffect {
        public AskAlone {
            anew = Set.copyOf(anew);
        }
    }

    /** A plan is kept for its owner, as one of their own dialogs would. */
    record KeepPlan(Role role, String text, LocalDate due, Optional<Effect.CheckInAt> checkIn) implements JointEffect {
        @Override
        public String toString() {
            return "KeepPlan[" + text.length() + " characters, due " + due + "]";
        }
    }
}
