package org.amends.conversation;

import java.time.Duration;

/** Makes one call to Telegram and tells what became of it. It never throws and never waits to try again. */
public interface MessageSender {
    Sending send(long chat, Delivery delivery);

    /** Shows that an answer is being written; what becomes of it doesn't matter. */
    void typing(long chat);

    /** Whether Telegram answers now, asked by a call that changes nothing. */
    default boolean isThere() {
        return true;
    }

    /** What became of a call. */
    sealed interface Sending {
        /** Done; {@code messageId} is 0 where no message came of it. */
        record Done(int messageId) implements Sending {}

        /** Telegram asks to wait this long. */
        record Wait(Duration duration) implements Sending {}

        /** Nothing reached Telegram, or it can't answer now: try again. */
        record Unreachable() implements Sending {}

        /** It was handed over and no answer came: it may have been done. */
        record CutOff() implements Sending {}

        /** The person blocked the bot or is gone. */
        record Blocked() implements Sending {}

        /** The group has another number now. */
        record Moved(long to) implements Sending {}

        /** Telegram will never accept it: by error code, without words. */
        record Refused(int code) implements Sending {}
    }
}
