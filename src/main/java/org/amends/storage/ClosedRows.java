package org.amends.storage;

import java.time.LocalDate;
import java.util.stream.LongStream;
import org.amends.conversation.CircleStore.StoreUnavailable;
import org.amends.person.PersonId;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The table {@code closed_for_two}: every erasing adds one row to it, and rows are never changed, so that neither their number
 * nor what becomes of them says who was in individual mode.
 */
final class ClosedRows {
    private static final int DAYS = 180;

    private final JdbcClient jdbc;
    private final PersonMarks marks;

    ClosedRows(JdbcTemplate batches, PersonMarks marks) {
        this.jdbc = JdbcClient.create(batches);
        this.marks = marks;
    }

    /** The row of one erasing; of two on one day the second is chance, for the first says all. */
    void add(PersonId person, boolean closed, LocalDate today) {
        var until = today.plusDays(DAYS);
        var hash = closed ? marks.closedUntil(person, until) : marks.ofNobody();
        insert(isThere(hash) ? marks.ofNobody() : hash, until);
    }

    boolean isClosed(PersonId person, LocalDate today) {
        var hashes = LongStream.rangeClosed(0, DAYS)
                .mapToObj(days -> marks.closedUntil(person, today.plusDays(days)))
                .toList();
        return jdbc.sql("""
                        select count(*) from closed_for_two where person_hash in (:hashes)""").param("hashes", hashes).query(Long.class).single() > 0;
    }

    int sweep(LocalDate today) {
        return jdbc.sql("""
                        delete from closed_for_two where until < :today""").param("today", today).update();
    }

    private boolean isThere(String hash) {
        return jdbc.sql("""
                        select count(*) from closed_for_two where person_hash = ?""").param(hash).query(Long.class).single() > 0;
    }

    private void insert(String hash, LocalDate until) {
        try {
            jdbc.sql("""
                            insert into closed_for_two (person_hash, until) values (?, ?)""").params(hash, until).update();
        } catch (DuplicateKeyException e) {
            throw new StoreUnavailable(e);
        }
    }
}
