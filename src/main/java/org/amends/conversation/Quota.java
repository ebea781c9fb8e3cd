package org.amends.conversation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.amends.conversation.CircleStore.Transaction;
import org.amends.person.PersonId;

/** How much of their day some people have used up; what goes beyond is counted once, so that a flood writes no rows. */
final class Quota {
    enum Room {
        ENOUGH,
        /** Used up by what was counted before. */
        NONE,
        /** The same, and the person doesn't know it yet. */
        NONE_UNTOLD
    }

    private final int limit;
    private final LocalDate day;
    private final Map<PersonId, Integer> counts;
    private final Map<PersonId, Integer> changed = new HashMap<>();

    private Quota(int limit, LocalDate day, Map<PersonId, Integer> counts) {
        this.limit = limit;
        this.day = day;
        this.counts = counts;
    }

    /** @param limit 0 for none */
    static Quota of(int limit, Collection<PersonId> people, LocalDate day, Transaction transaction) {
        var counts = limit == 0 ? Map.<PersonId, Integer>of() : transaction.counted(people, day);
        return new Quota(limit, day, new HashMap<>(counts));
    }

    Room roomFor(PersonId person) {
        int count = counts.getOrDefault(person, 0);
        if (limit == 0 || count < limit) {
            return Room.ENOUGH;
        }
        return count == limit ? Room.NONE_UNTOLD : Room.NONE;
    }

    void count(PersonId person) {
        if (limit > 0) {
            changed.put(person, counts.merge(person, 1, Integer::sum));
        }
    }

    void write(Transaction transaction) {
        if (!changed.isEmpty()) {
            transaction.count(changed, day);
        }
    }
}
