package org.amends.storage;

import static java.util.stream.Collectors.toMap;
import static org.amends.storage.Times.sql;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.amends.conversation.InviteId;
import org.amends.person.PersonId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table {@code invite_used}: which invites let somebody in, and whom. */
final class InviteRows {
    private final JdbcClient jdbc;
    private final PersonMarks marks;

    InviteRows(JdbcTemplate batches, PersonMarks marks) {
        this.jdbc = JdbcClient.create(batches);
        this.marks = marks;
    }

    Map<PersonId, InviteId> usedBy(Collection<PersonId> people) {
        if (people.isEmpty()) {
            return Map.of();
        }
        var byMark = people.stream().distinct().collect(toMap(marks::of, Function.identity()));
        var found = new HashMap<PersonId, InviteId>();
        jdbc.sql("""
                        select person, invite from invite_used where person in (:marks)""").param("marks", byMark.keySet()).query(rows -> {
            var person = byMark.get(rows.getString("person"));
            if (person != null) {
                found.put(person, new InviteId(rows.getString("invite")));
            }
        });
        return found;
    }

    /** Whether the invite was free, and is this person's now. */
    boolean use(InviteId invite, PersonId person, Instant at) {
        return jdbc.sql("""
                        insert into invite_used (invite, person, used_at)
                        select cast(:invite as varchar(64)), cast(:person as varchar(32)), cast(:at as timestamp with time zone)
                        where not exists (select 1 from invite_used where invite = :invite)""")
                        .param("invite", invite.hash())
                        .param("person", marks.of(person))
                        .param("at", sql(at))
                        .update()
                == 1;
    }

    /** The invite stays used. */
    void forget(PersonId person) {
        jdbc.sql("""
                        update invite_used set person = null where person = ?""").param(marks.of(person)).update();
    }

    /** All that were used, and when. */
    Map<InviteId, Instant> all() {
        var all = new HashMap<InviteId, Instant>();
        jdbc.sql("""
                        select invite, used_at from invite_used""").query(rows -> {
            all.put(new InviteId(rows.getString("invite")), Times.instant(rows, "used_at"));
        });
        return all;
    }
}
