package org.amends.storage;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import org.amends.couple.CoupleId;
import org.amends.person.PersonId;

/** Who has a key of their own: a person, or a couple. */
sealed interface KeyOwner {
    /** By which a key's file is named, and to which the key is bound; no two owners have the same. */
    byte[] bytes();

    record OfPerson(PersonId id) implements KeyOwner {
        @Override
        public byte[] bytes() {
            return ByteBuffer.allocate(Long.BYTES).putLong(id.value()).array();
        }

        @Override
        public String toString() {
            return "person " + id.value();
        }
    }

    record OfCouple(CoupleId id) implements KeyOwner {
        @Override
        public byte[] bytes() {
            return ("a couple " + id).getBytes(StandardCharsets.US_ASCII);
        }

        @Override
        public String toString() {
            return "couple " + id;
        }
    }

    static KeyOwner of(PersonId person) {
        return new OfPerson(person);
    }

    static KeyOwner of(CoupleId couple) {
        return new OfCouple(couple);
    }

    static List<KeyOwner> people(Collection<PersonId> people) {
        return people.stream().map(KeyOwner::of).toList();
    }
}
