package org.amends.conversation;

import java.time.Instant;
import java.util.List;

/** Where messages enter; the messenger forgets a batch only after it was processed. */
public interface Inbox {
    /** Returns when the batch's outcome is on disk, waits while the database is away, and never throws. */
    void process(List<IncomingMessage> batch);

    /** The bot heard from Telegram at that time, with or without messages; those that came were processed before. */
    void polled(long bot, Instant at);
}
