package org.amends.conversation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.Stream;
import org.amends.conversation.CircleStore.StoreUnavailable;
import org.amends.conversation.Outbox.Settled;
import org.amends.person.PersonId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes down what was delivered, at once, and whatever came meanwhile in the same transaction. */
final class Receipts implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Receipts.class);

    private final Outbox outbox;
    private final Guests guests;
    private final Patience patience = new Patience(Duration.ofMillis(50), Duration.ofSeconds(2));
    private final JustSent justSent = new JustSent();
    private final LinkedBlockingQueue<Settled> written = new LinkedBlockingQueue<>();
    private final Thread writer = Thread.ofPlatform().name("receipts").daemon().unstarted(this::write);
    private volatile boolean closing;

    Receipts(Outbox outbox, Guests guests) {
        this.outbox = outbox;
        this.guests = guests;
    }

    void start() {
        writer.start();
    }

    void done(OutboxEntry entry, OptionalInt messageId, Instant at) {
        if (entry.owner().isEmpty() && entry.chat() > 0 && messageId.isPresent()) {
            noteForGuest(entry, messageId.getAsInt(), at);
        }
        messageId.ifPresent(id -> justSent.add(entry, id, at));
        var stored = entry.owner().isPresent() || entry.couple().isPresent() ? messageId : OptionalInt.empty();
        outbox.noteDelivered(entry, stored);
        written.add(new Settled(entry, stored, at));
    }

    /** Also where the call was cut off by stopping: what follows a restart depends on it. */
    void cutOff(OutboxEntry entry) {
        boolean stopping = Thread.interrupted();
        try {
            patience.tryUntilDone(
                    () -> {
                        outbox.markUncertain(entry);
                        return true;
                    },
                    StoreUnavailable.class);
        } finally {
            if (stopping) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** What is to be deleted, with what was still on its way when that was decided. */
    Delivery.Delete complete(OutboxEntry entry, Delivery.Delete delete) {
        return delete.alsoOnTheirWay()
                ? Delivery.Delete.only(Stream.concat(delete.messageIds().stream(), justSent.before(entry).stream())
                        .distinct()
                        .sorted()
                        .toList())
                : delete;
    }

    OptionalInt messageOf(OutboxEntry entry, Delivery.Settle settle) {
        if (settle.messageId().isPresent()) {
            return settle.messageId();
        }
        var ofGuest = guests.messageOf(new PersonId(entry.chat()), settle.question());
        return ofGuest.isPresent()
                ? ofGuest
                : patience.tryUntilDone(
                        () -> outbox.messageOf(entry.chat(), settle.question()), StoreUnavailable.class);
    }

    private void noteForGuest(OutboxEntry entry, int messageId, Instant at) {
        var person = new PersonId(entry.chat());
        guests.noteMessage(person, messageId, at);
        if (entry.delivery() instanceof Delivery.Send send) {
            send.question().ifPresent(question -> guests.noteQuestion(person, question, messageId));
        }
    }

    private void write() {
        try {
            while (!closing || !written.isEmpty()) {
                var batch = new ArrayList<Settled>(List.of(written.take()));
                written.drainTo(batch, 500);
                settle(batch.stream().filter(settled -> settled != LAST).toList());
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } catch (Patience.Stopping stopping) {
            log.warn("stopped before the last receipts were written");
        }
    }

    private void settle(List<Settled> batch) {
        if (batch.isEmpty()) {
            return;
        }
        try {
            patience.tryUntilDone(
                    () -> {
                        outbox.settle(batch);
                        return true;
                    },
                    StoreUnavailable.class);
        } catch (Patience.Stopping stopping) {
            throw stopping;
        } catch (RuntimeException fault) {
            log.error(
                    "{} receipts failed with {}", batch.size(), fault.getClass().getName());
        }
    }

    /** Wakes the writer so that it sees that it is to end. */
    private static final Settled LAST = new Settled(
            new OutboxEntry(0, 0, java.util.Optional.empty(), Delivery.Delete.only(List.of()), Instant.EPOCH, false),
            OptionalInt.empty(),
            Instant.EPOCH);

    @Override
    public void close() {
        closing = true;
        if (writer.getState() == Thread.State.NEW) {
            return;
        }
        written.add(LAST);
        if (!writer.isAlive()) {
            return;
        }
        try {
            writer.join(Duration.ofSeconds(2));
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
        writer.interrupt();
    }
}
