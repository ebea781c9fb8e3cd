package org.amends.engine;

import java.time.LocalTime;
import org.amends.dialog.Condition;
import org.amends.dialog.DialogId;

/** Whether a condition of a dialog holds now. */
final class Conditions {
    static boolean holds(Condition condition, DialogId dialog, Talk talk) {
        return switch (condition) {
            case Condition.FactIs is ->
                talk.profile().fact(is.fact()).filter(is.values()::contains).isPresent();
            case Condition.FactKnown known -> talk.profile().fact(known.fact()).isPresent();
            case Condition.SlotFilled filled ->
                talk.slot(new SlotKey(dialog, filled.slot())).isPresent();
            case Condition.HourBetween hours -> between(talk.moment().timeOfDay(), hours.from(), hours.to());
            case Condition.All all -> all.of().stream().allMatch(one -> holds(one, dialog, talk));
            case Condition.Any any -> any.of().stream().anyMatch(one -> holds(one, dialog, talk));
            case Condition.Not not -> !holds(not.what(), dialog, talk);
        };
    }

    private static boolean between(LocalTime now, LocalTime from, LocalTime to) {
        boolean afterFrom = !now.isBefore(from);
        boolean beforeTo = now.isBefore(to);
        return from.isBefore(to) ? afterFrom && beforeTo : afterFrom || beforeTo;
    }

    private Conditions() {}
}
