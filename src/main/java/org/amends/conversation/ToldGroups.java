package org.amends.conversation;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.amends.dialog.Line;

/**
 * What groups that are nobody's were told not long ago, so that a row of commands isn't a row of the same line. It is in memory
 * only: after a restart they are told once more.
 */
final class ToldGroups {
    private static final Duration AGAIN_AFTER = Duration.ofMinutes(1);
    private static final int MOST = 10_000;

    private record Told(long group, Line line) {}

    private final Map<Told, Instant> all = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Told, Instant> eldest) {
            return size() > MOST;
        }
    };

    private synchronized Instant last(Told told) {
        return all.getOrDefault(told, Instant.MIN);
    }

    /** What one batch changes in it, once the batch is on disk. */
    final class Changes {
        private final Map<Told, Instant> changes = new HashMap<>();

        /** Whether it may be said now; then it counts as said. */
        boolean mayBeTold(long group, Line line, Instant now) {
            var told = new Told(group, line);
            var last = changes.getOrDefault(told, last(told));
            boolean may = last.equals(Instant.MIN) || !now.isBefore(last.plus(AGAIN_AFTER));
            if (may) {
                changes.put(told, now);
            }
            return may;
        }

        /** What was said there is gone. */
        void forget(long group, Line line) {
            changes.put(new Told(group, line), Instant.MIN);
        }

        void committed() {
            synchronized (ToldGroups.this) {
                changes.forEach((told, at) -> {
                    all.remove(told);
                    all.put(told, at);
                });
            }
        }
    }
}
