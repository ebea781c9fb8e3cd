package org.amends.storage;

import static org.amends.storage.Times.sql;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
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

    record Seen(long chat, int messageId, PersonId person, Direction direction, Optional<Long> question, Instant at) {}

    private final JdbcTemplate batches;
    private final JdbcClient jdbc;

    MessageRows(JdbcTemplate batches) {
        this.batches = batches;
        this.jdbc = JdbcClient.create(batches);
    }

    /** Notes messages once; those of people of whom nothing is stored are not noted. */
    void insert(Collection<Seen> messages) {
        batches.batchUpdate("""
                        insert into message_seen (chat, message_id, direction, question, noted_at, person)
                        select cast(? as bigint), cast(? as integer), cast(? as varchar(3)), cast(? as bigint),
                               cast(? as timestamp with time zone), p.id
                        from person p
                        where p.id = ?
                          and not exists (select 1 from message_seen m where m.chat = ? and m.message_id = ?)""", messages.stream().map(MessageRows::row).toList());
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
            seen.person.value(),
            seen.chat,
            seen.messageId
        };
    }
}
