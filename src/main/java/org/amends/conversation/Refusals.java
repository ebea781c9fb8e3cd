package org.amends.conversation;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.amends.dialog.Line;
import org.amends.person.PersonId;

/**
 * What people who aren't let in have been told within a day. It is in memory only: nothing is stored of strangers, and after
 * a restart they are told once more.
 */
final class Refusals {
    private static final int MOST = 10_000;
    private static final Duration SILENCE = Duration.ofDays(1);

    /** A line that somebody was told. */
    record Told(PersonId person, Line line) {}

    private record Notes(Instant since, Map<Line, Integer> times) {}

    private final Map<PersonId, Notes> notes = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<PersonId, Notes> eldest) {
            return size() > MOST;
        }
    };

    synchronized int times(Told told, Instant now) {
        var known = notes.get(told.person());
        return known == null || isOver(known, now) ? 0 : known.times().getOrDefault(told.line(), 0);
    }

    synchronized void note(List<Told> all, Instant now) {
        for (var told : all) {
            if (notes.containsKey(told.person()) && isOver(notes.get(told.person()), now)) {
                notes.remove(told.person());
            }
            notes.computeIfAbsent(told.person(), _ -> new Notes(now, new EnumMap<>(Line.class)))
                    .times()
                    .merge(told.line(), 1, Integer::sum);
        }
    }

    private static boolean isOver(Notes known, Instant now) {
        return !now.isBefore(known.since().plus(SILENCE));
    }
}
