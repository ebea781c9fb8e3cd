package org.amends.storage;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.amends.conversation.CircleStore;
import org.amends.conversation.Couples.Asked;
import org.amends.conversation.Couples.Partners;
import org.amends.person.PersonId;

/** Circles in H2 or PostgreSQL. */
final class JdbcCircleStore implements CircleStore {
    private final DurableTransactions transactions;
    private final Tables tables;
    private final PersonKeys keys;
    private final AccessFolder access;

    JdbcCircleStore(DurableTransactions transactions, Tables tables, PersonKeys keys, AccessFolder access) {
        this.transactions = transactions;
        this.tables = tables;
        this.keys = keys;
        this.access = access;
    }

    @Override
    public <T> T inTransaction(Function<Transaction, T> work) {
        return inOurTransaction(work::apply);
    }

    private <T> T inOurTransaction(Function<JdbcTransaction, T> work) {
        var transaction = new JdbcTransaction(tables, keys);
        T result = transactions.run(() -> attempt(transaction, work));
        transaction.destroyErasedKeys();
        access.noteUsed(transaction.redeemed());
        return result;
    }

    @Override
    public Optional<Instant> lastPoll(long bot) {
        return transactions.read(() -> tables.updates().lastPoll(bot));
    }

    @Override
    public void notePoll(long bot, Instant at) {
        transactions.run(() -> {
            tables.updates().notePoll(bot, at);
            return at;
        });
    }

    @Override
    public List<PersonId> peopleAskedBetween(Instant from, Instant to) {
        return transactions.read(() -> tables.sessions().askedBetween(from, to));
    }

    @Override
    public List<Asked> couplesAskedBetween(Instant from, Instant to) {
        return transactions.read(() -> tables.couples().askedBetween(from, to));
    }

    @Override
    public Optional<Instant> nextCheckIn() {
        return transactions.read(() -> tables.plans().next());
    }

    @Override
    public List<Partners> dueCouples(Instant now, int most) {
        return transactions.read(() -> tables.couples().due(now, most));
    }

    @Override
    public Map<Long, Set<PersonId>> partnersIn(Collection<Long> groups) {
        return transactions.read(() -> tables.couples().inGroups(groups)).stream()
                .collect(Collectors.toMap(
                        couple -> couple.group().orElseThrow(), couple -> Set.of(couple.a(), couple.b())));
    }

    @Override
    public List<PersonId> expiringPartners(Instant now) {
        return transactions.read(() -> tables.couples().expiring(now));
    }

    @Override
    public void sweep(Instant now) {
        transactions.run(() -> tables.slots().sweep(now)
                + tables.plans().sweep(now)
                + tables.messages().sweep(now)
                + tables.updates().sweep(now)
                + tables.counts().sweep(Times.day(now))
                + tables.pairings().sweep(now)
                + tables.closed().sweep(Times.day(now)));
        for (PersonId person : transactions.read(() -> tables.people().expired(now))) {
            inOurTransaction(transaction -> {
                transaction.expire(person, now);
                return person;
            });
        }
    }

    /** Keys of a transaction that fails go with it; where only its commit fails they stay, for nobody knows what became of it. */
    private static <T> T attempt(JdbcTransaction transaction, Function<JdbcTransaction, T> work) {
        boolean done = false;
        try {
            T result = work.apply(transaction);
            done = true;
            return result;
        } finally {
            if (!done) {
                transaction.destroyMadeKeys();
            }
        }
    }
}
