package org.amends.proof;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;

/** A PostgreSQL server that can be stopped and started again on the same data and port. */
final class Postgres implements AutoCloseable {
    private final Path data;
    private final int port = Launch.freePort();
    private EmbeddedPostgres server;

    Postgres(Path folder) {
        data = folder.resolve("postgres");
        start();
    }

    void start() {
        try {
            server = EmbeddedPostgres.builder()
                    .setDataDirectory(data)
                    .setCleanDataDirectory(false)
                    .setPort(port)
                    .setPGStartupWait(Duration.ofSeconds(60))
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void stop() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path data() {
        return data;
    }

    String url() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/postgres?user=postgres";
    }

    Bot under(Bot bot) {
        return bot.with("SPRING_DATASOURCE_URL", "jdbc:postgresql://127.0.0.1:" + port + "/postgres")
                .with("SPRING_DATASOURCE_USERNAME", "postgres");
    }

    @Override
    public void close() {
        stop();
    }
}
