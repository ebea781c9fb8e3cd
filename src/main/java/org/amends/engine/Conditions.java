package org.amends.engine;

import java.time.LocalTime;
import java.util.Set;
import org.amends.dialog.Condition;
import org.amends.dialog.Dialog;
import org.amends.dialog.Interrupt;
import org.amends.safety.CrisisSignal.Level;

/** Whether a condition of a dialog holds now. */
final class Conditions {
    static boolean holds(Condition condition, Dialog dialog, Talk talk) {
        return switch (condition) {
            case Condition.FactIs is ->
                talk.profile().fact(is.fact()).filter(is.values()::contains).isPresent();
            case Condition.FactKnown known -> talk.profile().fact(known.fact()).isPresent();
            case Condition.SlotFilled filled ->
                talk.slot(new SlotKey(dialog.id(), filled.slot())).isPresent();
            case Condition.Named(var kind) -> talk.signal().kinds().contains(kind);
            case Condition.Screened(var certainty) -> isScreened(certainty, dialog, talk);
            case Condition.HourBetween hours -> between(talk.moment().timeOfDay(), hours.from(), hours.to());
            case Condition.Counted _, Condition.Swapped _, Condition.InMode _, Condition.Parked _ ->
                throw new IllegalStateException("for two only: a condition in " + dialog.id());
            case Condition.All all -> all.of().stream().allMatch(one -> holds(one, dialog, talk));
            case Condition.Any any -> any.of().stream().anyMatch(one -> holds(one, dialog, talk));
            case Condition.Not not -> !holds(not.what(), dialog, talk);
        };
    }

    /** Of what was said with this turn; a dialog that answers no danger has nothing to ask here. */
    private static boolean isScreened(Condition.Certainty certainty, Dialog dialog, Talk talk) {
        var kinds = dialog.interrupt().map(Interrupt::screens).orElse(Set.of());
        return switch (certainty) {
            case SURE ->
                talk.signal().level() == Level.HARD
                        && talk.signal().kinds().stream().anyMatch(kinds::contains);
            case UNMISTAKABLE -> talk.signal().unmistakable().stream().anyMatch(kinds::contains);
        };
    }

    private static boolean between(LocalTime now, LocalTime from, LocalTime to) {
        boolean afterFrom = !now.isBefore(from);
        boolean beforeTo = now.isBefore(to);
        return from.isBefore(to) ? afterFrom && beforeTo : afterFrom || beforeTo;
    }

    private Conditions() {}
}
