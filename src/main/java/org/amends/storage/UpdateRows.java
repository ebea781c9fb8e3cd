package org.amends.storage;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.amends.storage.Times.sql;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.amends.conversation.UpdateKey;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tables {@code update_done} and {@code bot_state}: how far Telegram's updates have been dealt with. */
final class UpdateRows {
    /** Telegram keeps updates for a day, and after a quiet week its numbers may start anywhere. */
    private static final Duration KEPT = Duration.ofDays(2);

    private final JdbcTemplate batches;
    private final JdbcClient jdbc;

    UpdateRows(JdbcTemplate batches) {
        this.batches = batches;
        this.jdbc = JdbcClient.create(batches);
    }

    Set<UpdateKey> done(Collection<UpdateKey> updates) {
        var done = new HashSet<UpdateKey>();
        updates.stream()
                .collect(groupingBy(UpdateKey::bot, mapping(UpdateKey::update, toList())))
                .forEach((bot, numbers) -> done.addAll(done(bot, numbers)));
        return done;
    }

    void markDone(Collection<UpdateKey> updates, Instant at) {
        batches.batchUpdate(
                """
                        insert into update_done (bot, update_id, done_at)
                        select cast(? as bigint), cast(? as bigint), cast(? as timestamp with time zone)
                        where not exists (select 1 from update_done where bot = ? and update_id = ?)""",
                updates.stream()
                        .map(key -> new Object[] {key.bot(), key.update(), sql(at), key.bot(), key.update()})
                        .toList());
    }

    Optional<Instant> lastPoll(long bot) {
        return jdbc.sql("""
                        select last_poll from bot_state where bot = ?""")
                .param(bot)
                .query((rows, _) -> Times.instant(rows, "last_poll"))
                .optional();
    }

    void notePoll(long bot, Instant at) {
        int updated = jdbc.sql("""
                        update bot_state set last_poll = ? where bot = ?""").params(sql(at), bot).update();
        if (updated == 0) {
            jdbc.sql("""
                            insert into bot_state (last_poll, bot) values (?, ?)""").params(sql(at), bot).update();
        }
    }

    int sweep(Instant now) {
        return jdbc.sql("""
                        delete from update_done where done_at <= :before""").param("before", sql(now.minus(KEPT))).update();
    }

    /** The bounds say no more than the list does, but without them H2 reads every row of the bot. */
    private Set<UpdateKey> done(long bot, Collection<Long> numbers) {
        return jdbc.sql("""
                        select update_id from update_done
                        where bot = :bot and update_id between :first and :last and update_id in (:numbers)""")
                .param("bot", bot)
                .param("first", Collections.min(numbers))
                .param("last", Collections.max(numbers))
                .param("numbers", numbers)
                .query((rows, _) -> new UpdateKey(bot, rows.getLong("update_id")))
                .set();
    }
}
