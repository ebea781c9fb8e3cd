package org.amends.joint;

import org.amends.dialog.Dialog;
import org.amends.engine.Moment;

/**
 * Time, chance and circumstances of one turn, as arguments.
 *
 * @param fit the one thing that is asked of what each said alone, and only when a session is to begin
 * @param hearsAll whether Telegram passes on everything that is written in the group
 */
public record JointMoment(Moment moment, Fit fit, boolean hearsAll) {
    /** Whether both may meet for this dialog: never why not, nor who. */
    @FunctionalInterface
    public interface Fit {
        boolean both(Dialog dialog);
    }
}
