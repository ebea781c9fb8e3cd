package org.amends.conversation;

import java.time.Instant;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.amends.conversation.CircleStore.Transaction;
import org.amends.conversation.CoupleTurns.Cause;
import org.amends.conversation.Couples.Invited;
import org.amends.conversation.Couples.Partners;
import org.amends.couple.CoupleId;
import org.amends.engine.Session;
import org.amends.person.PersonId;

/** Does steps inside a transaction: sessions in, effects into rows, sessions out. Nothing in memory changes before the commit. */
final class TurnRunner {
    private final Guests guests;
    private final Comers comers = new Comers();
    private final ToldGroups told = new ToldGroups();
    private final Access access;
    private final KnownGroups groups;
    private final Supplier<String> bot;
    private final ZoneId zone;
    private final LongSupplier seeds;

    TurnRunner(
            Guests guests, Access access, KnownGroups groups, Supplier<String> bot, ZoneId zone, LongSupplier seeds) {
        this.guests = guests;
        this.access = access;
        this.groups = groups;
        this.bot = bot;
        this.zone = zone;
        this.seeds = seeds;
    }

    /**
     * What one transaction did.
     *
     * @param deferred turns of people who erased everything in it; they begin anew in a transaction of their own
     * @param ran the turns of people alone that were done, those among them that a couple's brought about
     * @param remembered does what memory has to hold of it besides
     */
    record Done(
            List<OutboxEntry> promised,
            Map<PersonId, Session> guests,
            Map<PersonId, Session> stored,
            Set<PersonId> erased,
            List<Turn> deferred,
            List<Turn> ran,
            Runnable remembered) {
        /** Where the person's session stands after it. */
        Optional<Session> session(PersonId person) {
            return Optional.ofNullable(stored.get(person)).or(() -> Optional.ofNullable(guests.get(person)));
        }
    }

    Done run(List<? extends Step> steps, Desk desk, Transaction transaction, Instant now) {
        var people = new TreeSet<PersonId>();
        var chats = new HashSet<Long>();
        steps.forEach(step -> {
            people.addAll(step.people());
            chats.addAll(step.groups());
        });
        people.addAll(invitersOf(steps, transaction));
        transaction.couples().of(people, chats).forEach(couple -> people.addAll(both(couple)));
        var ledger = new Ledger(guests, transaction, now, seeds, transaction.lock(people));
        var book = new CoupleBook(lock(people, chats, ledger));
        return new Batch(desk, ledger, book).run(steps);
    }

    /** Who made the links that somebody came by is locked with them. */
    private Set<PersonId> invitersOf(List<? extends Step> steps, Transaction transaction) {
        var inviters = new HashSet<PersonId>();
        for (var step : steps) {
            if (step instanceof Turn turn) {
                turn.token()
                        .map(PairingToken::id)
                        .or(() -> comers.of(turn.person()).map(Comers.Came::token))
                        .flatMap(transaction.couples()::link)
                        .flatMap(Couples.Link::by)
                        .map(Invited::person)
                        .ifPresent(inviters::add);
            }
        }
        return inviters;
    }

    /** What they are in may have changed before their people were locked: it is asked once more. */
    private static Map<CoupleId, Couples.Pair> lock(Set<PersonId> people, Set<Long> chats, Ledger ledger) {
        var couples = ledger.transaction().couples();
        var found = couples.of(people, chats);
        found.forEach(couple -> ledger.lock(both(couple)));
        return couples.lock(found.stream().map(Partners::id).toList());
    }

    private static List<PersonId> both(Partners couple) {
        return List.of(couple.a(), couple.b());
    }

    private final class Batch {
        private final Desk desk;
        private final Ledger ledger;
        private final CoupleBook book;
        private final CoupleTurns couples;
        private final Rooms rooms;
        private final CoupleSteps coupleSteps;
        private final Reminder reminder;
        private final GroupRoom group;
        private final Comers.Changes changes = comers.new Changes();
        private final ToldGroups.Changes toldNow = told.new Changes();

        Batch(Desk desk, Ledger ledger, CoupleBook book) {
            this.desk = desk;
            this.ledger = ledger;
            this.book = book;
            var fitness = new Fitness(desk.library(), ledger, this::isIn);
            couples = new CoupleTurns(desk.library(), desk.joint(), ledger, book, fitness, groups, zone);
            var pairings = new Pairings(desk.library(), ledger, book, couples, changes, bot);
            var own = new OwnTurns(desk.engine(), ledger, guests, zone);
            rooms = new Rooms(own, couples, pairings, book, ledger, desk, fitness, this::isIn);
            var nobodys = new NobodysRoom(pairings, ledger, desk, toldNow);
            coupleSteps = new CoupleSteps(couples, book, ledger);
            reminder = new Reminder(desk, couples, fitness, ledger);
            group = new GroupRoom(rooms, couples, coupleSteps, nobodys, book, ledger);
        }

        private boolean isIn(PersonId person) {
            return Entrance.of(List.of(person), access, ledger.transaction()).isIn(person);
        }

        Done run(List<? extends Step> steps) {
            steps.forEach(this::run);
            return ledger.write(() -> book.write(ledger.transaction().couples(), desk.joint()), this::remember);
        }

        private void remember() {
            changes.committed();
            toldNow.committed();
        }

        private void run(Step step) {
            switch (step) {
                case Turn turn -> rooms.take(turn);
                case Step.InGroup inGroup -> group.take(inGroup);
                case Step.OfCouple ofCouple -> coupleSteps.take(ofCouple);
                case Step.ShownAgain(var couple, long question) ->
                    book.find(couple.id()).ifPresent(pair -> reminder.show(pair, question));
                case Step.Forgotten(PersonId person) -> rooms.forget(person);
                case Step.Expiring(PersonId person) -> couples.part(person, false, Cause.at(ledger.now()));
            }
        }
    }

    /** What is to be remembered once the transaction is on disk. */
    void committed(Done done) {
        done.remembered().run();
        done.erased().forEach(guests::forget);
        done.stored().forEach((person, session) -> {
            guests.forget(person);
            session.pending().ifPresent(words -> guests.keepInMind(person, words));
        });
        done.guests().forEach(guests::keep);
        done.ran().stream()
                .filter(turn -> done.guests().containsKey(turn.person())
                        && !done.erased().contains(turn.person()))
                .flatMap(turn -> turn.ownMessage().stream())
                .forEach(message -> guests.noteMessage(message.person(), message.messageId(), message.at()));
    }
}
