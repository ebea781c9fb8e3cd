package org.amends.conversation;

import java.util.Optional;
import org.amends.conversation.CoupleTurns.Cause;
import org.amends.conversation.Couples.Pair;
import org.amends.couple.Couple;
import org.amends.couple.Place;
import org.amends.couple.Role;
import org.amends.couple.SessionMode;
import org.amends.dialog.DialogLibrary;
import org.amends.dialog.Floor;
import org.amends.dialog.Line;
import org.amends.dialog.Mover;
import org.amends.dialog.Node;
import org.amends.engine.Effect.Urgency;
import org.amends.engine.OpenQuestion;
import org.amends.joint.JointEffect;
import org.amends.joint.JointState;
import org.amends.joint.Stage;

/** Shows a couple's group its open question once more, after nobody could be heard for a while: taps may have got lost. */
final class Reminder {
    private final DialogLibrary library;
    private final CoupleTurns couples;
    private final Ledger ledger;

    Reminder(DialogLibrary library, CoupleTurns couples, Ledger ledger) {
        this.library = library;
        this.couples = couples;
        this.ledger = ledger;
    }

    /**
     * Only if it is this question still; in a pause there is none. What is known of either alone has no part in this, for the
     * other would see it.
     */
    void show(Pair pair, long number) {
        var couple = pair.state().couple();
        Optional.ofNullable(pair.state().open().get(Place.GROUP))
                .filter(open -> QuestionNumber.of(couple.id(), open.turn()) == number)
                .ifPresent(open -> {
                    takeButtons(number, couple);
                    couples.send(again(pair.state(), open), couple, false, Cause.at(ledger.now()));
                });
    }

    private void takeButtons(long number, Couple couple) {
        var message = couples.messageOf(Place.GROUP, number, couple);
        var settle = new Delivery.Settle(number, message, Optional.empty());
        couples.promise(Place.GROUP, settle, couple, false, Cause.at(ledger.now()));
    }

    private JointEffect.Show again(JointState state, OpenQuestion open) {
        return new JointEffect.Show(
                Place.GROUP,
                Urgency.NEUTRAL,
                HouseLine.words(library, Line.RETURNED) + "\n\n" + open.text(),
                CoupleTurns.buttons(state.couple(), open),
                Optional.of(open.turn()),
                writer(state, open),
                true);
    }

    /** Who is to answer in words, where only one of them is. */
    private Optional<Role> writer(JointState state, OpenQuestion open) {
        return state.stage() instanceof Stage.Running(var session)
                        && session.mode() != SessionMode.ALOUD
                        && question(open).orElse(null) instanceof Node.Wait wait
                        && wait.question().isPresent()
                        && wait.floor().map(Floor::mover).orElse(null) instanceof Mover.Turn(var seat)
                ? Optional.ofNullable(session.seats().get(seat))
                : Optional.empty();
    }

    private Optional<Node> question(OpenQuestion open) {
        return library.dialog(open.at().dialog())
                .flatMap(dialog -> dialog.node(open.at().node()));
    }
}
