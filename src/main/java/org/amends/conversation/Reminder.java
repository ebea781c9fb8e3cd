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

/** Shows a couple once more what it is asked in one of its rooms, after nobody could be heard for a while: taps may have got lost. */
final class Reminder {
    private final DialogLibrary library;
    private final JointEngine engine;
    private final CoupleTurns couples;
    private final Fitness fitness;
    private final Ledger ledger;

    Reminder(Desk desk, CoupleTurns couples, Fitness fitness, Ledger ledger) {
        this.library = desk.library();
        this.engine = desk.joint();
        this.couples = couples;
        this.fitness = fitness;
        this.ledger = ledger;
    }

    /** Only if it is this question still; in a pause there is none. */
    void show(Pair pair, long number) {
        var couple = pair.state().couple();
        pair.state().open().forEach((place, open) -> {
            if (QuestionNumber.of(couple.id(), open.turn()) == number && isWithThem(place, pair)) {
                takeButtons(place, number, couple);
                couples.send(again(place, open, pair.state()), couple, false, Cause.at(ledger.now()));
            }
        });
    }

    /** What is known of either alone has no part in what the group is shown, for the other would see it. */
    private boolean isWithThem(Place place, Pair pair) {
        return place.of().stream()
                .noneMatch(role -> pair.elsewhere().contains(role)
                        || fitness.isInDanger(
                                ledger.session(pair.state().couple().of(role).id())));
    }

    private void takeButtons(Place place, long number, Couple couple) {
        var message = couples.messageOf(place, number, couple);
        var settle = new Delivery.Settle(number, message, Optional.empty());
        couples.promise(place, settle, couple, false, Cause.at(ledger.now()));
    }

    private JointEffect.Show again(Place place, OpenQuestion open, JointState state) {
        return new JointEffect.Show(
                place,
                Urgency.NEUTRAL,
                HouseLine.words(library, Line.RETURNED) + "\n\n" + open.text(),
                CoupleTurns.buttons(state.couple(), open),
                Optional.of(open.turn()),
                engine.writer(state),
                true);
    }
}
