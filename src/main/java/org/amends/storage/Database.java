package org.amends.storage;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Properties;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The database, open and with the program's own schema. */
final class Database implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Database.class);
    /** H2's writers starve each other where they are many. */
    private static final int H2_CONNECTIONS = 4;

    private static final int POSTGRES_CONNECTIONS = 8;
    private static final long RETRY_MILLIS = 1000;

    private final HikariDataSource source;
    private final Flyway flyway;
    private final boolean h2;

    private Database(HikariDataSource source, Flyway flyway, boolean h2) {
        this.source = source;
        this.flyway = flyway;
        this.h2 = h2;
    }

    static Database open(StorageSettings settings) {
        var url = JdbcUrl.of(settings.jdbcUrl());
        var login = login(settings, url);
        if (url.h2()) {
            H2File.open(url, login);
        } else {
            waitFor(url, login);
        }
        var source = pool(url, login);
        try {
            return new Database(source, migrated(source), url.h2());
        } catch (RuntimeException e) {
            source.close();
            throw e;
        }
    }

    HikariDataSource source() {
        return source;
    }

    Flyway flyway() {
        return flyway;
    }

    boolean isH2() {
        return h2;
    }

    /** The pool goes first: otherwise it might open the file once more behind our back. */
    @Override
    public void close() {
        if (source.isClosed()) {
            return;
        }
        source.close();
        if (h2) {
            H2File.compactAndClose(source.getJdbcUrl(), source.getDataSourceProperties());
        }
    }

    private static Properties login(StorageSettings settings, JdbcUrl url) {
        var login = new Properties();
        if (url.h2()) {
            login.setProperty("user", settings.user().orElse("sa"));
            login.setProperty("password", settings.password().orElse(""));
        } else {
            settings.user().ifPresent(user -> login.setProperty("user", user));
            settings.password().ifPresent(password -> login.setProperty("password", password));
        }
        return login;
    }

    private static HikariDataSource pool(JdbcUrl url, Properties login) {
        var config = new HikariConfig();
        config.setPoolName("amends");
        config.setJdbcUrl(url.value());
        config.setDataSourceProperties(login);
        config.setMaximumPoolSize(url.h2() ? H2_CONNECTIONS : POSTGRES_CONNECTIONS);
        config.setConnectionTimeout(10_000);
        return new HikariDataSource(config);
    }

    private static void waitFor(JdbcUrl url, Properties login) {
        boolean told = false;
        while (!isReachable(url, login)) {
            if (!told) {
                LOG.warn("{} can't be reached yet: waiting for it", url.shown());
                told = true;
            }
            try {
                Thread.sleep(RETRY_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new StorageProblem(url.shown() + " can't be reached: start the database", e);
            }
        }
    }

    private static boolean isReachable(JdbcUrl url, Properties login) {
        try (Connection connection = DriverManager.getConnection(url.value(), login)) {
            return connection.isValid(5);
        } catch (SQLException e) {
            String state = Objects.requireNonNullElse(e.getSQLState(), "");
            if (state.startsWith("08") || state.startsWith("57P") || state.startsWith("53")) {
                return false;
            }
            throw new StorageProblem(
                    url.shown() + " refused the login (SQL state " + state
                            + "): check SPRING_DATASOURCE_URL, _USERNAME and _PASSWORD",
                    e);
        }
    }

    private static Flyway migrated(HikariDataSource source) {
        try {
            var flyway = Flyway.configure().dataSource(source).load();
            refuseLaterSchema(flyway);
            flyway.migrate();
            return flyway;
        } catch (FlywayException e) {
            throw new StorageProblem(
                    "The database's schema is not the program's own: use an empty database or the backup", e);
        }
    }

    private static void refuseLaterSchema(Flyway flyway) {
        for (MigrationInfo migration : flyway.info().all()) {
            if (migration.getState().isApplied() && !migration.getState().isResolved()) {
                throw new StorageProblem("The database was written by a later Amends (schema " + migration.getVersion()
                        + "): start that version or a later one");
            }
        }
    }
}
