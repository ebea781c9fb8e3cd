package org.amends.conversation;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.amends.conversation.Couples.Pair;
import org.amends.couple.CoupleId;
import org.amends.joint.JointEngine;
import org.amends.person.PersonId;

/** The couples of one batch as they stand in it. */
final class CoupleBook {
    private final Map<CoupleId, Pair> stored;
    private final Map<CoupleId, Pair> current;
    private final Set<CoupleId> over = new HashSet<>();

    /** @param locked those that are stored */
    CoupleBook(Map<CoupleId, Pair> locked) {
        stored = Map.copyOf(locked);
        current = new LinkedHashMap<>(locked);
    }

    Optional<Pair> find(CoupleId couple) {
        return Optional.ofNullable(current.get(couple));
    }

    Optional<Pair> of(PersonId person) {
        return current.values().stream()
                .filter(pair -> pair.state().couple().roleOf(person).isPresent())
                .findFirst();
    }

    Optional<Pair> in(long group) {
        return current.values().stream()
                .filter(pair -> pair.state().couple().group().equals(Optional.of(group)))
                .findFirst();
    }

    void put(Pair pair) {
        current.put(pair.state().couple().id(), pair);
    }

    void remove(CoupleId couple) {
        current.remove(couple);
        over.add(couple);
    }

    /** After its people are saved; what ended goes first, for its people and its group may be in a new one. */
    void write(Couples couples, JointEngine engine) {
        over.forEach(couples::erase);
        current.forEach((id, pair) -> {
            if (!stored.containsKey(id)) {
                couples.make(pair, engine.wakeAt(pair.state()));
            } else if (!pair.equals(stored.get(id))) {
                couples.save(pair, engine.wakeAt(pair.state()));
            }
        });
    }
}
