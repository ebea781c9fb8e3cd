package org.amends.conversation;

import java.time.Instant;
import java.util.List;

/** Where a poll's updates go. */
public interface Inbox {
    /**
     * Does the turns of a batch. When it returns, they are on disk, and Telegram may forget the batch. While the database
     * is away it does not return.
     *
     * @throws CircleStore.StoreUnavailable if its thread is interrupted meanwhile, because the program stops: then Telegram
     *     must keep the batch; it throws nothing else
     */
    void process(List<IncomingMessage> batch);

    /** Telegram answered a poll of this bot; also when nothing was in it. Returns at once. */
    void polled(long bot, Instant at);
}
