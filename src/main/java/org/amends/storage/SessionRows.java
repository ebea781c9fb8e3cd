package org.amends.storage;

import static org.amends.storage.Times.sql;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.amends.conversation.CircleStore.Change;
import org.amends.engine.Session;
import org.amends.engine.SlotKey;
import org.amends.engine.SlotValue;
import org.amends.person.PersonId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table {@code session}: sealed as a whole, because it tells what people answered. */
final class SessionRows {
    private static final String PLACE = "session";

    @SuppressWarnings("ArrayRecordComponent") // it is never compared
    private record Row(PersonId person, int format, byte[] sealed) {}

    private final SessionCodec codec = new SessionCodec();
    private final JdbcTemplate batches;
    private final JdbcClient jdbc;
    private final SealedText texts;

    SessionRows(JdbcTemplate batches, SealedText texts) {
        this.batches = batches;
        this.jdbc = JdbcClient.create(batches);
        this.texts = texts;
    }

    Map<PersonId, Session> of(Collection<PersonId> people, Map<PersonId, Map<SlotKey, SlotValue>> slots) {
        var sessions = new LinkedHashMap<PersonId, Session>();
        for (Row row : rows(people)) {
            if (row.format > Session.FORMAT) {
                throw new LaterSessionFormat(row.person, row.format);
            }
            String json = texts.open(Optional.of(row.person), PLACE, row.sealed);
            sessions.put(row.person, codec.read(json, slots.getOrDefault(row.person, Map.of())));
        }
        return sessions;
    }

    void insert(List<Change> changes, Instant at) {
        batches.batchUpdate(
                """
                        insert into session (sealed, format, asked_at, person)
                        values (?, ?, cast(? as timestamp with time zone), ?)""",
                changes.stream()
                        .map(change -> new Object[] {
                            seal(change),
                            Session.FORMAT,
                            sql(change.after().open().map(_ -> at)),
                            change.person().value()
                        })
                        .toList());
    }

    /** A question that stays open keeps the time at which it was asked. */
    void update(List<Change> changes, Instant at) {
        int[] updated = batches.batchUpdate(
                """
                        update session set sealed = ?, format = ?,
                            asked_at = case when cast(? as boolean) then asked_at
                                            else cast(? as timestamp with time zone) end
                        where person = ? and format <= ?""",
                changes.stream()
                        .map(change -> new Object[] {
                            seal(change),
                            Session.FORMAT,
                            asksTheSame(change),
                            sql(change.after().open().map(_ -> at)),
                            change.person().value(),
                            Session.FORMAT
                        })
                        .toList());
        for (int i = 0; i < updated.length; i++) {
            if (updated[i] == 0) {
                throw whyNotUpdated(changes.get(i).person());
            }
        }
    }

    List<PersonId> askedBetween(Instant from, Instant to) {
        return jdbc.sql("""
                        select person from session where asked_at between :from and :to order by person""")
                .param("from", sql(from))
                .param("to", sql(to))
                .query((rows, _) -> new PersonId(rows.getLong("person")))
                .list();
    }

    int latestFormat() {
        return jdbc.sql("""
                        select coalesce(max(format), 0) from session""").query(Integer.class).single();
    }

    private List<Row> rows(Collection<PersonId> people) {
        if (people.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("""
                        select person, format, sealed from session where person in (:people) order by person""")
                .param("people", PersonRows.numbers(people))
                .query((rows, _) ->
                        new Row(new PersonId(rows.getLong("person")), rows.getInt("format"), rows.getBytes("sealed")))
                .list();
    }

    private RuntimeException whyNotUpdated(PersonId person) {
        return rows(List.of(person)).stream()
                .findFirst()
                .<RuntimeException>map(row -> new LaterSessionFormat(person, row.format))
                .orElseGet(() -> new IllegalStateException("nothing is stored of person " + person.value()));
    }

    private static boolean asksTheSame(Change change) {
        var before = change.before().flatMap(Session::open);
        var after = change.after().open();
        return before.isPresent()
                && after.isPresent()
                && before.get().turn() == after.get().turn();
    }

    private byte[] seal(Change change) {
        return texts.seal(Optional.of(change.person()), PLACE, codec.write(change.after()));
    }
}
