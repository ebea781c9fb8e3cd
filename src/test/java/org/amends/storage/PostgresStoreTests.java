package org.amends.storage;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.simple.JdbcClient;

class PostgresStoreTests extends StoreContract {
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final String name = "amends_" + NUMBER.incrementAndGet();
    private boolean made;

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

    @Override
    StorageSettings settings() {
        if (!made) {
            admin().sql("create database " + name).update();
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
    void cutConnections() {
        admin().sql("select pg_terminate_backend(pid) from pg_stat_activity where datname = ?")
                .param(name)
                .query(Boolean.class)
                .list();
    }

    private static JdbcClient admin() {
        return JdbcClient.create(Server.POSTGRES.getPostgresDatabase());
    }
}
