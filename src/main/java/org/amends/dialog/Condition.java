package org.amends.dialog;

import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.amends.couple.SessionMode;
import org.amends.person.Fact;

/** A small test on what is known, which a checker can understand. */
public sealed interface Condition {
    record FactIs(Fact fact, Set<String> values) implements Condition {
        public FactIs {
            values = Set.copyOf(values);
        }
    }

    record FactKnown(Fact fact) implements Condition {}

    record SlotFilled(SlotName slot) implements Condition {}

    /** The words of this turn were found to name a danger that this dialog answers. */
    record Screened(Certainty certainty) implements Condition {}

    /** The words of this turn were found to name this, whichever dialog answers it. */
    record Named(String kind) implements Condition {}

    enum Certainty {
        /** Sure enough to stop the coaching. */
        SURE,
        /** Said in so many words. */
        UNMISTAKABLE
    }

    /** The person's own time of day; {@code from} may be later than {@code to}, across midnight. */
    record HourBetween(LocalTime from, LocalTime to) implements Condition {}

    /** In a dialog for two: at least so many statements were counted since the seats last changed over. */
    record Counted(int atLeast) implements Condition {}

    /** In a dialog for two: the seats have changed over. */
    record Swapped() implements Condition {}

    /** In a dialog for two: how the turns are taken. */
    record InMode(Set<SessionMode> modes) implements Condition {
        public InMode {
            modes = Set.copyOf(modes);
        }
    }

    /** In a dialog for two: a wish for how things should be was put aside until the close. */
    record Parked() implements Condition {}

    record All(List<Condition> of) implements Condition {
        public All {
            of = List.copyOf(of);
        }
    }

    record Any(List<Condition> of) implements Condition {
        public Any {
            of = List.copyOf(of);
        }
    }

    record Not(Condition what) implements Condition {}
}
