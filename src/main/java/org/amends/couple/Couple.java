package org.amends.couple;

import java.util.Optional;
import org.amends.person.PersonId;

/**
 * Two people who both agreed, each alone, to the rule of the rooms.
 *
 * @param group the number of the chat that both see, once the coach was added to one
 */
public record Couple(CoupleId id, Partner a, Partner b, Optional<Long> group) {
    public Couple {
        if (a.id().equals(b.id())) {
            throw new IllegalArgumentException("a couple is two people");
        }
    }

    public Partner of(Role role) {
        return role == Role.A ? a : b;
    }

    /** Which of the two a person is; empty for everybody else. */
    public Optional<Role> roleOf(PersonId person) {
        if (a.id().equals(person)) {
            return Optional.of(Role.A);
        }
        return b.id().equals(person) ? Optional.of(Role.B) : Optional.empty();
    }

    public Couple in(long chat) {
        return new Couple(id, a, b, Optional.of(chat));
    }

    public Couple withoutGroup() {
        return new Couple(id, a, b, Optional.empty());
    }

    /** The chat that a room is, if it is there. */
    public Optional<Long> chat(Place place) {
        return place.of().map(role -> of(role).id().value()).or(() -> group);
    }
}
