package org.amends.conversation;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.amends.dialog.Line;
import org.amends.engine.ButtonData;
import org.amends.engine.Effect.Button;
import org.amends.engine.Effect.Urgency;

/** Coaching that comes ten minutes late would arrive at another hour than it was meant for. */
final class Lateness {
    static final Duration TOO_LATE = Duration.ofMinutes(10);

    private final Supplier<Desk> desk;
    private final Clock clock;

    Lateness(Supplier<Desk> desk, Clock clock) {
        this.desk = desk;
        this.clock = clock;
    }

    /** Two people who wait for each other are better asked late than not: what a couple is asked is never too late. */
    boolean isTooLate(OutboxEntry entry) {
        return entry.couple().isEmpty()
                && entry.delivery() instanceof Delivery.Send send
                && send.urgency() == Urgency.TALK
                && entry.answersTo().plus(TOO_LATE).isBefore(clock.instant());
    }

    /** What is said in its place: that the coach was away, and a button that asks the open question again. */
    OutboxEntry inItsPlace(OutboxEntry entry) {
        var library = desk.get().library();
        var goOn = new Button(HouseLine.words(library, Line.GO_ON), ButtonData.goOn());
        return entry.withDelivery(new Delivery.Send(
                Urgency.TALK, HouseLine.words(library, Line.AWAY), List.of(goOn), Optional.empty(), true));
    }
}
