package org.amends.playground;

import org.jspecify.annotations.Nullable;

/** A private chat (whose id is its person's), a group or a supergroup, as Telegram shows it. */
record Chat(
        long id,
        String type,
        @Nullable String title,
        @Nullable String firstName,
        @Nullable String lastName,
        @Nullable String username) {

    static Chat privateWith(User person) {
        return new Chat(person.id(), "private", null, person.firstName(), person.lastName(), person.username());
    }

    static Chat group(long id, String type, String title) {
        return new Chat(id, type, title, null, null, null);
    }

    boolean withOnePerson() {
        return type.equals("private");
    }
}
