package org.amends.joint;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.amends.couple.Couple;
import org.amends.couple.Place;
import org.amends.couple.Role;
import org.amends.engine.OpenQuestion;

/**
 * Where a couple stands with the coach. Of what each says alone it holds nothing but that a session ends soon, and why is not
 * in it either.
 *
 * @param turn the number of the last question asked, in whichever room
 * @param earliest no session before this
 * @param sessions how many sessions were begun
 * @param fearDue when each is next asked the question that comes days before a session
 * @param open the question that each room waits on
 */
public record JointState(
        Couple couple,
        long turn,
        Stage stage,
        Instant earliest,
        int sessions,
        Map<Role, Instant> fearDue,
        Map<Place, OpenQuestion> open,
        List<Agreement> agreements,
        Shares shares) {
    /** The shape of what is stored; a program never moves a state of a later shape. */
    public static final int FORMAT = 1;

    public JointState {
        fearDue = Map.copyOf(fearDue);
        open = Map.copyOf(open);
        agreements = List.copyOf(agreements);
    }

    public JointState with(Couple changed) {
        return new JointState(changed, turn, stage, earliest, sessions, fearDue, open, agreements, shares);
    }

    /** Printing it shows no words. */
    @Override
    public String toString() {
        return "JointState[" + couple.id() + ", turn " + turn + ", "
                + stage.getClass().getSimpleName() + "]";
    }
}
