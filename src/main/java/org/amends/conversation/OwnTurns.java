package org.amends.conversation;

import java.time.ZoneId;
import java.util.List;
import java.util.OptionalInt;
import org.amends.engine.DialogEngine;
import org.amends.engine.Effect;
import org.amends.engine.Moment;
import org.amends.engine.TurnInput;
import org.amends.engine.TurnOutcome;

/** Turns of one person alone: the session moves, its effects go into the ledger. */
final class OwnTurns {
    private final DialogEngine engine;
    private final Ledger ledger;
    private final Guests guests;
    private final ZoneId zone;

    OwnTurns(DialogEngine engine, Ledger ledger, Guests guests, ZoneId zone) {
        this.engine = engine;
        this.ledger = ledger;
        this.guests = guests;
        this.zone = zone;
    }

    TurnOutcome run(Turn turn) {
        var before = ledger.session(turn.person());
        var itsZone = before.profile().zone().orElse(zone);
        var moment = new Moment(ledger.now(), itsZone, ledger.seeds().getAsLong());
        var outcome = engine.advance(before, turn.input(), moment);
        ledger.note(turn.ownMessage());
        deletions(turn, outcome);
        sends(turn, outcome);
        settlements(turn, outcome);
        plans(turn, outcome);
        ledger.becomes(turn, outcome.session());
        return outcome;
    }

    private void deletions(Turn turn, TurnOutcome outcome) {
        for (var effect : outcome.effects()) {
            switch (effect) {
                case Effect.ClearScreen() -> ledger.promise(turn, new Delivery.Delete(ledger.onScreen(turn), true));
                case Effect.EraseAll() -> {
                    ledger.promise(turn, new Delivery.Delete(ledger.onScreen(turn), true));
                    ledger.erase(turn.person(), outcome.session().profile().jointIsClosed());
                }
                case Effect.DeleteIncoming() ->
                    turn.messageId().ifPresent(id -> ledger.promise(turn, Delivery.Delete.only(List.of(id))));
                case Effect.Show _, Effect.Settle _, Effect.KeepPlan _, Effect.DropCheckIns _, Effect.ForTwo _ -> {}
            }
        }
    }

    private void sends(Turn turn, TurnOutcome outcome) {
        for (var effect : outcome.effects()) {
            if (effect instanceof Effect.Show show) {
                boolean silent = show.unasked() || show.urgency() == Effect.Urgency.DANGER;
                ledger.promise(
                        turn, new Delivery.Send(show.urgency(), show.text(), show.buttons(), show.question(), silent));
            }
        }
    }

    private void settlements(Turn turn, TurnOutcome outcome) {
        for (var effect : outcome.effects()) {
            if (effect instanceof Effect.Settle settle) {
                ledger.promise(turn, new Delivery.Settle(settle.question(), tapped(turn, settle), settle.text()));
            }
        }
    }

    /** The message of a question, as far as it is known before it is looked up in the store. */
    private OptionalInt tapped(Turn turn, Effect.Settle settle) {
        boolean itsButton = turn.input() instanceof TurnInput.Tapped tap && tap.turn() == settle.question();
        return itsButton ? turn.messageId() : guests.messageOf(turn.person(), settle.question());
    }

    private void plans(Turn turn, TurnOutcome outcome) {
        outcome.effects().stream()
                .filter(effect -> effect instanceof Effect.KeepPlan || effect instanceof Effect.DropCheckIns)
                .forEach(effect -> ledger.plan(turn.person(), effect));
    }
}
