package org.amends.conversation;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.amends.person.PersonId;

/**
 * Who came by a partner's link and has not agreed yet. It is in memory only, for nothing is stored before somebody agrees;
 * after a restart they tap the link again.
 */
final class Comers {
    private static final int MOST = 10_000;

    /** @param asked whether they were asked already if they agree */
    record Came(InviteId token, boolean asked) {}

    private final Map<PersonId, Came> comers = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<PersonId, Came> eldest) {
            return size() > MOST;
        }
    };

    synchronized Optional<Came> of(PersonId person) {
        return Optional.ofNullable(comers.get(person));
    }

    /** What one batch changes in it, once the batch is on disk. */
    final class Changes {
        private final Map<PersonId, Optional<Came>> changes = new HashMap<>();

        Optional<Came> of(PersonId person) {
            return changes.getOrDefault(person, Comers.this.of(person));
        }

        void note(PersonId person, Came came) {
            changes.put(person, Optional.of(came));
        }

        void forget(PersonId person) {
            changes.put(person, Optional.empty());
        }

        void committed() {
            synchronized (Comers.this) {
                changes.forEach((person, came) ->
                        came.ifPresentOrElse(one -> comers.put(person, one), () -> comers.remove(person)));
            }
        }
    }
}
