package org.amends.storage;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.amends.conversation.CircleStore.Change;
import org.amends.conversation.CircleStore.ChatMessage;
import org.amends.conversation.CircleStore.DueCheckIn;
import org.amends.conversation.CircleStore.Plan;
import org.amends.conversation.CircleStore.Standing;
import org.amends.conversation.CircleStore.Transaction;
import org.amends.conversation.Couples;
import org.amends.conversation.InviteId;
import org.amends.conversation.OutboxEntry;
import org.amends.conversation.UpdateKey;
import org.amends.engine.Session;
import org.amends.person.Fact;
import org.amends.person.PersonId;
import org.amends.storage.MessageRows.Direction;
import org.amends.storage.MessageRows.Seen;
import org.amends.storage.PersonRows.Expiry;

/** One transaction over all tables. It remembers which keys it made and which are to be destroyed once it is on disk. */
final class JdbcTransaction implements Transaction {
    private static final Duration A_DAY = Duration.ofHours(24);

    /** After so long without a word nothing of a person is left. */
    private static final Duration A_YEAR = Duration.ofDays(365);

    private final Tables tables;
    private final PersonKeys keys;
    private final Set<KeyOwner> made = new HashSet<>();
    private final Set<KeyOwner> erased = new HashSet<>();
    private final Map<InviteId, Instant> redeemed = new HashMap<>();
    private final Couples couples;

    JdbcTransaction(Tables tables, PersonKeys keys) {
        this.tables = tables;
        this.keys = keys;
        this.couples = new JdbcCouples(tables, keys, made, erased);
    }

    @Override
    public Set<UpdateKey> alreadyDone(Collection<UpdateKey> updates) {
        return tables.updates().done(updates);
    }

    @Override
    public void markDone(Collection<UpdateKey> updates, Instant at) {
        tables.updates().markDone(updates, at);
    }

    @Override
    public Map<PersonId, Session> lock(Collection<PersonId> people) {
        tables.people().lockCircles(people);
        return tables.sessions().of(people, tables.slots().of(people));
    }

    @Override
    public void save(Collection<Change> changes, Instant at) {
        changes.forEach(JdbcTransaction::checkConsent);
        var ofNew = changes.stream().filter(change -> change.before().isEmpty()).toList();
        var ofKnown =
                changes.stream().filter(change -> change.before().isPresent()).toList();
        if (!ofNew.isEmpty()) {
            insertPeople(ofNew, at);
        }
        tables.people().setExpiry(movedExpiries(ofKnown, at));
        tables.sessions().insert(ofNew, at);
        tables.sessions().update(ofKnown, at);
        tables.slots().save(changes);
    }

    @Override
    public void erase(PersonId person, boolean jointIsClosed, Instant at) {
        eraseWithCouple(person);
        tables.closed().add(person, jointIsClosed, Times.day(at));
        tables.invites().forget(person);
    }

    private void eraseWithCouple(PersonId person) {
        couples.of(List.of(person), List.of()).forEach(couple -> couples.erase(couple.id()));
        tables.people().erase(person);
        erased.add(KeyOwner.of(person));
    }

    /** Erases what had its time; whoever came by an invite is let in still. */
    void expire(PersonId person, Instant at) {
        tables.people().lockCircles(List.of(person));
        tables.closed().add(person, mayBeClosed(person), Times.day(at));
        eraseWithCouple(person);
    }

    /** Whose session can't be read any more is erased all the same, and taken for the one who needs the row. */
    private boolean mayBeClosed(PersonId person) {
        try {
            return tables.sessions().of(List.of(person), Map.of()).values().stream()
                    .anyMatch(session -> session.profile().jointIsClosed());
        } catch (LaterSessionFormat | IllegalStateException unreadable) {
            return true;
        }
    }

    @Override
    public boolean isClosedForTwo(PersonId person, Instant at) {
        return tables.closed().isClosed(person, Times.day(at));
    }

    @Override
    public Map<PersonId, Standing> standings(Collection<PersonId> people) {
        var invites = tables.invites().usedBy(people);
        var known = new HashSet<>(tables.people().known(people));
        known.addAll(invites.keySet());
        return known.stream()
                .collect(Collectors.toMap(
                        Function.identity(), person -> new Standing(Optional.ofNullable(invites.get(person)))));
    }

    @Override
    public boolean redeem(InviteId invite, PersonId person, Instant at) {
        boolean free = tables.invites().use(invite, person, at);
        if (free) {
            redeemed.put(invite, at);
        }
        return free;
    }

    @Override
    public Map<PersonId, Integer> counted(Collection<PersonId> people, LocalDate day) {
        return tables.counts().of(people, day);
    }

    @Override
    public void count(Map<PersonId, Integer> messages, LocalDate day) {
        tables.counts().save(messages, day);
    }

    @Override
    public List<OutboxEntry> promise(List<OutboxEntry> entries, Instant at) {
        var known = tables.people()
                .known(entries.stream().flatMap(entry -> entry.owner().stream()).toList());
        var couplesKnown = tables.couples()
                .known(entries.stream()
                        .flatMap(entry -> entry.couple().stream())
                        .toList());
        return tables.outbox()
                .insert(entries.stream()
                        .map(entry -> entry.ofThose(known::contains, couplesKnown::contains))
                        .toList());
    }

    @Override
    public void noteIncoming(Collection<ChatMessage> messages) {
        tables.messages()
                .insert(messages.stream()
                        .map(message -> new Seen(
                                message.chat(),
                                message.messageId(),
                                Optional.of(message.person()),
                                Optional.empty(),
                                Direction.IN,
                                Optional.empty(),
                                message.at()))
                        .toList());
    }

    @Override
    public List<Integer> messagesSince(long chat, Instant since) {
        return tables.messages().since(chat, since);
    }

    @Override
    public OptionalInt messageOf(long chat, long question) {
        return tables.messages().ofQuestion(chat, question);
    }

    @Override
    public void keepPlan(PersonId person, Plan plan, Instant at) {
        tables.plans().keep(person, plan, at);
    }

    @Override
    public void dropCheckIns(PersonId person) {
        tables.plans().dropCheckIns(person);
    }

    @Override
    public Couples couples() {
        return couples;
    }

    @Override
    public List<DueCheckIn> takeDueCheckIns(Instant now, Duration askAgainAfter, int most) {
        var owners = tables.plans().dueOwners(now, most);
        tables.people().lockCircles(owners);
        return tables.plans().take(owners, now, askAgainAfter, most);
    }

    /** For when nothing of the transaction will be kept. */
    void destroyMadeKeys() {
        keys.destroy(made);
    }

    /** The invites that were used in it, and when. */
    Map<InviteId, Instant> redeemed() {
        return redeemed;
    }

    /** For when the transaction is on disk. */
    void destroyErasedKeys() {
        keys.destroy(erased);
    }

    /** The rows come first: their primary key keeps a key that is in use from being replaced. */
    private void insertPeople(List<Change> changes, Instant at) {
        var expiries = changes.stream().map(change -> expiry(change, at)).toList();
        tables.people().insert(expiries, at);
        var people = expiries.stream().map(Expiry::person).toList();
        var owners = KeyOwner.people(people);
        if (owners.stream().anyMatch(erased::contains)) {
            throw new IllegalStateException("a person can't be erased and made anew in one transaction");
        }
        made.addAll(owners);
        keys.create(owners);
    }

    private static List<Expiry> movedExpiries(List<Change> changes, Instant at) {
        var moved = new ArrayList<Expiry>();
        for (Change change : changes) {
            var before = change.before().orElseThrow();
            boolean speaksAgain = !isForToday(before)
                    && !before.lastSpoke().equals(change.after().lastSpoke());
            if (speaksAgain || isForToday(before) != isForToday(change.after())) {
                moved.add(expiry(change, at));
            }
        }
        return moved;
    }

    private static Expiry expiry(Change change, Instant at) {
        return new Expiry(change.person(), at.plus(isForToday(change.after()) ? A_DAY : A_YEAR));
    }

    private static boolean isForToday(Session session) {
        return session.profile().is(Fact.CONSENT, "today");
    }

    private static void checkConsent(Change change) {
        if (!change.after().mayBeStored()) {
            throw new IllegalArgumentException("person " + change.person().value() + " did not agree to be stored");
        }
    }
}
