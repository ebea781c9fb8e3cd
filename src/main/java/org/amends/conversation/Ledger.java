package org.amends.conversation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.amends.conversation.CircleStore.Change;
import org.amends.conversation.CircleStore.ChatMessage;
import org.amends.conversation.CircleStore.Plan;
import org.amends.conversation.CircleStore.Transaction;
import org.amends.engine.Effect;
import org.amends.engine.Session;
import org.amends.engine.SessionIds;
import org.amends.person.Fact;
import org.amends.person.PersonId;
import org.amends.person.Profile;

/** What one transaction has read of people, and everything that it will write once its turns are done. */
final class Ledger {
    /** How long messages can be deleted, by Telegram's rule. */
    static final Duration DELETABLE = Duration.ofDays(2);

    private final Guests guests;
    private final Transaction transaction;
    private final Instant now;
    private final LongSupplier seeds;
    private final Map<PersonId, Session> stored;
    private final Map<PersonId, Session> current = new LinkedHashMap<>();
    private final Map<PersonId, Boolean> erased = new LinkedHashMap<>();
    private final List<OutboxEntry> promises = new ArrayList<>();
    private final List<ChatMessage> seen = new ArrayList<>();
    private final Map<PersonId, List<Effect>> plans = new LinkedHashMap<>();
    private final List<Turn> ran = new ArrayList<>();
    private final List<Turn> deferred = new ArrayList<>();

    Ledger(Guests guests, Transaction transaction, Instant now, LongSupplier seeds, Map<PersonId, Session> stored) {
        this.guests = guests;
        this.transaction = transaction;
        this.now = now;
        this.seeds = seeds;
        this.stored = new HashMap<>(stored);
    }

    Transaction transaction() {
        return transaction;
    }

    Instant now() {
        return now;
    }

    LongSupplier seeds() {
        return seeds;
    }

    // --- people

    /** Where somebody stands; of whom nothing is known is a newcomer. */
    Session session(PersonId person) {
        return Optional.ofNullable(current.get(person))
                .or(() -> Optional.ofNullable(stored.get(person))
                        .map(session -> session.withPending(guests.inMind(person))))
                .or(() -> guests.session(person))
                .orElseGet(() -> newcomer(person));
    }

    private Session newcomer(PersonId person) {
        var profile = Profile.unknown(transaction.isClosedForTwo(person, now));
        return Session.of(SessionIds.of(seeds.getAsLong()), profile);
    }

    /** Sees to it that these people are locked too. */
    void lock(Collection<PersonId> people) {
        var missing = people.stream()
                .filter(person -> !stored.containsKey(person) && !isErased(person))
                .toList();
        if (!missing.isEmpty()) {
            stored.putAll(transaction.lock(missing));
        }
    }

    void becomes(Turn turn, Session session) {
        current.put(turn.person(), session);
        ran.add(turn);
    }

    /** What they did says it of them, and no dialog noted it. */
    void learns(PersonId person, Fact fact, String value) {
        var before = session(person);
        current.put(person, before.with(before.profile().with(fact, value)));
    }

    /** Their rows go when all is written: until then what stood with them, as the messages of their couple, can be found. */
    void erase(PersonId person, boolean jointIsClosed) {
        plans.remove(person);
        erased.put(person, jointIsClosed);
    }

    boolean isErased(PersonId person) {
        return erased.containsKey(person);
    }

    /** They begin anew in a transaction of their own. */
    void defer(Turn turn) {
        deferred.add(turn);
    }

    // --- what comes of turns

    void promise(OutboxEntry entry) {
        promises.add(entry);
    }

    void promise(Turn turn, Delivery delivery) {
        promise(new OutboxEntry(0, turn.chat(), Optional.of(turn.person()), delivery, turn.answersTo(), false));
    }

    void plan(PersonId person, Effect effect) {
        plans.computeIfAbsent(person, _ -> new ArrayList<>()).add(effect);
    }

    void note(List<ChatMessage> messages) {
        seen.addAll(messages);
    }

    List<Integer> onScreen(Turn turn) {
        var since = now.minus(DELETABLE);
        var inMemory = Stream.concat(guests.messages(turn.person()).stream(), seen.stream())
                .filter(message -> message.chat() == turn.chat() && message.at().isAfter(since))
                .map(ChatMessage::messageId);
        return Stream.concat(transaction.messagesSince(turn.chat(), since).stream(), inMemory)
                .distinct()
                .sorted()
                .toList();
    }

    // --- writing

    /**
     * @param others what is written once people are, and before promises
     * @param remembered what memory holds once all is on disk
     */
    TurnRunner.Done write(Runnable others, Runnable remembered) {
        erased.forEach((person, jointIsClosed) -> transaction.erase(person, jointIsClosed, now));
        var changes = new ArrayList<Change>();
        var kept = new LinkedHashMap<PersonId, Session>();
        var toRemember = new LinkedHashMap<PersonId, Session>();
        current.forEach((person, session) -> {
            if (session.mayBeStored()) {
                changes.add(new Change(person, Optional.ofNullable(stored.get(person)), session));
                kept.put(person, session);
            } else {
                toRemember.put(person, session);
            }
        });
        transaction.save(changes, now);
        keepPlans(kept.keySet());
        noteMessages(changes);
        others.run();
        var promised = transaction.promise(
                promises.stream()
                        .map(entry -> entry.ofThose(this::isKept, _ -> true))
                        .toList(),
                now);
        return new TurnRunner.Done(promised, toRemember, kept, erased.keySet(), deferred, ran, remembered);
    }

    private boolean isKept(PersonId person) {
        var session = current.get(person);
        return session == null ? stored.containsKey(person) && !isErased(person) : session.mayBeStored();
    }

    /** After the people were saved: a plan belongs to a person who is there. */
    private void keepPlans(Set<PersonId> saved) {
        plans.forEach((person, effects) -> effects.forEach(effect -> {
            if (effect instanceof Effect.DropCheckIns) {
                transaction.dropCheckIns(person);
            } else if (effect instanceof Effect.KeepPlan plan && (saved.contains(person) || isKept(person))) {
                var askAt = plan.checkIn().map(Effect.CheckInAt::at);
                var askBy = plan.checkIn().map(Effect.CheckInAt::open);
                transaction.keepPlan(person, new Plan(plan.text(), plan.due(), askAt, askBy), now);
            }
        }));
    }

    private void noteMessages(List<Change> changes) {
        var fromBefore = changes.stream()
                .filter(change -> change.before().isEmpty())
                .flatMap(change -> guests.messages(change.person()).stream());
        var fromNow = seen.stream().filter(message -> isKept(message.person()));
        transaction.noteIncoming(Stream.concat(fromBefore, fromNow).distinct().toList());
    }
}
