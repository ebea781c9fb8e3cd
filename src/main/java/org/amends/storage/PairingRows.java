package org.amends.storage;

import static org.amends.storage.Times.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import org.amends.conversation.CircleStore.StoreUnavailable;
import org.amends.conversation.Couples.Invited;
import org.amends.conversation.Couples.Link;
import org.amends.conversation.InviteId;
import org.amends.person.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table {@code pairing}: links that make a couple, by the hashes of their tokens. */
final class PairingRows {
    private static final String PLACE = "pairing";

    private final JdbcTemplate batches;
    private final JdbcClient jdbc;
    private final SealedText texts;

    PairingRows(JdbcTemplate batches, SealedText texts) {
        this.batches = batches;
        this.jdbc = JdbcClient.create(batches);
        this.texts = texts;
    }

    Optional<Link> find(InviteId token) {
        return jdbc.sql("""
                        select token, group_chat, person, sealed, expires_at from pairing where token = ?""").param(token.hash()).query((rows, _) -> read(rows)).optional();
    }

    void keep(Link link) {
        try {
            if (link.group().isEmpty()) {
                link.by().ifPresent(by -> dropOwn(by.person()));
                insert(link);
            } else if (moveGroups(link) == 0) {
                insert(link);
            } else {
                link.by().ifPresent(by -> comeIn(link.token(), by));
            }
        } catch (DuplicateKeyException e) {
            throw new StoreUnavailable(e);
        }
    }

    void dropOf(Collection<PersonId> people) {
        jdbc.sql("""
                        delete from pairing where person in (:people)""").param("people", PersonRows.numbers(people)).update();
    }

    void dropOf(long group) {
        jdbc.sql("""
                        delete from pairing where group_chat = ?""").param(group).update();
    }

    void move(long from, long to) {
        dropOf(to);
        jdbc.sql("""
                        update pairing set group_chat = ? where group_chat = ?""").params(to, from).update();
    }

    int sweep(Instant now) {
        return jdbc.sql("""
                        delete from pairing where expires_at <= :now""").param("now", sql(now)).update();
    }

    private void dropOwn(PersonId person) {
        jdbc.sql("""
                        delete from pairing where person = ? and group_chat is null""").param(person.value()).update();
    }

    private int moveGroups(Link link) {
        return jdbc.sql("""
                        update pairing set token = ?, expires_at = ? where group_chat = ?""")
                .params(link.token().hash(), sql(link.expires()), link.group().orElseThrow())
                .update();
    }

    private void comeIn(InviteId token, Invited by) {
        jdbc.sql("""
                        update pairing set person = ?, sealed = ? where token = ?""").params(by.person().value(), seal(by), token.hash()).update();
    }

    private void insert(Link link) {
        batches.update("""
                        insert into pairing (token, group_chat, person, sealed, expires_at)
                        values (?, cast(? as bigint), cast(? as bigint), cast(? as bytea), ?)""", new @Nullable Object[] {
            link.token().hash(),
            link.group().orElse(null),
            link.by().map(by -> by.person().value()).orElse(null),
            link.by().map(this::seal).orElse(null),
            sql(link.expires())
        });
    }

    private byte[] seal(Invited by) {
        return texts.seal(Optional.of(by.person()), PLACE, by.called());
    }

    private Link read(ResultSet rows) throws SQLException {
        long person = rows.getLong("person");
        var by = rows.wasNull() ? Optional.<PersonId>empty() : Optional.of(new PersonId(person));
        long chat = rows.getLong("group_chat");
        var group = rows.wasNull() ? Optional.<Long>empty() : Optional.of(chat);
        byte[] sealed = rows.getBytes("sealed");
        return new Link(
                new InviteId(rows.getString("token")),
                group,
                by.map(one -> new Invited(one, texts.open(Optional.of(one), PLACE, sealed))),
                Times.instant(rows, "expires_at"));
    }
}
