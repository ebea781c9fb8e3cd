package org.amends.dialog;

import java.time.Duration;

/** Whose words and taps move a question of a dialog for two. */
public sealed interface Mover {
    /** Only who has this seat. */
    record Turn(SeatName seat) implements Mover {}

    /** Whoever taps first has this seat from then on, and the other has the other one. */
    record Takes(SeatName seat) implements Mover {}

    /**
     * Each answers for themselves. Buttons: it goes on by the first of them once both chose it, and else gives up. Words: it
     * goes on once both have written. In private it gives up only when the time is over, so that a no is like no answer.
     */
    record Both(Duration within) implements Mover {}
}
