package org.amends.storage;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Nested;
import org.springframework.jdbc.core.simple.JdbcClient;

class PostgresStoreTests {
    /** One server for the whole run; it ends with the JVM. */
    private static final class Server {
        static final EmbeddedPostgres POSTGRES = start();

        static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.start();
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        }
    }

    private static final class Postgres implements TestDatabase {
        private static final AtomicInteger NUMBER = new AtomicInteger();

        private final JdbcClient admin = JdbcClient.create(Server.POSTGRES.getPostgresDatabase());
        private final String name = "amends_" + NUMBER.incrementAndGet();
        private boolean made;

        @Override
        public StorageSettings settings(Path data) {
            if (!made) {
                admin.sql("create database " + name).update();
                made = true;
            }
            return new StorageSettings(
                    data,
                    Optional.of(Server.POSTGRES.getJdbcUrl("postgres", name)),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty());
        }

        @Override
        public void cutConnections(Storage storage) {
            admin.sql("select pg_terminate_backend(pid) from pg_stat_activity where datname = ?")
                    .param(name)
                    .query(Boolean.class)
                    .list();
        }
    }

    @Nested
    class Sessions extends SessionContract {
        Sessions() {
            super(new Postgres());
        }
    }

    @Nested
    class Erasure extends ErasureContract {
        Erasure() {
            super(new Postgres());
        }
    }

    @Nested
    class Closed extends ClosedContract {
        Closed() {
            super(new Postgres());
        }
    }

    @Nested
    class Promises extends PromiseContract {
        Promises() {
            super(new Postgres());
        }
    }

    @Nested
    class Access extends AccessContract {
        Access() {
            super(new Postgres());
        }
    }

    @Nested
    class CouplesOfTwo extends CoupleContract {
        CouplesOfTwo() {
            super(new Postgres());
        }
    }
}
