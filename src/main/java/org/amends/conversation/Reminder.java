package org.amends.conversation;

import java.util.Optional;
import org.amends.conversation.CoupleTurns.Cause;
import org.amends.conversation.Couples.Pair;
import org.amends.couple.Couple;
import org.amends.couple.Place;
import org.amends.dialog.DialogLibrary;
import org.amends.dialog.Line;
import org.amends.engine.Effect.Urgency;
import org.amends.engine.OpenQuestion;
import org.amends.joint.JointEffect;
import org.amends.joint.JointEngine;
import org.amends.joint.JointState;

/** Shows a couple's group its open question once more, after nobody could be heard for a while: taps may have got lost. */
final class Reminder {
    private final DialogLibrary library;
    private final JointEngine engine;
    private final CoupleTurns couples;
    private final Ledger ledger;

    Reminder(Desk desk, CoupleTurns couples, Ledger ledger) {
        this.library = desk.library();
        this.engine = desk.joint();
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
                engine.writer(state),
                true);
    }
}
