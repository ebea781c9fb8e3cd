package org.amends.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.amends.engine.Effect.Urgency;

/** What one chat still has to be sent, in the order of the promises, but danger first. Not for several threads at once. */
final class WaitingList {
    private final List<OutboxEntry> waiting = new ArrayList<>();

    void add(OutboxEntry entry) {
        if (isQuestion(entry)) {
            dropOutdated(isOfCouple(entry));
        }
        waiting.addLast(entry);
    }

    /**
     * A question that was never sent is not asked once there is a newer one; the store drops the same. A couple's question
     * and one of the person's own don't outdate each other.
     */
    private void dropOutdated(boolean ofCouple) {
        waiting.removeIf(entry -> isOfCouple(entry) == ofCouple
                && entry.delivery() instanceof Delivery.Send send
                && send.urgency() == Urgency.TALK
                && send.question().isPresent()
                && !entry.uncertain());
    }

    private static boolean isOfCouple(OutboxEntry entry) {
        return entry.delivery() instanceof Delivery.Send send
                && send.question().filter(QuestionNumber::isOfCouple).isPresent();
    }

    private static boolean isQuestion(OutboxEntry entry) {
        return entry.delivery() instanceof Delivery.Send send && send.question().isPresent();
    }

    /** What is to be delivered now; it stays on the list until it is removed. */
    Optional<OutboxEntry> next() {
        return waiting.stream()
                .filter(WaitingList::isDanger)
                .findFirst()
                .or(() -> waiting.stream().findFirst());
    }

    private static boolean isDanger(OutboxEntry entry) {
        return entry.delivery() instanceof Delivery.Send send && send.urgency() == Urgency.DANGER;
    }

    void remove(OutboxEntry entry) {
        waiting.removeIf(one -> one.id() == entry.id());
    }

    /** Puts an entry in its own place, if it still waits. */
    void replace(OutboxEntry entry) {
        waiting.replaceAll(one -> one.id() == entry.id() ? entry : one);
    }

    List<OutboxEntry> others(OutboxEntry entry) {
        return waiting.stream().filter(one -> one.id() != entry.id()).toList();
    }

    List<OutboxEntry> takeAll() {
        var all = List.copyOf(waiting);
        waiting.clear();
        return all;
    }
}
