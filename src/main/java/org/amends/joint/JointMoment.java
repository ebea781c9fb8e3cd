package org.amends.joint;

import org.amends.engine.Moment;

/**
 * Time, chance and circumstances of one turn, as arguments.
 *
 * @param fit the one thing that is asked of what each said alone, and only when a session is to begin or words are to be passed on
 * @param hearsAll whether Telegram passes on everything that is written in the group
 */
public record JointMoment(Moment moment, Fit fit, boolean hearsAll) {
    /** One yes or no for both: never why not, nor whose it is. */
    public interface Fit {
        /** Whether they may meet now; the same for every dialog, or the menu would tell which of them is shut. */
        boolean toMeet();

        /** Whether words of one may be shown to the other. */
        boolean toPassOn();

        /** For whoever only tries out how two talk. */
        static Fit always() {
            return new Fit() {
                @Override
                public boolean toMeet() {
                    return true;
                }

                @Override
                public boolean toPassOn() {
                    return true;
                }
            };
        }
    }
}
