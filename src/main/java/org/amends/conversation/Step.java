package org.amends.conversation;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amends.conversation.Couples.Partners;
import org.amends.engine.TurnInput.Said;
import org.amends.joint.JointInput;
import org.amends.person.PersonId;

/** One thing that a batch does, in its order. */
sealed interface Step permits Turn, Step.InGroup, Step.OfCouple, Step.ShownAgain, Step.Forgotten, Step.Expiring {
    /** Who takes part, as far as it says so itself. */
    Set<PersonId> people();

    /** The groups that it is about. */
    default Set<Long> groups() {
        return Set.of();
    }

    /** The update that it came by; empty for timers. */
    default Optional<UpdateKey> update() {
        return Optional.empty();
    }

    /**
     * Something that came from a group.
     *
     * @param said what a text of one of the two was read as; texts of others are not read
     * @param members how many are in the group, where somebody came or left
     */
    record InGroup(IncomingMessage message, Optional<Said> said, OptionalInt members) implements Step {
        @Override
        public Set<PersonId> people() {
            return message.from().stream().collect(Collectors.toSet());
        }

        @Override
        public Set<Long> groups() {
            return Set.of(message.chat().id());
        }

        @Override
        public Optional<UpdateKey> update() {
            return Optional.of(message.key());
        }
    }

    /**
     * Something of a couple's that no update brought.
     *
     * @param members how many are in their group
     */
    record OfCouple(Partners couple, JointInput input, OptionalInt members, Instant at) implements Step {
        @Override
        public Set<PersonId> people() {
            return Stream.of(couple.a(), couple.b()).collect(Collectors.toSet());
        }

        @Override
        public Set<Long> groups() {
            return couple.group().stream().collect(Collectors.toSet());
        }
    }

    /**
     * What a couple was asked in one of their rooms shortly before nobody could be heard.
     *
     * @param question the question's number there
     */
    record ShownAgain(Partners couple, long question) implements Step {
        @Override
        public Set<PersonId> people() {
            return Stream.of(couple.a(), couple.b()).collect(Collectors.toSet());
        }
    }

    /** One of two is about to be erased, because their time is over: the couple is no more, without a word to them. */
    record Expiring(PersonId person) implements Step {
        @Override
        public Set<PersonId> people() {
            return Set.of(person);
        }
    }

    /** Everything that is kept of a person goes, without a word to them. */
    record Forgotten(PersonId person) implements Step {
        @Override
        public Set<PersonId> people() {
            return Set.of(person);
        }
    }
}
