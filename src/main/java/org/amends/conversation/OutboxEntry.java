package org.amends.conversation;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;
import org.amends.couple.CoupleId;
import org.amends.person.PersonId;

/**
 * A delivery that was promised in a turn's transaction.
 *
 * @param id ascending in the order of the promise; 0 before it is stored
 * @param owner whose key seals it; empty for people of whom nothing is stored
 * @param couple whose question or line it is: it goes with the couple, and without an owner their key seals it
 * @param answersTo when the message was sent that this answers to; late coaching is judged by it
 * @param uncertain whether it was handed to Telegram once already and the answer was cut off
 */
public record OutboxEntry(
        long id,
        long chat,
        Optional<PersonId> owner,
        Optional<CoupleId> couple,
        Delivery delivery,
        Instant answersTo,
        boolean uncertain) {
    /** One that is no couple's. */
    public OutboxEntry(
            long id, long chat, Optional<PersonId> owner, Delivery delivery, Instant answersTo, boolean uncertain) {
        this(id, chat, owner, Optional.empty(), delivery, answersTo, uncertain);
    }

    /** The same, as it is stored. */
    public OutboxEntry withId(long stored) {
        return new OutboxEntry(stored, chat, owner, couple, delivery, answersTo, uncertain);
    }

    /** The same without an owner or couple of whom nothing is stored. */
    public OutboxEntry ofThose(Predicate<PersonId> people, Predicate<CoupleId> couples) {
        return new OutboxEntry(id, chat, owner.filter(people), couple.filter(couples), delivery, answersTo, uncertain);
    }

    OutboxEntry withUncertainty() {
        return new OutboxEntry(id, chat, owner, couple, delivery, answersTo, true);
    }

    OutboxEntry to(long otherChat) {
        return new OutboxEntry(id, otherChat, owner, couple, delivery, answersTo, uncertain);
    }

    OutboxEntry withDelivery(Delivery other) {
        return new OutboxEntry(id, chat, owner, couple, other, answersTo, uncertain);
    }
}
