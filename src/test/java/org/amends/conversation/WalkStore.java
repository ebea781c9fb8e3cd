package org.amends.conversation;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.amends.conversation.CircleStore.Change;
import org.amends.conversation.CircleStore.ChatMessage;
import org.amends.conversation.CircleStore.DueCheckIn;
import org.amends.conversation.CircleStore.Plan;
import org.amends.conversation.CircleStore.Standing;
import org.amends.conversation.CircleStore.Transaction;
import org.amends.couple.CoupleId;
import org.amends.engine.Session;
import org.amends.person.PersonId;

/** What a walk of two people needs of a store, in memory: their sessions, their couple, and all that was promised, with its time. */
final class WalkStore implements Transaction {
    final Map<PersonId, Session> sessions = new HashMap<>();
    final List<Promised> promised = new ArrayList<>();
    final Couples theirs = new Theirs();
    Optional<Couples.Pair> pair = Optional.empty();
    Optional<Instant> wakeAt = Optional.empty();

    record Promised(OutboxEntry entry, Instant at) {}

    // --- people

    @Override
    public Map<PersonId, Session> lock(Collection<PersonId> people) {
        var found = new LinkedHashMap<PersonId, Session>();
        people.stream().filter(sessions::containsKey).forEach(one -> found.put(one, sessions.get(one)));
        return found;
    }

    @Override
    public void save(Collection<Change> changes, Instant at) {
        changes.forEach(change -> sessions.put(change.person(), change.after()));
    }

    @Override
    public void erase(PersonId person, boolean jointIsClosed, Instant at) {
        throw new IllegalStateException("nobody erases anything on these walks");
    }

    @Override
    public List<OutboxEntry> promise(List<OutboxEntry> entries, Instant at) {
        entries.forEach(entry -> promised.add(new Promised(entry, at)));
        return entries;
    }

    @Override
    public Map<PersonId, Standing> standings(Collection<PersonId> people) {
        var found = new HashMap<PersonId, Standing>();
        people.forEach(one -> found.put(one, new Standing(Optional.empty())));
        return found;
    }

    // --- their couple

    @Override
    public Couples couples() {
        return theirs;
    }

    private final class Theirs implements Couples {
        @Override
        public List<Partners> of(Collection<PersonId> people, Collection<Long> groups) {
            return pair
                    .map(one -> one.state().couple())
                    .map(couple -> new Partners(
                            couple.id(), couple.a().id(), couple.b().id(), couple.group()))
                    .filter(couple -> people.contains(couple.a())
                            || people.contains(couple.b())
                            || couple.group().filter(groups::contains).isPresent())
                    .stream()
                    .toList();
        }

        @Override
        public Map<CoupleId, Pair> lock(Collection<CoupleId> couples) {
            var found = new HashMap<CoupleId, Pair>();
            pair.ifPresent(one -> found.put(one.state().couple().id(), one));
            return found;
        }

        @Override
        public void make(Pair made, Optional<Instant> wake) {
            save(made, wake);
        }

        @Override
        public void save(Pair saved, Optional<Instant> wake) {
            pair = Optional.of(saved);
            wakeAt = wake;
        }

        @Override
        public void putOff(CoupleId couple, Instant wake) {
            wakeAt = Optional.of(wake);
        }

        @Override
        public void erase(CoupleId couple) {
            pair = Optional.empty();
            wakeAt = Optional.empty();
        }

        @Override
        public Optional<Link> link(InviteId token) {
            return Optional.empty();
        }

        @Override
        public void keep(Link link) {}

        @Override
        public void dropLinksOf(Collection<PersonId> people) {}

        @Override
        public void dropLinkOf(long group) {}

        @Override
        public void moveGroup(long from, long to) {}
    }

    // --- what these walks don't need

    @Override
    public Set<UpdateKey> alreadyDone(Collection<UpdateKey> updates) {
        return Set.of();
    }

    @Override
    public void markDone(Collection<UpdateKey> updates, Instant at) {}

    @Override
    public boolean isClosedForTwo(PersonId person, Instant at) {
        return false;
    }

    @Override
    public void noteIncoming(Collection<ChatMessage> messages) {}

    @Override
    public List<Integer> messagesSince(long chat, Instant since) {
        return List.of();
    }

    @Override
    public OptionalInt messageOf(long chat, long question) {
        return OptionalInt.empty();
    }

    @Override
    public void keepPlan(PersonId person, Plan plan, Instant at) {}

    @Override
    public void dropCheckIns(PersonId person) {}

    @Override
    public boolean redeem(InviteId invite, PersonId person, Instant at) {
        return false;
    }

    @Override
    public Map<PersonId, Integer> counted(Collection<PersonId> people, LocalDate day) {
        return Map.of();
    }

    @Override
    public void count(Map<PersonId, Integer> messages, LocalDate day) {}

    @Override
    public List<DueCheckIn> takeDueCheckIns(Instant now, Duration askAgainAfter, int most) {
        return List.of();
    }
}
