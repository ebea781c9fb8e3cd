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
import java.util.stream.Collectors;
import org.amends.conversation.Delivery;
import org.amends.conversation.OutboxEntry;
import org.amends.conversation.QuestionNumber;
import org.amends.couple.CoupleId;
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
        deleteOutdated(asking(current));
        var ids = Generated.ids(batches, """
                        insert into outbox (chat, owner, couple, urgency, question, sealed, answers_to, uncertain)
                        values (?, cast(? as bigint), cast(? as varchar), cast(? as varchar), cast(? as bigint), ?, ?, ?)""", current.stream().map(this::row).toList());
        var stored = new ArrayList<OutboxEntry>();
        for (int i = 0; i < ids.size(); i++) {
            stored.add(current.get(i).withId(ids.get(i)));
        }
        return stored;
    }

    List<OutboxEntry> all() {
        return jdbc.sql("""
                        select id, chat, owner, couple, sealed, answers_to, uncertain from outbox order by id""").query((rows, _) -> read(rows)).list();
    }

    void delete(Collection<Long> ids) {
        batches.batchUpdate("""
                        delete from outbox where id = ?""", ids.stream().map(id -> new Object[] {id}).toList());
    }

    /** What is sealed for one chat can't be opened in another, so it is sealed anew. */
    void move(long from, long to) {
        var moved = jdbc.sql("""
                        select id, chat, owner, couple, sealed, answers_to, uncertain from outbox where chat = ? order by id""").param(from).query((rows, _) -> read(rows)).list();
        batches.batchUpdate(
                """
                        update outbox set chat = ?, sealed = ? where id = ?""",
                moved.stream()
                        .map(entry -> new Object[] {
                            to,
                            texts.sealBy(
                                    sealer(entry.owner(), entry.couple()), place(to), codec.write(entry.delivery())),
                            entry.id()
                        })
                        .toList());
    }

    void markUncertain(long id) {
        jdbc.sql("""
                        update outbox set uncertain = true where id = ?""").param(id).update();
    }

    /** A chat, and whether it is a couple's question that is asked there: the one kind doesn't outdate the other. */
    private record Asked(long chat, boolean ofCouple) {}

    private void deleteOutdated(Set<Asked> asked) {
        batches.batchUpdate(
                """
                        delete from outbox
                        where chat = ? and urgency = 'TALK' and question is not null and not uncertain
                          and (question >= ?) = ?""",
                asked.stream()
                        .map(one -> new Object[] {one.chat, QuestionNumber.firstOfCouples(), one.ofCouple})
                        .toList());
    }

    private static List<OutboxEntry> withoutOutdated(List<OutboxEntry> entries) {
        var askedLater = new HashSet<Asked>();
        var current = new ArrayList<OutboxEntry>();
        for (OutboxEntry entry : entries.reversed()) {
            var asks = asked(entry);
            if (asks.filter(askedLater::contains).isEmpty() || !mayBeOutdated(entry)) {
                current.addFirst(entry);
            }
            asks.ifPresent(askedLater::add);
        }
        return current;
    }

    private static Set<Asked> asking(List<OutboxEntry> entries) {
        return entries.stream().flatMap(entry -> asked(entry).stream()).collect(Collectors.toSet());
    }

    private static Optional<Asked> asked(OutboxEntry entry) {
        return Optional.ofNullable(question(entry))
                .map(question -> new Asked(entry.chat(), QuestionNumber.isOfCouple(question)));
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
            entry.couple().map(CoupleId::value).orElse(null),
            urgency(entry),
            question(entry),
            texts.sealBy(sealer(entry.owner(), entry.couple()), place(entry.chat()), codec.write(entry.delivery())),
            sql(entry.answersTo()),
            entry.uncertain()
        };
    }

    private OutboxEntry read(ResultSet rows) throws SQLException {
        long number = rows.getLong("owner");
        Optional<PersonId> owner = rows.wasNull() ? Optional.empty() : Optional.of(new PersonId(number));
        var couple = Optional.ofNullable(rows.getString("couple")).map(CoupleId::new);
        long chat = rows.getLong("chat");
        return new OutboxEntry(
                rows.getLong("id"),
                chat,
                owner,
                couple,
                codec.read(texts.openBy(sealer(owner, couple), place(chat), rows.getBytes("sealed"))),
                Times.instant(rows, "answers_to"),
                rows.getBoolean("uncertain"));
    }

    /** What belongs to nobody is sealed by the house's key. */
    private static Optional<KeyOwner> sealer(Optional<PersonId> owner, Optional<CoupleId> couple) {
        return owner.map(KeyOwner::of).or(() -> couple.map(KeyOwner::of));
    }

    private static String place(long chat) {
        return "outbox/" + chat;
    }
}
