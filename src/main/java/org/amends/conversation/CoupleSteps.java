package org.amends.conversation;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.amends.conversation.CoupleTurns.Cause;
import org.amends.conversation.Couples.Pair;
import org.amends.joint.JointInput;
import org.amends.joint.JointSession.Break;
import org.amends.joint.Stage;

/** What happens to a couple without either of them: time, and who is in their group. */
final class CoupleSteps {
    /** The two and the coach. */
    private static final int ALL = 3;

    private static final Duration LOOKED_AGAIN_AFTER = Duration.ofMinutes(10);
    private static final Duration WAITED_AT_MOST = Duration.ofHours(24);

    private final CoupleTurns couples;
    private final CoupleBook book;
    private final Ledger ledger;

    CoupleSteps(CoupleTurns couples, CoupleBook book, Ledger ledger) {
        this.couples = couples;
        this.book = book;
        this.ledger = ledger;
    }

    /** Where it begins a session, the group is counted at once. */
    void take(Step.OfCouple step) {
        var found = book.find(step.couple().id());
        if (found.isEmpty()) {
            return;
        }
        var before = found.get();
        var cause = Cause.at(step.at());
        boolean alone = step.members().isPresent() && step.members().getAsInt() < ALL;
        var pause = pauseThatIsOver(before).filter(_ -> alone && step.input() instanceof JointInput.Ticked);
        if (pause.isPresent()) {
            waits(pause.get(), before, cause);
            return;
        }
        couples.advance(before, step.input(), cause);
        boolean began = !(before.state().stage() instanceof Stage.Running);
        step.members()
                .ifPresent(count -> book.find(step.couple().id())
                        .filter(pair -> began && pair.state().stage() instanceof Stage.Running)
                        .ifPresent(pair -> couples.advance(pair, new JointInput.Members(count), cause)));
    }

    /** Somebody came or went: where both are there again, a pause that has had its time is over. */
    void counted(int count, long group, Cause cause) {
        book.in(group).ifPresent(pair -> couples.advance(pair, new JointInput.Members(count), cause));
        if (count == ALL) {
            book.in(group)
                    .filter(pair -> pauseThatIsOver(pair).isPresent())
                    .ifPresent(pair -> couples.advance(pair, new JointInput.Ticked(), cause));
        }
    }

    /** Nobody is asked whether it goes on while one of the two isn't in their group; it ends if they stay away. */
    private void waits(Break pause, Pair pair, Cause cause) {
        if (ledger.now().isBefore(pause.until().plus(WAITED_AT_MOST))) {
            ledger.transaction()
                    .couples()
                    .putOff(pair.state().couple().id(), ledger.now().plus(LOOKED_AGAIN_AFTER));
        } else {
            couples.advance(pair, new JointInput.Ending(), cause);
        }
    }

    /** Unless it ends by itself soon. */
    private Optional<Break> pauseThatIsOver(Pair pair) {
        Instant now = ledger.now();
        return pair.state().stage() instanceof Stage.Running(var session)
                        && session.endsAt().isEmpty()
                ? session.pause().filter(pause -> !pause.asked() && !now.isBefore(pause.until()))
                : Optional.empty();
    }
}
