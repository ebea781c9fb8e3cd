package org.amends.safety;

import java.util.List;

/**
 * A pattern drawn more simply, so that whatever the pattern matches, its outline matches too: what must stand or not stand
 * around a match is left out.
 */
sealed interface Outline {
    Outline NOTHING = new Row(List.of());

    /** One of these letters. */
    record Letter(String oneOf) implements Outline {}

    /** Some character, of Java's at most so many. */
    record Wild(int longest) implements Outline {}

    record Row(List<Outline> parts) implements Outline {
        public Row {
            parts = List.copyOf(parts);
        }
    }

    record Choice(List<Outline> ways) implements Outline {
        public Choice {
            ways = List.copyOf(ways);
        }
    }

    /** At least and at most so often. */
    record Repeated(Outline part, int least, int most) implements Outline {
        static final int WITHOUT_END = Integer.MAX_VALUE;
    }
}
