package org.amends.conversation;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.amends.conversation.CircleStore.Change;
import org.amends.conversation.CircleStore.ChatMessage;
import org.amends.conversation.CircleStore.Plan;
import org.amends.conversation.CircleStore.Transaction;
import org.amends.engine.DialogEngine;
import org.amends.engine.Effect;
import org.amends.engine.Moment;
import org.amends.engine.Session;
import org.amends.engine.SessionIds;
import org.amends.engine.TurnOutcome;
import org.amends.person.PersonId;
import org.amends.person.Profile;

/** Does turns inside a transaction: sessions in, effects into rows, sessions out. Nothing in memory changes before the commit. */
final class TurnRunner {
    /** How long messages can be deleted, by Telegram's rule. */
    static final Duration DELETABLE = Duration.ofHours(48);

    private final Guests guests;
    private final ZoneId zone;
    private final LongSupplier seeds;

    TurnRunner(Guests guests, ZoneId zone, LongSupplier seeds) {
        this.guests = guests;
        this.zone = zone;
        this.seeds = seeds;
    }

    /**
     * What one transaction did.
     *
     * @param deferred turns of people who erased everything in it; they begin anew in a transaction of their own
     */
    record Done(
            List<OutboxEntry> promised,
            Map<PersonId, Session> guests,
            Map<PersonId, Session> stored,
            Set<PersonId> erased,
            List<Turn> deferred) {
        /** Where the person's session stands after it. */
        Optional<Session> session(PersonId person) {
            return Optional.ofNullable(stored.get(person)).or(() -> Optional.ofNullable(guests.get(person)));
        }
    }

    Done run(List<Turn> turns, DialogEngine engine, Transaction transaction, Instant now) {
        var people = new TreeSet<PersonId>();
        turns.forEach(turn -> people.add(turn.person()));
        return new Batch(engine, transaction, now, transaction.lock(people)).run(turns);
    }

    private final class Batch {
        private final DialogEngine engine;
        private final Transaction transaction;
        private final Instant now;
        private final Map<PersonId, Session> stored;
        private final Map<PersonId, Session> current = new LinkedHashMap<>();
        private final Set<PersonId> erased = new HashSet<>();
        private final List<OutboxEntry> promises = new ArrayList<>();
        private final List<ChatMessage> seen = new ArrayList<>();
        private final Map<PersonId, List<Effect>> plans = new LinkedHashMap<>();
        private final List<Turn> deferred = new ArrayList<>();

        Batch(DialogEngine engine, Transaction transaction, Instant now, Map<PersonId, Session> stored) {
            this.engine = engine;
            this.transaction = transaction;
            this.now = now;
            this.stored = stored;
        }

        Done run(List<Turn> turns) {
            for (var turn : turns) {
                if (erased.contains(turn.person())) {
                    deferred.add(turn);
                } else {
                    run(turn);
                }
            }
            return write();
        }

        private void run(Turn turn) {
            var before = session(turn.person());
            var itsZone = before.profile().zone().orElse(zone);
            var outcome = engine.advance(before, turn.input(), new Moment(now, itsZone, seeds.getAsLong()));
            seen.addAll(turn.ownMessage());
            deletions(turn, outcome);
            sends(turn, outcome);
            settlements(turn, outcome);
            notePlans(turn, outcome);
            current.put(turn.person(), outcome.session());
        }

        private Session session(PersonId person) {
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

        private void deletions(Turn turn, TurnOutcome outcome) {
            for (var effect : outcome.effects()) {
                switch (effect) {
                    case Effect.ClearScreen() -> promise(turn, new Delivery.Delete(onScreen(turn), true));
                    case Effect.EraseAll() -> {
                        promise(turn, new Delivery.Delete(onScreen(turn), true));
                        transaction.erase(
                                turn.person(), outcome.session().profile().jointIsClosed(), now);
                        plans.remove(turn.person());
                        erased.add(turn.person());
                    }
                    case Effect.DeleteIncoming() ->
                        turn.messageId().ifPresent(id -> promise(turn, Delivery.Delete.only(List.of(id))));
                    case Effect.Show _, Effect.Settle _, Effect.KeepPlan _, Effect.DropCheckIns _, Effect.ForTwo _ -> {}
                }
            }
        }

        private List<Integer> onScreen(Turn turn) {
            var since = now.minus(DELETABLE);
            var inMemory = Stream.concat(guests.messages(turn.person()).stream(), seen.stream())
                    .filter(message ->
                            message.chat() == turn.chat() && message.at().isAfter(since))
                    .map(ChatMessage::messageId);
            return Stream.concat(transaction.messagesSince(turn.chat(), since).stream(), inMemory)
                    .distinct()
                    .sorted()
                    .toList();
        }

        private void sends(Turn turn, TurnOutcome outcome) {
            for (var effect : outcome.effects()) {
                if (effect instanceof Effect.Show show) {
                    boolean silent = show.unasked() || show.urgency() == Effect.Urgency.DANGER;
                    promise(
                            turn,
                            new Delivery.Send(show.urgency(), show.text(), show.buttons(), show.question(), silent));
                }
            }
        }

        private void settlements(Turn turn, TurnOutcome outcome) {
            for (var effect : outcome.effects()) {
                if (effect instanceof Effect.Settle settle) {
                    promise(turn, new Delivery.Settle(settle.question(), tapped(turn, settle), settle.text()));
                }
            }
        }

        /** The message of a question, as far as it is known before it is looked up in the store. */
        private OptionalInt tapped(Turn turn, Effect.Settle settle) {
            boolean itsButton =
                    turn.input() instanceof org.amends.engine.TurnInput.Tapped tap && tap.turn() == settle.question();
            return itsButton ? turn.messageId() : guests.messageOf(turn.person(), settle.question());
        }

        private void notePlans(Turn turn, TurnOutcome outcome) {
            outcome.effects().stream()
                    .filter(effect -> effect instanceof Effect.KeepPlan || effect instanceof Effect.DropCheckIns)
                    .forEach(effect -> plans.computeIfAbsent(turn.person(), _ -> new ArrayList<>())
                            .add(effect));
        }

        /** After the people were saved: a plan belongs to a person who is there. */
        private void keepPlans(Set<PersonId> kept) {
            plans.forEach((person, effects) -> effects.forEach(effect -> {
                if (effect instanceof Effect.DropCheckIns) {
                    transaction.dropCheckIns(person);
                } else if (effect instanceof Effect.KeepPlan plan && kept.contains(person)) {
                    var askAt = plan.checkIn().map(Effect.CheckInAt::at);
                    var askBy = plan.checkIn().map(Effect.CheckInAt::open);
                    transaction.keepPlan(person, new Plan(plan.text(), plan.due(), askAt, askBy), now);
                }
            }));
        }

        private void promise(Turn turn, Delivery delivery) {
            promises.add(
                    new OutboxEntry(0, turn.chat(), Optional.of(turn.person()), delivery, turn.answersTo(), false));
        }

        // --- writing

        private Done write() {
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
            noteMessages(changes, kept.keySet());
            var promised = transaction.promise(
                    promises.stream()
                            .map(entry -> ownedBy(entry, kept.keySet()))
                            .toList(),
                    now);
            return new Done(promised, toRemember, kept, erased, deferred);
        }

        private void noteMessages(List<Change> changes, Set<PersonId> kept) {
            var fromBefore = changes.stream()
                    .filter(change -> change.before().isEmpty())
                    .flatMap(change -> guests.messages(change.person()).stream());
            var fromNow = seen.stream().filter(message -> kept.contains(message.person()));
            transaction.noteIncoming(
                    Stream.concat(fromBefore, fromNow).distinct().toList());
        }

        private static OutboxEntry ownedBy(OutboxEntry entry, Set<PersonId> kept) {
            return new OutboxEntry(
                    entry.id(),
                    entry.chat(),
                    entry.owner().filter(kept::contains),
                    entry.delivery(),
                    entry.answersTo(),
                    entry.uncertain());
        }
    }

    /** What is to be remembered once the transaction is on disk. */
    void committed(Done done, List<Turn> turns) {
        done.erased().forEach(guests::forget);
        done.stored().forEach((person, session) -> {
            guests.forget(person);
            session.pending().ifPresent(words -> guests.keepInMind(person, words));
        });
        done.guests().forEach(guests::keep);
        turns.stream()
                .filter(turn -> done.guests().containsKey(turn.person())
                        && !done.erased().contains(turn.person()))
                .flatMap(turn -> turn.ownMessage().stream())
                .forEach(message -> guests.noteMessage(message.person(), message.messageId(), message.at()));
    }
}
