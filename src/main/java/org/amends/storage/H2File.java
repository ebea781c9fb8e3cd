package org.amends.storage;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import org.h2.api.ErrorCode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What only H2 needs: its file is opened with care, and rewritten without its dead pages when it has grown. */
final class H2File {
    private static final Logger LOG = LoggerFactory.getLogger(H2File.class);
    private static final long LARGE = 64L << 20;
    private static final int MOSTLY_LIVE_PERCENT = 50;

    static void open(JdbcUrl url, Properties login) {
        try (Connection connection = DriverManager.getConnection(url.value(), login)) {
            if (isMostlyDead(connection)) {
                compact(connection);
            }
        } catch (SQLException e) {
            throw new StorageProblem(whatToDo(url, e.getErrorCode()), e);
        }
    }

    static void compactAndClose(String url, Properties login) {
        try (Connection connection = DriverManager.getConnection(url, login)) {
            compact(connection);
        } catch (SQLException e) {
            LOG.warn("the H2 file was not compacted (error {})", e.getErrorCode());
        }
    }

    private static void compact(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("shutdown compact");
        }
    }

    private static boolean isMostlyDead(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("""
                        select f.setting_value as size, r.setting_value as live
                        from information_schema.settings f, information_schema.settings r
                        where f.setting_name = 'info.FILE_SIZE' and r.setting_name = 'info.CHUNKS_FILL_RATE'""")) {
            return rows.next() && rows.getLong("size") > LARGE && rows.getLong("live") < MOSTLY_LIVE_PERCENT;
        }
    }

    private static String whatToDo(JdbcUrl url, int error) {
        String where = "The database " + url.shown();
        return switch (error) {
            case ErrorCode.DATABASE_ALREADY_OPEN_1 -> where + " is in use by another process: stop that one first";
            case ErrorCode.FILE_CORRUPTED_1 -> where + " is damaged: put the backup of this file there";
            case ErrorCode.FILE_VERSION_ERROR_1, ErrorCode.UNSUPPORTED_SETTING_COMBINATION ->
                where + " was written by another version of H2: start the Amends that wrote it";
            case ErrorCode.WRONG_USER_OR_PASSWORD ->
                where + " refused the login: check SPRING_DATASOURCE_USERNAME and _PASSWORD";
            default ->
                where + " can't be opened (H2 error " + error + "): check that its folder is writable and has room";
        };
    }

    private H2File() {}
}
