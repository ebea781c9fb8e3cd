package org.amends.storage;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.amends.conversation.CircleStore.StoreUnavailable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/** Transactions that are on disk when they return, and faults of the database told apart from faults of the work. */
final class DurableTransactions {
    /**
     * SQL states: connection (08), serialisation and deadlock (40), resources (53), operator intervention (57), lock not
     * available (55P03, HYT00), in a failed transaction (25P02), system error (58); H2: object closed, database closed, lost,
     * out of disk, file in use, file damaged.
     */
    private static final List<String> FAULTS = List.of(
            "08", "40", "53", "57", "55P03", "HYT00", "25P02", "58", "90007", "90098", "90067", "90121", "90100",
            "90020", "90028", "90031");

    private final TransactionTemplate transactions;
    private final JdbcTemplate jdbc;
    private final boolean syncs;

    DurableTransactions(DataSource source, JdbcTemplate jdbc, boolean h2) {
        this.transactions = new TransactionTemplate(new JdbcTransactionManager(source));
        this.jdbc = jdbc;
        this.syncs = h2;
    }

    <T> T run(Supplier<T> work) {
        return translating(() -> {
            T result = Objects.requireNonNull(transactions.execute(_ -> work.get()));
            sync();
            return result;
        });
    }

    <T> T read(Supplier<T> reading) {
        return translating(reading);
    }

    /** H2 writes a commit in the background some time later; this writes it now and asks the disk to keep it. */
    private void sync() {
        if (syncs) {
            jdbc.execute("checkpoint sync");
        }
    }

    private static <T> T translating(Supplier<T> action) {
        try {
            return action.get();
        } catch (TransactionException e) {
            // To begin, commit or roll back is the database's part alone.
            throw new StoreUnavailable(e);
        } catch (DataAccessException e) {
            if (isFaultOfDatabase(e)) {
                throw new StoreUnavailable(e);
            }
            throw e;
        }
    }

    private static boolean isFaultOfDatabase(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && isFault(sql)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isFault(SQLException e) {
        if (e instanceof SQLTransientException
                || e instanceof SQLRecoverableException
                || e instanceof SQLNonTransientConnectionException) {
            return true;
        }
        String state = Objects.requireNonNullElse(e.getSQLState(), "");
        return FAULTS.stream().anyMatch(state::startsWith);
    }
}
