package org.amends.dialog;

import org.amends.person.Fact;

/** What happens besides the words when a person chooses something or a node is entered. */
public sealed interface Action {
    record SetFact(Fact fact, String value) implements Action {}

    /** A fixed value for a slot; for dates {@code +3d} is three days from today. */
    record Put(SlotName slot, String value) implements Action {}

    record Do(Deed deed) implements Action {}

    enum Deed {
        /** Deletes the last 48 hours of messages from the chat and keeps the data. */
        CLEAR_SCREEN,
        /** Erases everything that is kept about the person, and what can be deleted from the chat. */
        ERASE_ALL,
        /** Goes one question back. */
        BACK,
        /** Asks the open question again. */
        REPEAT,
        /** Leaves the open question unanswered and goes on. */
        SKIP,
        /** Begins the dialog below again. */
        START_OVER,
        /** A link is made for the partner; only in a person's own dialog, with what they want to be called in the slot "called". */
        INVITE,
        /** The person agrees to the rule of the rooms and joins by the link that they came with; "called" as for {@link #INVITE}. */
        JOIN,
        /** The couple is no more. */
        UNPAIR,
        /** What stands in the slot "words" goes to the partner, who is asked first. */
        SHARE,
        /** What was to be shared isn't. */
        TAKE_BACK,
        /** The two seats change over; only in a dialog for two, as the next. */
        SWAP,
        /** One more statement of the speaker was heard. */
        COUNT
    }
}
