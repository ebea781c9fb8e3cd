package org.amends.storage;

import static java.util.stream.Collectors.toMap;
import static org.amends.storage.Times.sql;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.amends.conversation.CircleStore.StoreUnavailable;
import org.amends.conversation.InviteId;
import org.amends.person.PersonId;
import org.springframework.dao.DuplicateKeyException;
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

    /** Whether the invite was free, and is this person's now; where another uses it at this moment, all is done again. */
    boolean use(InviteId invite, PersonId person, Instant at) {
        boolean free = isFree(invite, person);
        if (free) {
            insert(invite, person, at);
        }
        return free;
    }

    /** A query of its own: in a condition of the insert H2 doesn't see what the same transaction has inserted. */
    private boolean isFree(InviteId invite, PersonId person) {
        return jdbc.sql("""
                        select count(*) from invite_used where invite = ? or person = ?""")
                        .params(invite.hash(), marks.of(person))
                        .query(Long.class)
                        .single()
                == 0;
    }

    private void insert(InviteId invite, PersonId person, Instant at) {
        try {
            jdbc.sql("""
                            insert into invite_used (invite, person, used_at) values (?, ?, ?)""").params(invite.hash(), marks.of(person), sql(at)).update();
        } catch (DuplicateKeyException e) {
            throw new StoreUnavailable(e);
        }
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
