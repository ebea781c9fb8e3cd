package org.amends.conversation;

import java.time.Instant;
import java.util.Optional;
import org.amends.person.PersonId;

/**
 * A delivery that was promised in a turn's transaction.
 *
 * @param id ascending in the order of the promise; 0 before it is stored
 * @param owner whose key seals it; empty for people of whom nothing is stored
 * @param answersTo when the message was sent that this answers to; late coaching is judged by it
 * @param uncertain whether it was handed to Telegram once already and the answer was cut off
 */
public record OutboxEntry(
        long id, long chat, Optional<PersonId> owner, Delivery delivery, Instant answersTo, boolean uncertain) {
    OutboxEntry withUncertainty() {
        return new OutboxEntry(id, chat, owner, delivery, answersTo, true);
    }

    OutboxEntry to(long otherChat) {
        return new OutboxEntry(id, otherChat, owner, delivery, answersTo, uncertain);
    }

    OutboxEntry withDelivery(Delivery other) {
        return new OutboxEntry(id, chat, owner, other, answersTo, uncertain);
    }
}
