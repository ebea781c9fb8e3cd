package org.amends.person;

/** A person by Telegram's number for them, which is also the number of their private chat with the bot. */
public record PersonId(long value) implements Comparable<PersonId> {
    @Override
    public int compareTo(PersonId other) {
        return Long.compare(value, other.value);
    }
}
