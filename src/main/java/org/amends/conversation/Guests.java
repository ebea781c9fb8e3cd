package org.amends.conversation;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.amends.engine.Session;
import org.amends.engine.TurnInput.Said;
import org.amends.person.PersonId;

/**
 * People of whom nothing may be stored, or not yet: they exist in memory only and are gone with the process. Their
 * buttons say by themselves where they stood.
 */
final class Guests {
    private static final int MOST = 10_000;
    private static final int MOST_MESSAGES = 200;
    private static final int MOST_QUESTIONS = 50;

    private final Map<PersonId, Guest> guests = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<PersonId, Guest> eldest) {
            return size() > MOST;
        }
    };

    private static final class Guest {
        private Optional<Session> session = Optional.empty();
        private Optional<Said> pending = Optional.empty();
        private final Deque<CircleStore.ChatMessage> messages = new ArrayDeque<>();
        private final Map<Long, Integer> questions = new LinkedHashMap<>() {
            private static final long serialVersionUID = 1;

            @Override
            protected boolean removeEldestEntry(Map.Entry<Long, Integer> eldest) {
                return size() > MOST_QUESTIONS;
            }
        };
    }

    synchronized Optional<Session> session(PersonId person) {
        return Optional.ofNullable(guests.get(person)).flatMap(guest -> guest.session);
    }

    synchronized void keep(PersonId person, Session session) {
        guest(person).session = Optional.of(session);
    }

    synchronized void forget(PersonId person) {
        guests.remove(person);
    }

    /** What somebody wrote before it could be answered is stored nowhere, also when they agreed to be remembered since. */
    synchronized void keepInMind(PersonId person, Said words) {
        guest(person).pending = Optional.of(words);
    }

    synchronized Optional<Said> inMind(PersonId person) {
        return Optional.ofNullable(guests.get(person)).flatMap(guest -> guest.pending);
    }

    synchronized void noteMessage(PersonId person, int messageId, Instant at) {
        var messages = guest(person).messages;
        if (messages.size() >= MOST_MESSAGES) {
            messages.removeFirst();
        }
        messages.addLast(new CircleStore.ChatMessage(person.value(), messageId, person, at));
    }

    synchronized void noteQuestion(PersonId person, long question, int messageId) {
        guest(person).questions.put(question, messageId);
    }

    synchronized List<CircleStore.ChatMessage> messages(PersonId person) {
        return Optional.ofNullable(guests.get(person))
                .map(guest -> List.copyOf(guest.messages))
                .orElse(List.of());
    }

    synchronized OptionalInt messageOf(PersonId person, long question) {
        var found = Optional.ofNullable(guests.get(person)).map(guest -> guest.questions.get(question));
        return found.isPresent() ? OptionalInt.of(found.get()) : OptionalInt.empty();
    }

    private Guest guest(PersonId person) {
        return guests.computeIfAbsent(person, _ -> new Guest());
    }
}
