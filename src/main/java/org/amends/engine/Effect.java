package org.amends.engine;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.amends.dialog.Action;
import org.amends.dialog.DialogId;
import org.amends.dialog.Node;

/** What a turn does to the world outside the session. */
public sealed interface Effect {
    /**
     * A message to the person, in the chat that they wrote in.
     *
     * @param question the number of the question that it asks, if it asks one
     * @param unasked whether the person did nothing just now to which this answers
     */
    record Show(Urgency urgency, String text, List<Button> buttons, Optional<Long> question, boolean unasked)
            implements Effect {
        public Show {
            buttons = List.copyOf(buttons);
        }

        @Override
        public String toString() {
            return "Show[" + urgency + ", " + text.length() + " characters, " + buttons.size() + " buttons]";
        }
    }

    enum Urgency {
        /** Goes first, at any delay, and is never merged or dropped. */
        DANGER,
        /** A plain line of the house: not dropped, said at any delay. */
        NEUTRAL,
        /** Coaching: too late it is not said any more. */
        TALK
    }

    /** A button's words and what it sends back. */
    record Button(String label, String data) {}

    /**
     * The buttons of an answered question go away.
     *
     * @param text what then stands in its place: the question with the chosen answer; empty leaves the text as it is
     */
    record Settle(long question, Optional<String> text) implements Effect {
        @Override
        public String toString() {
            return "Settle[question " + question + "]";
        }
    }

    /** The message that the person just sent is deleted from the chat. */
    record DeleteIncoming() implements Effect {}

    /** The last 48 hours of messages are deleted from the chat. */
    record ClearScreen() implements Effect {}

    /** Everything that is kept about the person is erased, and the screen is cleared. */
    record EraseAll() implements Effect {}

    /** A plan is kept for its owner; {@code askAt} is when to ask about it, by which dialog. */
    record KeepPlan(String text, LocalDate due, Optional<CheckInAt> checkIn) implements Effect {
        @Override
        public String toString() {
            return "KeepPlan[" + text.length() + " characters, due " + due + "]";
        }
    }

    record CheckInAt(Instant at, DialogId open) {
        private static final LocalTime HOUR = LocalTime.of(18, 0);

        /** In the evening, so many days after the day itself. */
        public static CheckInAt of(Node.CheckIn ask, LocalDate due, ZoneId zone) {
            return new CheckInAt(
                    due.plusDays(ask.daysAfter()).atTime(HOUR).atZone(zone).toInstant(), ask.open());
        }
    }

    /**
     * What concerns the person's partner too: an invite, joining, parting, sharing.
     *
     * @param words what they want to be called, or what they share
     */
    record ForTwo(Action.Deed deed, Optional<String> words) implements Effect {
        @Override
        public String toString() {
            return "ForTwo[" + deed + "]";
        }
    }

    /** Nothing is asked about plans any more. */
    record DropCheckIns() implements Effect {}
}
