package org.amends.storage;

import static org.amends.storage.Times.sql;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.amends.couple.CoupleId;
import org.amends.person.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table {@code message_seen}: numbers of messages, for as long as Telegram lets the bot delete them. */
final class MessageRows {
    private static final Duration KEPT = Duration.ofDays(2);

    enum Direction {
        IN,
        OUT
    }

    /** A message, and whose chat with the bot it stands in: a person's, or a couple's group. */
    record Seen(
            long chat,
            int messageId,
            Optional<PersonId> person,
            Optional<CoupleId> couple,
            Direction direction,
            Optional<Long> question,
            Instant at) {}

    private final JdbcTemplate batches;
    private final JdbcClient jdbc;

    MessageRows(JdbcTemplate batches) {
        this.batches = batches;
        this.jdbc = JdbcClient.create(batches);
    }

    /** Notes messages once; those of people and couples of whom nothing is stored are not noted. */
    void insert(Collection<Seen> messages) {
        batches.batchUpdate("""
                        insert into message_seen (chat, message_id, direction, question, noted_at, person, couple)
                        select cast(? as bigint), cast(? as integer), cast(? as varchar(3)), cast(? as bigint),
                               cast(? as timestamp with time zone), o.person, o.couple
                        from (select p.id as person, cast(null as varchar(12)) as couple from person p where p.id = ?
                              union all
                              select cast(null as bigint), c.id from couple c where c.id = ?) o
                        where not exists (select 1 from message_seen m where m.chat = ? and m.message_id = ?)""", messages.stream().map(MessageRows::row).toList());
    }

    List<Integer> since(long chat, Instant since) {
        return jdbc.sql("""
                        select message_id from message_seen where chat = :chat and noted_at >= :since order by message_id""")
                .param("chat", chat)
                .param("since", sql(since))
                .query(Integer.class)
                .list();
    }

    OptionalInt ofQuestion(long chat, long question) {
        return jdbc.sql("""
                        select message_id from message_seen
                        where chat = :chat and question = :question and direction = 'OUT'
                        order by noted_at desc, message_id desc limit 1""").param("chat", chat).param("question", question).query(Integer.class).list().stream()
                .mapToInt(Integer::intValue)
                .findFirst();
    }

    void move(long from, long to) {
        jdbc.sql("""
                        delete from message_seen where chat = ?""").param(to).update();
        jdbc.sql("""
                        update message_seen set chat = ? where chat = ?""").params(to, from).update();
    }

    int sweep(Instant now) {
        return jdbc.sql("""
                        delete from message_seen where noted_at <= :before""").param("before", sql(now.minus(KEPT))).update();
    }

    private static @Nullable Object[] row(Seen seen) {
        return new @Nullable Object[] {
            seen.chat,
            seen.messageId,
            seen.direction.name(),
            seen.question.orElse(null),
            sql(seen.at),
            seen.person.map(PersonId::value).orElse(null),
            seen.couple.map(CoupleId::value).orElse(null),
            seen.chat,
            seen.messageId
        };
    }
}
