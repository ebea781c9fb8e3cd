package org.amends.dialog;

import java.util.List;
import java.util.Optional;
import org.amends.couple.Room;

/** A step of a dialog. People only ever stand on {@link Wait}; all others are passed through within a turn. */
public sealed interface Node {
    NodeId id();

    /**
     * Something is said, or done, and the talk goes on.
     *
     * @param aloud in place of the words, where two people speak at a table
     */
    record Say(NodeId id, Optional<Wording> say, Optional<Wording> aloud, List<Action> actions, Target next)
            implements Node {
        public Say {
            actions = List.copyOf(actions);
        }

        public Say(NodeId id, Optional<Wording> say, List<Action> actions, Target next) {
            this(id, say, Optional.empty(), actions, next);
        }
    }

    /**
     * A question is asked and the person's words or tap are waited for.
     *
     * @param sensitive answers don't stay on the screen
     * @param next where an answer to {@code question} leads
     * @param floor who moves it and more, in a dialog for two
     */
    record Wait(
            NodeId id,
            Wording say,
            Optional<Question> question,
            List<QuickReply> replies,
            List<Hearing> hears,
            Optional<Target> next,
            Ladder ladder,
            boolean sensitive,
            Room room,
            Optional<Floor> floor)
            implements Node {
        public Wait {
            replies = List.copyOf(replies);
            hears = List.copyOf(hears);
        }
    }

    /** The first branch whose condition holds is taken. */
    record Decide(NodeId id, List<Branch> branches, Target otherwise) implements Node {
        public Decide {
            branches = List.copyOf(branches);
        }
    }

    record Branch(Condition when, Target target) {}

    /**
     * A plan is kept for its owner, and asked about when it is due.
     *
     * @param by in a dialog for two, whose plan it is
     */
    record Commit(
            NodeId id,
            Wording text,
            SlotName due,
            Optional<CheckIn> checkIn,
            Optional<Wording> say,
            Target next,
            Optional<SeatName> by)
            implements Node {}

    /** What one partner offers of their own acts is kept for both, for some days, and ends unless both renew it in private. */
    record Agree(NodeId id, SeatName by, Wording text, int days, Optional<Wording> say, Target next) implements Node {}

    /** The dialog that asks, this many days after the day itself. */
    record CheckIn(int daysAfter, DialogId open) {}
}
