package org.amends.storage;

import static org.amends.storage.Times.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.amends.conversation.CircleStore.Change;
import org.amends.dialog.DialogId;
import org.amends.dialog.Slot.Keep;
import org.amends.dialog.Slot.Visibility;
import org.amends.dialog.SlotName;
import org.amends.engine.Session;
import org.amends.engine.SlotKey;
import org.amends.engine.SlotValue;
import org.amends.person.PersonId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table {@code slot}: what people wrote, row by row, each with the day on which it goes. */
final class SlotRows {
    /** Also for slots that go with their dialog: some dialogs are never ended. */
    private static final Duration KEPT = Duration.ofDays(30);

    private record Row(PersonId owner, SlotKey key, SlotValue value) {}

    private final JdbcTemplate batches;
    private final JdbcClient jdbc;
    private final SealedText texts;

    SlotRows(JdbcTemplate batches, SealedText texts) {
        this.batches = batches;
        this.jdbc = JdbcClient.create(batches);
        this.texts = texts;
    }

    Map<PersonId, Map<SlotKey, SlotValue>> of(Collection<PersonId> people) {
        var slots = new HashMap<PersonId, Map<SlotKey, SlotValue>>();
        for (Row row : rows(people)) {
            slots.computeIfAbsent(row.owner, _ -> new HashMap<>()).put(row.key, row.value);
        }
        return slots;
    }

    /** Writes what differs; a changed slot is removed and put anew, for its old row may have gone with time. */
    void save(Collection<Change> changes) {
        var gone = new ArrayList<Object[]>();
        var set = new ArrayList<Object[]>();
        for (Change change : changes) {
            var before = change.before().map(Session::slots).orElse(Map.of());
            var after = change.after().slots();
            differing(before, after).forEach(key -> {
                gone.add(identity(change.person(), key));
                Optional.ofNullable(after.get(key)).ifPresent(value -> set.add(row(change.person(), key, value)));
            });
        }
        delete(gone);
        insert(set);
    }

    int sweep(Instant now) {
        return jdbc.sql("""
                        delete from slot where expires_at <= :now""").param("now", sql(now)).update();
    }

    private void delete(List<Object[]> slots) {
        batches.batchUpdate("""
                delete from slot where owner = ? and dialog = ? and name = ?""", slots);
    }

    private void insert(List<Object[]> slots) {
        batches.batchUpdate("""
                insert into slot (owner, dialog, name, visibility, keep, sealed, set_at, expires_at)
                values (?, ?, ?, ?, ?, ?, ?, ?)""", slots);
    }

    private static List<SlotKey> differing(Map<SlotKey, SlotValue> before, Map<SlotKey, SlotValue> after) {
        var keys = new HashSet<>(before.keySet());
        keys.addAll(after.keySet());
        return keys.stream()
                .filter(key -> !Optional.ofNullable(before.get(key)).equals(Optional.ofNullable(after.get(key))))
                .toList();
    }

    private static Object[] identity(PersonId owner, SlotKey key) {
        return new Object[] {owner.value(), key.dialog().value(), key.slot().value()};
    }

    private Object[] row(PersonId owner, SlotKey key, SlotValue value) {
        return new Object[] {
            owner.value(),
            key.dialog().value(),
            key.slot().value(),
            // Nothing is shared yet: that comes with couples.
            Visibility.ME.name(),
            value.keep().name(),
            texts.seal(Optional.of(owner), place(key), value.text()),
            sql(value.setAt()),
            sql(value.setAt().plus(KEPT))
        };
    }

    private List<Row> rows(Collection<PersonId> people) {
        if (people.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("""
                        select owner, dialog, name, keep, sealed, set_at from slot where owner in (:people)""")
                .param("people", PersonRows.numbers(people))
                .query((rows, _) -> read(rows))
                .list();
    }

    private Row read(ResultSet rows) throws SQLException {
        var owner = new PersonId(rows.getLong("owner"));
        var key = new SlotKey(new DialogId(rows.getString("dialog")), new SlotName(rows.getString("name")));
        String text = texts.open(Optional.of(owner), place(key), rows.getBytes("sealed"));
        return new Row(
                owner, key, new SlotValue(text, Keep.valueOf(rows.getString("keep")), Times.instant(rows, "set_at")));
    }

    private static String place(SlotKey key) {
        return "slot/" + key.dialog() + "/" + key.slot();
    }
}
