package org.amends.conversation;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.amends.conversation.CoupleTurns.Cause;
import org.amends.dialog.Line;
import org.amends.engine.Effect.Urgency;

/** What is done in a group that is no couple's: commands are answered, old buttons go, and nothing else is read. */
final class NobodysRoom {
    private static final String NUMBERS = "sos";
    private static final String SESSION = "session";

    private final Pairings pairings;
    private final Ledger ledger;
    private final Desk desk;
    private final ToldGroups.Changes told;

    NobodysRoom(Pairings pairings, Ledger ledger, Desk desk, ToldGroups.Changes told) {
        this.pairings = pairings;
        this.ledger = ledger;
        this.desk = desk;
        this.told = told;
    }

    /**
     * Numbers are shown whenever they are asked for, and how a group becomes somebody's whenever a session is. Other commands
     * are told the same, but not one after the other.
     */
    void commanded(String name, long chat, Cause cause) {
        if (name.equals(NUMBERS)) {
            say(desk.joint().numbers(), chat, cause);
        } else if (told.mayBeTold(chat, Line.JOINT_JOIN, ledger.now()) || name.equals(SESSION)) {
            pairings.inviteGroup(chat, cause);
        }
    }

    /** The coach came in, which Telegram may tell in more than one way. */
    void invite(long chat, Cause cause) {
        if (told.mayBeTold(chat, Line.JOINT_JOIN, ledger.now())) {
            pairings.inviteGroup(chat, cause);
        }
    }

    /** A button of a couple that is over, or of none: it goes, and what it is is said once to those who tap several. */
    void tapped(long chat, OptionalInt message, Cause cause) {
        if (message.isPresent()) {
            promise(new Delivery.Settle(0, message, Optional.empty()), chat, cause);
        }
        if (told.mayBeTold(chat, Line.OLD_BUTTON, ledger.now())) {
            say(HouseLine.words(desk.library(), Line.OLD_BUTTON), chat, cause);
        }
    }

    /** The coach is no longer there. */
    void left(long chat) {
        told.forget(chat, Line.JOINT_JOIN);
    }

    private void say(String text, long chat, Cause cause) {
        promise(new Delivery.Send(Urgency.NEUTRAL, text, List.of(), Optional.empty(), false), chat, cause);
    }

    private void promise(Delivery delivery, long chat, Cause cause) {
        ledger.promise(new OutboxEntry(0, chat, Optional.empty(), delivery, cause.at(), false));
    }
}
