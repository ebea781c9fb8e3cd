package org.amends.storage;

import static org.amends.storage.Times.sql;

import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.amends.person.PersonId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tables {@code person} and {@code circle}: of whom something is stored, until when, and what a turn locks. */
final class PersonRows {
    /** A person and when they are to be erased by themselves. */
    record Expiry(PersonId person, Instant at) {}

    private final JdbcTemplate batches;
    private final JdbcClient jdbc;

    PersonRows(JdbcTemplate batches) {
        this.batches = batches;
        this.jdbc = JdbcClient.create(batches);
    }

    /** Locks circles in the order of their keys, so that two transactions never wait for each other. */
    void lockCircles(Collection<PersonId> people) {
        if (people.isEmpty()) {
            return;
        }
        var circles =
                jdbc.sql("""
                        select distinct circle from person where id in (:people) order by circle""").param("people", numbers(people)).query(Long.class).list();
        if (!circles.isEmpty()) {
            jdbc.sql("""
                            select id from circle where id in (:circles) order by id for update""").param("circles", circles).query(Long.class).list();
        }
    }

    Set<PersonId> known(Collection<PersonId> people) {
        if (people.isEmpty()) {
            return Set.of();
        }
        return jdbc.sql("""
                        select id from person where id in (:people)""")
                .param("people", numbers(people))
                .query((rows, _) -> new PersonId(rows.getLong("id")))
                .set();
    }

    List<PersonId> all() {
        return jdbc.sql("""
                        select id from person order by id""")
                .query((rows, _) -> new PersonId(rows.getLong("id")))
                .list();
    }

    List<PersonId> expired(Instant now) {
        return jdbc.sql("""
                        select id from person where expires_at <= :now order by id""")
                .param("now", sql(now))
                .query((rows, _) -> new PersonId(rows.getLong("id")))
                .list();
    }

    /** Makes each a circle of their own. */
    void insert(List<Expiry> people, Instant at) {
        var circles = insertCircles(people.size());
        var rows = IntStream.range(0, people.size())
                .mapToObj(i -> new Object[] {
                    people.get(i).person().value(),
                    circles.get(i),
                    sql(at),
                    sql(people.get(i).at())
                })
                .toList();
        batches.batchUpdate("""
                insert into person (id, circle, since, expires_at)
                values (?, ?, ?, ?)""", rows);
    }

    void setExpiry(List<Expiry> people) {
        batches.batchUpdate(
                """
                        update person set expires_at = ? where id = ?""",
                people.stream()
                        .map(expiry ->
                                new Object[] {sql(expiry.at()), expiry.person().value()})
                        .toList());
    }

    /** Removes the person; what hangs on them in other tables goes with them, and what lies in their private chat. */
    void erase(PersonId person) {
        lockCircles(List.of(person));
        var circle = jdbc.sql("""
                        select circle from person where id = ?""").param(person.value()).query(Long.class).optional();
        for (var removal : List.of("""
                delete from outbox where chat = ?""", """
                delete from message_seen where chat = ?""", """
                delete from person where id = ?""")) {
            jdbc.sql(removal).param(person.value()).update();
        }
        circle.ifPresent(this::removeIfEmpty);
    }

    private void removeIfEmpty(long circle) {
        jdbc.sql("""
                        delete from circle c where c.id = ?
                        and not exists (select 1 from person p where p.circle = c.id)""").param(circle).update();
    }

    private List<Long> insertCircles(int count) {
        return Generated.ids(batches, """
                insert into circle default values""", Collections.nCopies(count, new Object[0]));
    }

    static List<Long> numbers(Collection<PersonId> people) {
        return people.stream().map(PersonId::value).distinct().sorted().toList();
    }
}
