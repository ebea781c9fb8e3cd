package org.amends.playground;

import org.jspecify.annotations.Nullable;

/** A tap on a button, and what the bot answered to it. */
record Callback(
        String id,
        long person,
        long chat,
        int message,
        long at,
        boolean answered,
        @Nullable String answer) {
    /** Telegram doesn't publish how long it waits; this is how long it keeps the update. */
    private static final long LIFE = 150;

    boolean expiredAt(long now) {
        return now - at >= LIFE;
    }

    Callback answeredWith(@Nullable String text) {
        return new Callback(id, person, chat, message, at, true, text);
    }
}
