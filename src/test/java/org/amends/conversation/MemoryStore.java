package org.amends.conversation;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.amends.dialog.DialogId;
import org.amends.engine.Effect.Urgency;
import org.amends.engine.Session;
import org.amends.person.PersonId;

/** A store in memory whose transactions are kept whole or not at all, and which can be away. */
final class MemoryStore implements CircleStore, Outbox {
    private static final class State {
        private final Set<UpdateKey> done = new HashSet<>();
        private final Map<PersonId, Session> sessions = new HashMap<>();
        private final TreeMap<Long, OutboxEntry> outbox = new TreeMap<>();
        private final List<String> plans = new ArrayList<>();
        private final List<ChatMessage> incoming = new ArrayList<>();
        private final Map<String, Integer> asked = new HashMap<>();
        private final List<DueCheckIn> checkIns = new ArrayList<>();
        private final Map<InviteId, Optional<PersonId>> used = new HashMap<>();
        private final Map<PersonId, Integer> counts = new HashMap<>();
        private final Map<PersonId, Instant> closed = new HashMap<>();
        private int erasings;
        private LocalDate day = LocalDate.EPOCH;
        private long ids;

        private State copy() {
            var copy = new State();
            copy.done.addAll(done);
            copy.sessions.putAll(sessions);
            copy.outbox.putAll(outbox);
            copy.plans.addAll(plans);
            copy.incoming.addAll(incoming);
            copy.asked.putAll(asked);
            copy.checkIns.addAll(checkIns);
            copy.used.putAll(used);
            copy.counts.putAll(counts);
            copy.closed.putAll(closed);
            copy.erasings = erasings;
            copy.day = day;
            copy.ids = ids;
            return copy;
        }
    }

    private State state = new State();
    private int commits;
    private boolean away;
    private CountDownLatch triedWhileAway = new CountDownLatch(1);
    private Optional<Instant> lastPoll = Optional.empty();
    final LinkedBlockingQueue<Settled> settled = new LinkedBlockingQueue<>();
    final LinkedBlockingQueue<OutboxEntry> uncertain = new LinkedBlockingQueue<>();
    /** What happens, once, at the moment at which it is noted that an entry is done with. */
    final AtomicReference<Runnable> whenNoted = new AtomicReference<>(() -> {});

    synchronized void goAway() {
        away = true;
        triedWhileAway = new CountDownLatch(2);
    }

    synchronized void comeBack() {
        away = false;
    }

    void awaitTriesWhileAway() throws InterruptedException {
        if (!triedWhileAway.await(10, TimeUnit.SECONDS)) {
            throw new AssertionError("nobody tried");
        }
    }

    private void mustBeThere() {
        if (away) {
            triedWhileAway.countDown();
            throw new StoreUnavailable(new IllegalStateException("away"));
        }
    }

    synchronized void put(PersonId person, Session session) {
        state.sessions.put(person, session);
    }

    synchronized Optional<Session> session(long person) {
        return Optional.ofNullable(state.sessions.get(new PersonId(person)));
    }

    synchronized int commits() {
        return commits;
    }

    synchronized Set<UpdateKey> done() {
        return Set.copyOf(state.done);
    }

    synchronized int erasings() {
        return state.erasings;
    }

    synchronized List<String> plans() {
        return List.copyOf(state.plans);
    }

    /** Everything that was promised so far has been delivered. */
    synchronized void awaitEmptyOutbox() throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (!state.outbox.isEmpty()) {
            long left = end - System.nanoTime();
            if (left <= 0) {
                throw new AssertionError(state.outbox.size() + " promises wait still");
            }
            TimeUnit.NANOSECONDS.timedWait(this, left);
        }
    }

    synchronized void checkIn(long person, String dialog) {
        state.checkIns.add(new DueCheckIn(new PersonId(person), new DialogId(dialog)));
    }

    synchronized void promised(OutboxEntry entry) {
        state.outbox.put(entry.id(), entry);
    }

    @Override
    public synchronized <T> T inTransaction(Function<Transaction, T> work) {
        mustBeThere();
        var next = state.copy();
        var result = work.apply(new Work(next));
        state = next;
        commits++;
        return result;
    }

    @Override
    public synchronized Optional<Instant> lastPoll(long bot) {
        return lastPoll;
    }

    @Override
    public synchronized void notePoll(long bot, Instant at) {
        lastPoll = Optional.of(at);
    }

    @Override
    public synchronized List<PersonId> peopleAskedBetween(Instant from, Instant to) {
        return state.sessions.entrySet().stream()
                .filter(entry -> entry.getValue().open().isPresent())
                .map(Map.Entry::getKey)
                .toList();
    }

    @Override
    public List<Couples.Asked> couplesAskedBetween(Instant from, Instant to) {
        return List.of();
    }

    @Override
    public synchronized Optional<Instant> nextCheckIn() {
        return state.checkIns.isEmpty() ? Optional.empty() : Optional.of(Instant.EPOCH);
    }

    @Override
    public List<Couples.Partners> dueCouples(Instant now, int most) {
        return List.of();
    }

    @Override
    public Map<Long, Set<PersonId>> partnersIn(Collection<Long> groups) {
        return Map.of();
    }

    @Override
    public List<PersonId> expiringPartners(Instant now) {
        return List.of();
    }

    @Override
    public void sweep(Instant now) {}

    @Override
    public synchronized List<OutboxEntry> pending() {
        return List.copyOf(state.outbox.values());
    }

    @Override
    public synchronized void settle(Collection<Settled> batch) {
        mustBeThere();
        for (var one : batch) {
            state.outbox.remove(one.entry().id());
            if (one.entry().delivery() instanceof Delivery.Send send
                    && one.messageId().isPresent()) {
                send.question()
                        .ifPresent(question -> state.asked.put(
                                one.entry().chat() + "/" + question,
                                one.messageId().getAsInt()));
            }
            settled.add(one);
        }
        notifyAll();
    }

    @Override
    public void noteDelivered(OutboxEntry entry, OptionalInt messageId) {
        // This store isn't killed; the storage tests show what a note is for.
        whenNoted.getAndSet(() -> {}).run();
    }

    @Override
    public synchronized void markUncertain(OutboxEntry entry) {
        state.outbox.computeIfPresent(entry.id(), (_, one) -> one.withUncertainty());
        uncertain.add(entry);
    }

    @Override
    public synchronized OptionalInt messageOf(long chat, long question) {
        mustBeThere();
        var found = state.asked.get(chat + "/" + question);
        return found == null ? OptionalInt.empty() : OptionalInt.of(found);
    }

    private record Work(State state) implements Transaction {
        @Override
        public Set<UpdateKey> alreadyDone(Collection<UpdateKey> updates) {
            var done = new HashSet<>(updates);
            done.retainAll(state.done);
            return done;
        }

        @Override
        public void markDone(Collection<UpdateKey> updates, Instant at) {
            state.done.addAll(updates);
        }

        @Override
        public Map<PersonId, Session> lock(Collection<PersonId> people) {
            var found = new LinkedHashMap<PersonId, Session>();
            people.stream()
                    .filter(state.sessions::containsKey)
                    .forEach(person ->
                            found.put(person, state.sessions.get(person).withPending(Optional.empty())));
            return found;
        }

        @Override
        public void save(Collection<Change> changes, Instant at) {
            changes.forEach(change -> state.sessions.put(change.person(), change.after()));
        }

        @Override
        public void erase(PersonId person, boolean jointIsClosed, Instant at) {
            state.erasings++;
            if (jointIsClosed) {
                state.closed.put(person, at.plus(Duration.ofDays(180)));
            }
            state.sessions.remove(person);
            state.used.replaceAll((_, one) -> one.equals(Optional.of(person)) ? Optional.<PersonId>empty() : one);
            state.plans.removeIf(plan -> plan.startsWith(person.value() + " "));
            state.outbox.values().removeIf(entry -> entry.owner().equals(Optional.of(person)));
        }

        @Override
        public boolean isClosedForTwo(PersonId person, Instant at) {
            return at.isBefore(state.closed.getOrDefault(person, Instant.MIN));
        }

        @Override
        public Map<PersonId, Standing> standings(Collection<PersonId> people) {
            var standings = new HashMap<PersonId, Standing>();
            for (var person : people) {
                var invite = state.used.entrySet().stream()
                        .filter(one -> one.getValue().equals(Optional.of(person)))
                        .map(Map.Entry::getKey)
                        .findFirst();
                if (invite.isPresent() || state.sessions.containsKey(person)) {
                    standings.put(person, new Standing(invite));
                }
            }
            return standings;
        }

        @Override
        public boolean redeem(InviteId invite, PersonId person, Instant at) {
            return state.used.putIfAbsent(invite, Optional.of(person)) == null;
        }

        @Override
        public Map<PersonId, Integer> counted(Collection<PersonId> people, LocalDate day) {
            return day.equals(state.day) ? Map.copyOf(state.counts) : Map.of();
        }

        @Override
        public void count(Map<PersonId, Integer> messages, LocalDate day) {
            if (!day.equals(state.day)) {
                state.counts.clear();
            }
            state.day = day;
            state.counts.putAll(messages);
        }

        @Override
        public List<OutboxEntry> promise(List<OutboxEntry> entries, Instant at) {
            return entries.stream().map(this::promise).toList();
        }

        private OutboxEntry promise(OutboxEntry entry) {
            boolean asks = entry.delivery() instanceof Delivery.Send send
                    && send.question().isPresent();
            if (asks) {
                state.outbox
                        .values()
                        .removeIf(one -> one.chat() == entry.chat()
                                && one.delivery() instanceof Delivery.Send send
                                && send.urgency() == Urgency.TALK
                                && send.question().isPresent());
            }
            state.ids++;
            var stored = entry.withId(state.ids);
            state.outbox.put(stored.id(), stored);
            return stored;
        }

        @Override
        public void noteIncoming(Collection<ChatMessage> messages) {
            state.incoming.addAll(messages);
        }

        @Override
        public List<Integer> messagesSince(long chat, Instant since) {
            return state.incoming.stream()
                    .filter(message -> message.chat() == chat)
                    .map(ChatMessage::messageId)
                    .toList();
        }

        @Override
        public OptionalInt messageOf(long chat, long question) {
            var found = state.asked.get(chat + "/" + question);
            return found == null ? OptionalInt.empty() : OptionalInt.of(found);
        }

        @Override
        public void keepPlan(PersonId person, Plan plan, Instant at) {
            if (!state.sessions.containsKey(person)) {
                throw new IllegalStateException("a plan of nobody");
            }
            state.plans.add(person.value() + " " + plan.text());
        }

        @Override
        public void dropCheckIns(PersonId person) {
            state.checkIns.removeIf(one -> one.person().equals(person));
        }

        @Override
        public Couples couples() {
            return new NoCouples();
        }

        @Override
        public List<DueCheckIn> takeDueCheckIns(Instant now, Duration askAgainAfter, int most) {
            var due = state.checkIns.stream().limit(most).toList();
            state.checkIns.removeAll(due);
            return due;
        }
    }
}
