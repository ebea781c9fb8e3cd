package org.amends.conversation;

import java.time.Duration;

/** How fast Telegram may be written to. */
public interface Pace {
    /** Takes leave for one call to this chat and returns how long to wait before making it (zero: at once). */
    Duration reserve(long chat, boolean bulk);

    /** Telegram asked for silence: nothing goes to this chat before that. */
    void hold(long chat, Duration duration);
}
