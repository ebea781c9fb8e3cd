package org.amends.conversation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.amends.conversation.CircleStore.ChatMessage;
import org.amends.engine.TurnInput;
import org.amends.person.PersonId;

/**
 * One input of a person, alone with the coach.
 *
 * @param update the update that it came by; empty for timers
 * @param messageId what the person sent or tapped
 * @param answersTo when they did
 * @param token of a partner's link that they came by
 */
record Turn(
        PersonId person,
        TurnInput input,
        Optional<UpdateKey> update,
        OptionalInt messageId,
        Instant answersTo,
        Optional<PairingToken> token)
        implements Step {
    /** One that came by no link. */
    Turn(PersonId person, TurnInput input, Optional<UpdateKey> update, OptionalInt messageId, Instant answersTo) {
        this(person, input, update, messageId, answersTo, Optional.empty());
    }

    /** One that no message of theirs brought. */
    static Turn ofOurs(PersonId person, TurnInput input, Instant at) {
        return new Turn(person, input, Optional.empty(), OptionalInt.empty(), at);
    }

    @Override
    public Set<PersonId> people() {
        return Set.of(person);
    }

    long chat() {
        return person.value();
    }

    /** The message that the person wrote; a tap is on a message of ours. */
    List<ChatMessage> ownMessage() {
        return input instanceof TurnInput.Tapped || messageId.isEmpty()
                ? List.of()
                : List.of(new ChatMessage(chat(), messageId.getAsInt(), person, answersTo));
    }
}
