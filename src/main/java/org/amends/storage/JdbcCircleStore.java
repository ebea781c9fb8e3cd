package org.amends.storage;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.amends.conversation.CircleStore;
import org.amends.person.PersonId;

/** Circles in H2 or PostgreSQL. */
final class JdbcCircleStore implements CircleStore {
    private final DurableTransactions transactions;
    private final Tables tables;
    private final PersonKeys keys;

    JdbcCircleStore(DurableTransactions transactions, Tables tables, PersonKeys keys) {
        this.transactions = transactions;
        this.tables = tables;
        this.keys = keys;
    }

    @Override
    public <T> T inTransaction(Function<Transaction, T> work) {
        var transaction = new JdbcTransaction(tables, keys);
        T result = transactions.run(() -> attempt(transaction, work));
        transaction.destroyErasedKeys();
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
    public Optional<Instant> nextCheckIn() {
        return transactions.read(() -> tables.plans().next());
    }

    @Override
    public void sweep(Instant now) {
        transactions.run(() -> tables.slots().sweep(now)
                + tables.plans().sweep(now)
                + tables.messages().sweep(now)
                + tables.updates().sweep(now));
        for (PersonId person : transactions.read(() -> tables.people().expired(now))) {
            inTransaction(transaction -> {
                transaction.erase(person);
                return person;
            });
        }
    }

    /** Keys of a transaction that fails go with it; where only its commit fails they stay, for nobody knows what became of it. */
    private static <T> T attempt(JdbcTransaction transaction, Function<Transaction, T> work) {
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
