package org.amends.conversation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.amends.conversation.CircleStore.Transaction;
import org.amends.engine.TurnInput;
import org.amends.engine.TurnInput.Said;

/**
 * Which messages become turns: those of people who were let in and haven't used up their day, and what is always answered.
 * It decides inside the turns' transaction, so that a code, a count and an answer happen with the turn or not at all.
 */
final class Admission {
    private final Access access;
    private final Guests guests;
    private final ZoneId zone;
    private final Refusals refusals = new Refusals();

    /** @param zone where the operator's days begin */
    Admission(Access access, Guests guests, ZoneId zone) {
        this.access = access;
        this.guests = guests;
        this.zone = zone;
    }

    /**
     * A batch, sorted.
     *
     * @param admitted what becomes turns
     * @param answers what the others are told
     */
    record Sorted(List<IncomingMessage> admitted, List<OutboxEntry> answers, List<Refusals.Told> told, Instant at) {
        static Sorted nothing(Instant at) {
            return new Sorted(List.of(), List.of(), List.of(), at);
        }
    }

    Sorted sort(
            List<IncomingMessage> batch,
            Map<IncomingMessage, Said> said,
            Desk desk,
            Transaction transaction,
            Instant now) {
        var people = batch.stream().flatMap(message -> message.from().stream()).collect(Collectors.toSet());
        var entrance = Entrance.of(people, access, transaction);
        var quota = Quota.of(access.rules().dailyMessages(), people, LocalDate.ofInstant(now, zone), transaction);
        var outside = new Outside(refusals, desk, now);
        var sorting = new Sorting(
                entrance,
                quota,
                new Codes(access, entrance, transaction, now),
                new Hearing(guests, desk.library(), transaction, people),
                outside);
        batch.forEach(message -> sorting.place(message, said.get(message)));
        quota.write(transaction);
        return new Sorted(sorting.admitted(), outside.answers(), outside.told(), now);
    }

    /** To be called once the answers are on disk. */
    void committed(Sorted sorted) {
        refusals.note(sorted.told(), sorted.at());
    }

    /** Of the turns that no update brought, those of people who are let in still; that somebody left is always noted. */
    List<Step> stillIn(List<? extends Step> steps, Transaction transaction) {
        var people = steps.stream().flatMap(step -> step.people().stream()).collect(Collectors.toSet());
        var entrance = Entrance.of(people, access, transaction);
        return steps.stream()
                .filter(step -> !(step instanceof Turn turn) || isStillIn(turn, entrance))
                .map(Step.class::cast)
                .toList();
    }

    private boolean isStillIn(Turn turn, Entrance entrance) {
        return turn.input() instanceof TurnInput.Blocked
                // That a stranger has left needs no note, and makes nobody of them.
                ? entrance.isKnown(turn.person())
                        || guests.session(turn.person()).isPresent()
                : entrance.isIn(turn.person());
    }
}
