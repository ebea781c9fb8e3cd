package org.amends.conversation;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import org.amends.conversation.Couples.Partners;
import org.amends.person.PersonId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is known of groups, so that nobody has to be asked inside a transaction. */
final class KnownGroups {
    private static final Logger log = LoggerFactory.getLogger(KnownGroups.class);

    private final GroupFacts facts;
    private final Map<Long, Boolean> hearing = new ConcurrentHashMap<>();
    /** Whose group was not asked about since the start. */
    private final Map<PersonId, Long> unasked = new ConcurrentHashMap<>();

    KnownGroups(GroupFacts facts) {
        this.facts = facts;
    }

    /** As it was when it was last asked; false before. */
    boolean hearsAll(long group) {
        return hearing.getOrDefault(group, false);
    }

    /** Couples for whom something in their group may come of what one of them does alone. Nobody is asked yet. */
    void expect(Collection<Partners> couples) {
        couples.forEach(couple -> couple.group().ifPresent(group -> {
            unasked.put(couple.a(), group);
            unasked.put(couple.b(), group);
        }));
    }

    /** Asks about groups of these people where nothing is known since the start; to be called outside of transactions. */
    void learnOf(Collection<PersonId> people) {
        people.stream()
                .flatMap(person -> Optional.ofNullable(unasked.remove(person)).stream())
                .filter(group -> !hearing.containsKey(group))
                .forEach(group -> refresh(List.of(group)));
    }

    /** Asks anew; to be called outside of transactions. */
    void refresh(Collection<Long> groups) {
        groups.stream().distinct().forEach(group -> {
            try {
                hearing.put(group, facts.hearsAll(group));
            } catch (RuntimeException fault) {
                log.warn("a group can't be asked about: {}", fault.getClass().getSimpleName());
            }
        });
    }

    /** An administrator hears all; who is one no longer may do so all the same, and is to be asked. */
    void changed(long group, boolean admin) {
        if (admin) {
            note(group, true);
        } else {
            refresh(List.of(group));
        }
    }

    void note(long group, boolean hearsAll) {
        hearing.put(group, hearsAll);
    }

    /** To be called outside of transactions. */
    OptionalInt members(long group) {
        try {
            return facts.members(group);
        } catch (RuntimeException fault) {
            log.warn("a group can't be counted: {}", fault.getClass().getSimpleName());
            return OptionalInt.empty();
        }
    }
}
