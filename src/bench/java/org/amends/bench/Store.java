package org.amends.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;

/** The database that the program is given, and how large it is. */
interface Store extends AutoCloseable {
    Map<String, String> environment();

    long bytes();

    @Override
    void close() throws IOException;

    /** The program's own file in its folder. */
    static Store h2(Path data) {
        return new Store() {
            @Override
            public Map<String, String> environment() {
                return Map.of();
            }

            @Override
            public long bytes() {
                try {
                    Path file = data.resolve("amends.mv.db");
                    return Files.exists(file) ? Files.size(file) : 0;
                } catch (IOException e) {
                    return 0;
                }
            }

            @Override
            public void close() {}
        };
    }

    /** A server of its own that keeps what it was told to keep, other than those for tests. */
    static Store postgres() throws IOException {
        EmbeddedPostgres server = EmbeddedPostgres.builder()
                .setServerConfig("fsync", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("synchronous_commit", "on")
                .start();
        return new Store() {
            @Override
            public Map<String, String> environment() {
                return Map.of(
                        "SPRING_DATASOURCE_URL",
                        "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/postgres",
                        "SPRING_DATASOURCE_USERNAME",
                        "postgres");
            }

            @Override
            public long bytes() {
                try (var connection = server.getPostgresDatabase().getConnection();
                        var rows = connection
                                .createStatement()
                                .executeQuery("select pg_database_size(current_database())")) {
                    return rows.next() ? rows.getLong(1) : 0;
                } catch (SQLException e) {
                    return 0;
                }
            }

            @Override
            public void close() throws IOException {
                server.close();
            }
        };
    }
}
