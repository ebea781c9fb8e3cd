package org.amends.storage;

import static org.amends.storage.Times.sql;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.amends.conversation.CircleStore.DueCheckIn;
import org.amends.conversation.CircleStore.Plan;
import org.amends.dialog.DialogId;
import org.amends.person.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table {@code plan}: what people mean to do, and when to ask about it. */
final class PlanRows {
    private static final Duration KEPT = Duration.ofDays(90);
    private static final int ASKED_AT_MOST = 2;

    private record Due(long id, int asked, DueCheckIn checkIn) {}

    private final JdbcTemplate batches;
    private final JdbcClient jdbc;
    private final SealedText texts;

    PlanRows(JdbcTemplate batches, SealedText texts) {
        this.batches = batches;
        this.jdbc = JdbcClient.create(batches);
        this.texts = texts;
    }

    void keep(PersonId owner, Plan plan, Instant at) {
        jdbc.sql("""
                        insert into plan (owner, sealed, due, ask_at, ask_by, asked, expires_at)
                        values (:owner, :sealed, :due, cast(:askAt as timestamp with time zone), :askBy, 0, :expires)""")
                .param("owner", owner.value())
                .param("sealed", texts.seal(Optional.of(owner), "plan", plan.text()))
                .param("due", plan.due())
                .param("askAt", sql(plan.askBy().flatMap(_ -> plan.askAt())))
                .param("askBy", plan.askBy().map(DialogId::value).orElse(null))
                .param("expires", sql(at.plus(KEPT)))
                .update();
    }

    void dropCheckIns(PersonId owner) {
        jdbc.sql("""
                        update plan set ask_at = null where owner = :owner""").param("owner", owner.value()).update();
    }

    /** Whom there is to ask now; those asked longest ago first. */
    List<PersonId> dueOwners(Instant now, int most) {
        return due(now, most).stream()
                .map(due -> due.checkIn.person())
                .distinct()
                .toList();
    }

    /** Takes the due check-ins of these people; after the last asking none is left of a plan. */
    List<DueCheckIn> take(List<PersonId> owners, Instant now, Duration askAgainAfter, int most) {
        var taken = due(now, most).stream()
                .filter(due -> owners.contains(due.checkIn.person()))
                .toList();
        var moves = new ArrayList<Object[]>();
        for (Due due : taken) {
            moves.add(new Object[] {due.asked + 1, nextAsking(due, now.plus(askAgainAfter)), due.id});
        }
        batches.batchUpdate("""
                update plan set asked = ?, ask_at = cast(? as timestamp with time zone) where id = ?""", moves);
        return taken.stream().map(Due::checkIn).distinct().toList();
    }

    Optional<Instant> next() {
        return jdbc.sql("""
                        select ask_at from plan where ask_at is not null order by ask_at limit 1""").query((rows, _) -> Times.instant(rows, "ask_at")).optional();
    }

    int sweep(Instant now) {
        return jdbc.sql("""
                        delete from plan where expires_at <= :now""").param("now", sql(now)).update();
    }

    private List<Due> due(Instant now, int most) {
        return jdbc.sql("""
                        select id, owner, ask_by, asked from plan where ask_at <= :now order by ask_at, id limit :most""")
                .param("now", sql(now))
                .param("most", most)
                .query((rows, _) -> new Due(
                        rows.getLong("id"),
                        rows.getInt("asked"),
                        new DueCheckIn(new PersonId(rows.getLong("owner")), new DialogId(rows.getString("ask_by")))))
                .list();
    }

    private static @Nullable Object nextAsking(Due due, Instant again) {
        return due.asked + 1 < ASKED_AT_MOST ? sql(again) : null;
    }
}
