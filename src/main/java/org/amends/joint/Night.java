package org.amends.joint;

import java.time.Instant;
import java.time.LocalTime;

/** The hours in which nobody is asked for anything by the other. */
final class Night {
    private static final LocalTime BEGINS = LocalTime.of(22, 30);
    private static final LocalTime ENDS = LocalTime.of(8, 0);

    static boolean is(Table table) {
        return !end(table.now(), table).equals(table.now());
    }

    /** The time itself by day, the morning after it by night. */
    static Instant end(Instant at, Table table) {
        var local = at.atZone(table.moment().moment().zone());
        if (!local.toLocalTime().isBefore(BEGINS)) {
            return local.plusDays(1).with(ENDS).toInstant();
        }
        return local.toLocalTime().isBefore(ENDS) ? local.with(ENDS).toInstant() : at;
    }

    private Night() {}
}
