package org.amends.storage;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.BatchPreparedStatementSetter;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.SqlTypeValue;
import org.springframework.jdbc.core.StatementCreatorUtils;
import org.springframework.jdbc.support.GeneratedKeyHolder;

/** Inserts rows as one batch and tells their new ids, in the order of the rows. */
final class Generated {
    private record Rows(List<Object[]> rows) implements BatchPreparedStatementSetter {
        @Override
        public void setValues(PreparedStatement statement, int row) throws SQLException {
            Object[] values = rows.get(row);
            for (int i = 0; i < values.length; i++) {
                StatementCreatorUtils.setParameterValue(statement, i + 1, SqlTypeValue.TYPE_UNKNOWN, values[i]);
            }
        }

        @Override
        public int getBatchSize() {
            return rows.size();
        }
    }

    static List<Long> ids(JdbcTemplate batches, String insert, List<Object[]> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        var keys = new GeneratedKeyHolder();
        batches.batchUpdate(
                connection -> connection.prepareStatement(insert, new String[] {"id"}), new Rows(rows), keys);
        return keys.getKeyList().stream()
                .map(key -> ((Number) Objects.requireNonNull(key.get("id"))).longValue())
                .toList();
    }

    private Generated() {}
}
