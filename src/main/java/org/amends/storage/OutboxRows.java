package org.amends.storage;

import static org.amends.storage.Times.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.amends.conversation.Delivery;
import org.amends.conversation.OutboxEntry;
import org.amends.engine.Effect.Urgency;
import org.amends.person.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table {@code outbox}: promises in their order. */
final class OutboxRows {
    private final DeliveryCodec codec = new DeliveryCodec();
    private final JdbcTemplate batches;
    private final JdbcClient jdbc;
    private final SealedText texts;

    OutboxRows(JdbcTemplate batches, SealedText texts) {
        this.batches = batches;
        this.jdbc = JdbcClient.create(batches);
        this.texts = texts;
    }

    /** Stores entries in their order and returns them with their ids, without those that a later one of them outdates. */
    List<OutboxEntry> insert(List<OutboxEntry> entries) {
        var current = withoutOutdated(entries);
        deleteOutdated(askingChats(current));
        var ids = Generated.ids(batches, """
                        insert into outbox (chat, owner, urgency, question, sealed, answers_to, uncertain)
                        values (?, cast(? as bigint), cast(? as varchar), cast(? as bigint), ?, ?, ?)""", current.stream().map(this::row).toList());
        var stored = new ArrayList<OutboxEntry>();
        for (int i = 0; i < ids.size(); i++) {
            stored.add(withId(current.get(i), ids.get(i)));
        }
        return stored;
    }

    List<OutboxEntry> all() {
        return jdbc.sql("""
                        select id, chat, owner, sealed, answers_to, uncertain from outbox order by id""").query((rows, _) -> read(rows)).list();
    }

    void delete(Collection<Long> ids) {
        batches.batchUpdate("""
                        delete from outbox where id = ?""", ids.stream().map(id -> new Object[] {id}).toList());
    }

    void markUncertain(long id) {
        jdbc.sql("""
                        update outbox set uncertain = true where id = ?""").param(id).update();
    }

    private void deleteOutdated(Set<Long> chats) {
        batches.batchUpdate("""
                        delete from outbox
                        where chat = ? and urgency = 'TALK' and question is not null and not uncertain""", chats.stream().map(chat -> new Object[] {chat}).toList());
    }

    private static List<OutboxEntry> withoutOutdated(List<OutboxEntry> entries) {
        var askedLater = new HashSet<Long>();
        var current = new ArrayList<OutboxEntry>();
        for (OutboxEntry entry : entries.reversed()) {
            if (!(mayBeOutdated(entry) && askedLater.contains(entry.chat()))) {
                current.addFirst(entry);
            }
            if (question(entry) != null) {
                askedLater.add(entry.chat());
            }
        }
        return current;
    }

    private static Set<Long> askingChats(List<OutboxEntry> entries) {
        var chats = new HashSet<Long>();
        entries.stream().filter(entry -> question(entry) != null).forEach(entry -> chats.add(entry.chat()));
        return chats;
    }

    private static boolean mayBeOutdated(OutboxEntry entry) {
        return question(entry) != null && Urgency.TALK.name().equals(urgency(entry)) && !entry.uncertain();
    }

    private static @Nullable String urgency(OutboxEntry entry) {
        return entry.delivery() instanceof Delivery.Send send ? send.urgency().name() : null;
    }

    private static @Nullable Long question(OutboxEntry entry) {
        return entry.delivery() instanceof Delivery.Send send ? send.question().orElse(null) : null;
    }

    private @Nullable Object[] row(OutboxEntry entry) {
        return new @Nullable Object[] {
            entry.chat(),
            entry.owner().map(PersonId::value).orElse(null),
            urgency(entry),
            question(entry),
            texts.seal(entry.owner(), place(entry.chat()), codec.write(entry.delivery())),
            sql(entry.answersTo()),
            entry.uncertain()
        };
    }

    private OutboxEntry read(ResultSet rows) throws SQLException {
        long number = rows.getLong("owner");
        Optional<PersonId> owner = rows.wasNull() ? Optional.empty() : Optional.of(new PersonId(number));
        long chat = rows.getLong("chat");
        return new OutboxEntry(
                rows.getLong("id"),
                chat,
                owner,
                codec.read(texts.open(owner, place(chat), rows.getBytes("sealed"))),
                Times.instant(rows, "answers_to"),
                rows.getBoolean("uncertain"));
    }

    private static OutboxEntry withId(OutboxEntry entry, long id) {
        return new OutboxEntry(id, entry.chat(), entry.owner(), entry.delivery(), entry.answersTo(), entry.uncertain());
    }

    private static String place(long chat) {
        return "outbox/" + chat;
    }
}
