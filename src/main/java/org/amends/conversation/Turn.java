package org.amends.conversation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.amends.conversation.CircleStore.ChatMessage;
import org.amends.engine.TurnInput;
import org.amends.person.PersonId;

/**
 * One input for one person's session.
 *
 * @param update the update that it came by; empty for timers
 * @param messageId what the person sent or tapped
 * @param answersTo when they did
 */
record Turn(PersonId person, TurnInput input, Optional<UpdateKey> update, OptionalInt messageId, Instant answersTo) {
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
