package org.amends.engine;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** Time and chance of one turn, as arguments. */
public record Moment(Instant now, ZoneId zone, long seed) {
    public ZonedDateTime local() {
        return now.atZone(zone);
    }

    LocalTime timeOfDay() {
        return local().toLocalTime();
    }
}
