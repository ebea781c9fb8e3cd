package org.amends.proof;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Looks into the bot's database from the outside. */
final class Rows {
    private final String url;

    Rows(String url) {
        this.url = url;
    }

    /** The tables in which some row has this number in some column. */
    List<String> tablesWith(long number) {
        List<String> found = new ArrayList<>();
        for (String table : List.of("person", "session", "slot", "plan", "outbox", "message_seen", "bot_state")) {
            if (holds(table, number)) {
                found.add(table);
            }
        }
        return found;
    }

    long count(String table) {
        return ask("select count(*) from " + table, rows -> {
            rows.next();
            return rows.getLong(1);
        });
    }

    void change(String sql) {
        try (Connection connection = DriverManager.getConnection(url);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private boolean holds(String table, long number) {
        return ask("select * from " + table, rows -> {
            while (rows.next()) {
                for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                    if (String.valueOf(rows.getObject(i)).equals(String.valueOf(number))) {
                        return true;
                    }
                }
            }
            return false;
        });
    }

    private interface Reading<T> {
        T read(ResultSet rows) throws SQLException;
    }

    private <T> T ask(String sql, Reading<T> reading) {
        try (Connection connection = DriverManager.getConnection(url);
                var statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            return reading.read(rows);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
