package org.amends.conversation;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.amends.engine.Effect.Button;
import org.amends.engine.Effect.Urgency;

/** One call that is to be made to Telegram; printing it shows no words. */
public sealed interface Delivery {
    /** A new message. Several rows of buttons are the sender's matter. */
    record Send(Urgency urgency, String text, List<Button> buttons, Optional<Long> question, boolean silent)
            implements Delivery {
        public Send {
            buttons = List.copyOf(buttons);
        }

        @Override
        public String toString() {
            return "Send[" + urgency + ", " + text.length() + " characters]";
        }
    }

    /**
     * The buttons of a question are taken away, and its text replaced where one is given.
     *
     * @param messageId the message, where it is known; else it is found by the question's number
     */
    record Settle(long question, OptionalInt messageId, Optional<String> text) implements Delivery {
        @Override
        public String toString() {
            return "Settle[question " + question + "]";
        }
    }

    /**
     * Messages are deleted; those that can't be any more are left.
     *
     * @param alsoOnTheirWay whether the messages that were promised before this go too: they may have arrived since
     */
    record Delete(List<Integer> messageIds, boolean alsoOnTheirWay) implements Delivery {
        public Delete {
            messageIds = List.copyOf(messageIds);
        }

        /** These messages and no others. */
        public static Delete only(List<Integer> messageIds) {
            return new Delete(messageIds, false);
        }
    }
}
