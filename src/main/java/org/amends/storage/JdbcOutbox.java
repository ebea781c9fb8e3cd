package org.amends.storage;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.amends.conversation.Delivery;
import org.amends.conversation.Outbox;
import org.amends.conversation.OutboxEntry;
import org.amends.storage.MessageRows.Direction;
import org.amends.storage.MessageRows.Seen;

/** Promises in H2 or PostgreSQL. */
final class JdbcOutbox implements Outbox {
    private final DurableTransactions transactions;
    private final Tables tables;
    private final DeliveryNotes notes;

    JdbcOutbox(DurableTransactions transactions, Tables tables, DeliveryNotes notes) {
        this.transactions = transactions;
        this.tables = tables;
        this.notes = notes;
    }

    @Override
    public List<OutboxEntry> pending() {
        var all = transactions.read(() -> tables.outbox().all());
        var delivered = notes.fromBefore();
        settle(all.stream()
                .filter(entry -> delivered.containsKey(entry.id()))
                .map(entry -> new Settled(
                        entry, message(delivered.getOrDefault(entry.id(), 0)), Instant.now(Clock.systemUTC())))
                .toList());
        notes.settled(delivered.keySet());
        return all.stream().filter(entry -> !delivered.containsKey(entry.id())).toList();
    }

    private static OptionalInt message(int noted) {
        return noted == 0 ? OptionalInt.empty() : OptionalInt.of(noted);
    }

    @Override
    public void noteDelivered(OutboxEntry entry, OptionalInt messageId) {
        notes.note(entry.id(), messageId);
    }

    @Override
    public void settle(Collection<Settled> settled) {
        transactions.run(() -> {
            tables.outbox().delete(settled.stream().map(one -> one.entry().id()).toList());
            tables.messages().insert(settled.stream().flatMap(JdbcOutbox::seen).toList());
            return settled;
        });
        notes.settled(settled.stream().map(one -> one.entry().id()).toList());
    }

    @Override
    public void markUncertain(OutboxEntry entry) {
        transactions.run(() -> {
            tables.outbox().markUncertain(entry.id());
            return entry;
        });
    }

    @Override
    public OptionalInt messageOf(long chat, long question) {
        return transactions.read(() -> tables.messages().ofQuestion(chat, question));
    }

    private static Stream<Seen> seen(Settled settled) {
        var entry = settled.entry();
        if ((entry.owner().isEmpty() && entry.couple().isEmpty())
                || settled.messageId().orElse(0) == 0) {
            return Stream.empty();
        }
        return Stream.of(new Seen(
                entry.chat(),
                settled.messageId().getAsInt(),
                entry.owner(),
                entry.owner().isPresent() ? Optional.empty() : entry.couple(),
                Direction.OUT,
                question(entry.delivery()),
                settled.at()));
    }

    private static Optional<Long> question(Delivery delivery) {
        return delivery instanceof Delivery.Send send ? send.question() : Optional.empty();
    }
}
