package org.amends.conversation;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.OptionalInt;

/** The stored promises that are not yet kept. Calls are durable when they return. */
public interface Outbox {
    /** Everything that is still to be delivered, in the order of the promises; read once, at start. */
    List<OutboxEntry> pending();

    /**
     * Notes at once, without a transaction, that Telegram has answered, so that a program that is killed before
     * {@link #settle} doesn't send it again. A power cut may lose the note.
     */
    void noteDelivered(OutboxEntry entry, OptionalInt messageId);

    /** Removes what was delivered or dropped, and notes the numbers that Telegram gave to messages, in one transaction. */
    void settle(Collection<Settled> settled);

    /** Notes that the answer to a send was cut off, so that it is tried once more at most, also after a restart. */
    void markUncertain(OutboxEntry entry);

    /** The message by which a question was asked, if it was sent within the last 48 hours and is noted. */
    OptionalInt messageOf(long chat, long question);

    /** An entry that is done with, and the message that came of it, if one did. */
    record Settled(OutboxEntry entry, OptionalInt messageId, Instant at) {}
}
