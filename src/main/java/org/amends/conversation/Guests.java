package org.amends.conversation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
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

    private final Map<PersonId, Guest> guests = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<PersonId, Guest> eldest) {
            return size() > MOST;
        }
    };

    private static final class Guest {
        private Optional<Session> session = Optional.empty();
        private final List<CircleStore.ChatMessage> messages = new ArrayList<>();
        private final Map<Long, Integer> questions = new HashMap<>();
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

    /** From now on the store knows the person; only words that wait for their question stay here. */
    synchronized void becomesStored(PersonId person, Session session) {
        guests.remove(person);
        if (session.pending().isPresent()) {
            guest(person).session = Optional.of(session);
        }
    }

    synchronized Optional<Said> pending(PersonId person) {
        return session(person).flatMap(Session::pending);
    }

    synchronized void noteMessage(PersonId person, int messageId, Instant at) {
        var messages = guest(person).messages;
        if (messages.size() < MOST_MESSAGES) {
            messages.add(new CircleStore.ChatMessage(person.value(), messageId, person, at));
        }
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
