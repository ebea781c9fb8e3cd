package org.amends.conversation;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.amends.engine.Effect.Button;
import org.amends.engine.Effect.Urgency;
import org.amends.person.PersonId;

/** One call that is to be made to Telegram; printing it shows no words. */
public sealed interface Delivery {
    /**
     * A new message. Several rows of buttons are the sender's matter.
     *
     * @param asksForReply whether the answer comes as a reply, which a coach that doesn't hear all in a group needs; buttons
     *     then come in a message of their own, and that is the question's
     * @param mentions who is named so that they are told of it, and asked for the reply
     * @param links buttons that open an address
     */
    record Send(
            Urgency urgency,
            String text,
            List<Button> buttons,
            Optional<Long> question,
            boolean silent,
            boolean asksForReply,
            Optional<PersonId> mentions,
            List<Link> links)
            implements Delivery {
        public Send {
            buttons = List.copyOf(buttons);
            links = List.copyOf(links);
        }

        /** One that names nobody and has no links. */
        public Send(Urgency urgency, String text, List<Button> buttons, Optional<Long> question, boolean silent) {
            this(urgency, text, buttons, question, silent, false, Optional.empty(), List.of());
        }

        @Override
        public String toString() {
            return "Send[" + urgency + ", " + text.length() + " characters]";
        }
    }

    /** A button that opens an address; printing it doesn't show where it leads, for it may let somebody in. */
    record Link(String label, String url) {
        @Override
        public String toString() {
            return "Link[" + label + "]";
        }
    }

    /** A new message that stays at the top of a group; where that isn't allowed it is a message like any other. */
    record Pin(String text) implements Delivery {
        /** The message itself. */
        public Send message() {
            return new Send(Urgency.NEUTRAL, text, List.of(), Optional.empty(), true);
        }

        @Override
        public String toString() {
            return "Pin[" + text.length() + " characters]";
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
