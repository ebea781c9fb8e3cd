package org.amends.storage;

import static org.amends.storage.Times.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.amends.conversation.CircleStore.StoreUnavailable;
import org.amends.conversation.Couples.Asked;
import org.amends.conversation.Couples.Pair;
import org.amends.conversation.Couples.Partners;
import org.amends.conversation.QuestionNumber;
import org.amends.couple.CoupleId;
import org.amends.joint.JointState;
import org.amends.person.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table {@code couple}: who is one of two, in clear; all that is between them, sealed. */
final class CoupleRows {
    private static final String PLACE = "couple";

    @SuppressWarnings("ArrayRecordComponent") // it is never compared
    private record Row(CoupleId id, int format, byte[] sealed) {}

    private final JdbcTemplate batches;
    private final JdbcClient jdbc;
    private final SealedText texts;

    CoupleRows(JdbcTemplate batches, SealedText texts) {
        this.batches = batches;
        this.jdbc = JdbcClient.create(batches);
        this.texts = texts;
    }

    // --- who

    List<Partners> of(Collection<PersonId> people, Collection<Long> groups) {
        return Stream.concat(ofPeople(people).stream(), inGroups(groups).stream())
                .distinct()
                .toList();
    }

    private List<Partners> ofPeople(Collection<PersonId> people) {
        if (people.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("""
                        select id, person_a, person_b, group_chat from couple
                        where person_a in (:people) or person_b in (:people) order by id""")
                .param("people", PersonRows.numbers(people))
                .query((rows, _) -> partners(rows))
                .list();
    }

    List<Partners> inGroups(Collection<Long> groups) {
        if (groups.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("""
                        select id, person_a, person_b, group_chat from couple
                        where group_chat in (:groups) order by id""")
                .param("groups", groups)
                .query((rows, _) -> partners(rows))
                .list();
    }

    List<CoupleId> all() {
        return jdbc.sql("""
                        select id from couple order by id""")
                .query((rows, _) -> new CoupleId(rows.getString("id")))
                .list();
    }

    Set<CoupleId> known(Collection<CoupleId> couples) {
        if (couples.isEmpty()) {
            return Set.of();
        }
        return jdbc.sql("""
                        select id from couple where id in (:ids)""")
                .param("ids", names(couples))
                .query((rows, _) -> new CoupleId(rows.getString("id")))
                .set();
    }

    /** Those of whom one is to be erased by themselves. */
    List<PersonId> expiring(Instant now) {
        return jdbc.sql("""
                        select p.id from person p
                        where p.expires_at <= :now
                          and exists (select 1 from couple c where c.person_a = p.id or c.person_b = p.id)
                        order by p.id""")
                .param("now", sql(now))
                .query((rows, _) -> new PersonId(rows.getLong("id")))
                .list();
    }

    private static Partners partners(ResultSet rows) throws SQLException {
        return new Partners(
                new CoupleId(rows.getString("id")),
                new PersonId(rows.getLong("person_a")),
                new PersonId(rows.getLong("person_b")),
                group(rows));
    }

    private static Optional<Long> group(ResultSet rows) throws SQLException {
        long chat = rows.getLong("group_chat");
        return rows.wasNull() ? Optional.empty() : Optional.of(chat);
    }

    // --- what is between them

    Map<CoupleId, Pair> lock(Collection<CoupleId> couples) {
        var pairs = new LinkedHashMap<CoupleId, Pair>();
        for (Row row : locked(couples)) {
            if (row.format > JointState.FORMAT) {
                throw new LaterSessionFormat(row.id, row.format);
            }
            var owner = Optional.of(KeyOwner.of(row.id));
            pairs.put(row.id, StoredCouple.read(texts.openBy(owner, PLACE, row.sealed)));
        }
        return pairs;
    }

    private List<Row> locked(Collection<CoupleId> couples) {
        if (couples.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("""
                        select id, format, sealed from couple where id in (:ids) order by id for update""")
                .param("ids", names(couples))
                .query((rows, _) ->
                        new Row(new CoupleId(rows.getString("id")), rows.getInt("format"), rows.getBytes("sealed")))
                .list();
    }

    void insert(Pair pair, Optional<Instant> wakeAt) {
        var couple = pair.state().couple();
        orAgain(
                """
                insert into couple (group_chat, wake_at, format, sealed, id, person_a, person_b)
                values (cast(? as bigint), cast(? as timestamp with time zone), ?, ?, ?, ?, ?)""",
                values(pair, wakeAt, couple.a().id().value(), couple.b().id().value()));
    }

    void update(Pair pair, Optional<Instant> wakeAt) {
        orAgain("""
                update couple set group_chat = cast(? as bigint), wake_at = cast(? as timestamp with time zone),
                    format = ?, sealed = ?
                where id = ?""", values(pair, wakeAt));
    }

    private @Nullable Object[] values(Pair pair, Optional<Instant> wakeAt, Long... people) {
        var values = new ArrayList<@Nullable Object>();
        values.add(pair.state().couple().group().orElse(null));
        values.add(sql(wakeAt));
        values.add(JointState.FORMAT);
        values.add(seal(pair));
        values.add(pair.state().couple().id().value());
        values.addAll(List.of(people));
        return values.toArray();
    }

    /** Somebody else has taken the group, or one of the two, at this moment: all is done again, and sees it. */
    private void orAgain(String statement, @Nullable Object[] values) {
        try {
            batches.update(statement, values);
        } catch (DuplicateKeyException e) {
            throw new StoreUnavailable(e);
        }
    }

    void erase(CoupleId couple) {
        jdbc.sql("""
                        delete from couple where id = ?""").param(couple.value()).update();
    }

    // --- when

    void wakeAt(CoupleId couple, Instant at) {
        jdbc.sql("""
                        update couple set wake_at = ? where id = ?""").params(sql(at), couple.value()).update();
    }

    List<Partners> due(Instant now, int most) {
        return jdbc.sql("""
                        select id, person_a, person_b, group_chat from couple where wake_at <= :now order by wake_at, id limit :most""")
                .param("now", sql(now))
                .param("most", most)
                .query((rows, _) -> partners(rows))
                .list();
    }

    /** What was asked twice isn't among them: it was shown again already. */
    List<Asked> askedBetween(Instant from, Instant to) {
        return jdbc.sql("""
                        select c.id, c.person_a, c.person_b, c.group_chat, m.question
                        from couple c join message_seen m on m.chat in (c.group_chat, c.person_a, c.person_b)
                        where m.direction = 'OUT' and m.question >= :first
                        group by c.id, c.person_a, c.person_b, c.group_chat, m.question
                        having count(*) = 1 and min(m.noted_at) between :from and :to
                        order by c.id, m.question""")
                .param("first", QuestionNumber.firstOfCouples())
                .param("from", sql(from))
                .param("to", sql(to))
                .query((rows, _) -> new Asked(partners(rows), rows.getLong("question")))
                .list();
    }

    int latestFormat() {
        return jdbc.sql("""
                        select coalesce(max(format), 0) from couple""").query(Integer.class).single();
    }

    private byte[] seal(Pair pair) {
        var owner = Optional.of(KeyOwner.of(pair.state().couple().id()));
        return texts.sealBy(owner, PLACE, StoredCouple.write(pair));
    }

    private static List<String> names(Collection<CoupleId> couples) {
        return couples.stream().map(CoupleId::value).distinct().sorted().toList();
    }
}
