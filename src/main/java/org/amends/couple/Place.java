package org.amends.couple;

import java.util.Optional;

/** One of a couple's three rooms: the group, or the private chat of one partner. */
public enum Place {
    GROUP(Room.GROUP),
    WITH_A(Room.PRIVATE),
    WITH_B(Room.PRIVATE);

    private final Room room;

    Place(Room room) {
        this.room = room;
    }

    public static Place aloneWith(Role role) {
        return role == Role.A ? WITH_A : WITH_B;
    }

    public Room room() {
        return room;
    }

    /** Whose private chat it is. */
    public Optional<Role> of() {
        return switch (this) {
            case GROUP -> Optional.empty();
            case WITH_A -> Optional.of(Role.A);
            case WITH_B -> Optional.of(Role.B);
        };
    }
}
