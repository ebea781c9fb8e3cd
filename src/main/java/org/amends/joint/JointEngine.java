package org.amends.joint;

import java.time.Instant;
import java.util.Optional;
import org.amends.couple.Couple;
import org.amends.couple.Role;
import org.amends.engine.House;

/**
 * Moves a couple by one turn. It is a function: it reads no clock, draws no chance and stores nothing; an exception means a
 * fault of ours and names ids, never words.
 */
public final class JointEngine {
    private final House house;

    public JointEngine(House house) {
        this.house = house;
    }

    /** Two people who became a couple just now. */
    public JointOutcome begin(Couple couple, JointMoment moment) {
        throw new UnsupportedOperationException(house.operator() + couple + moment);
    }

    public JointOutcome advance(JointState state, JointInput input, JointMoment moment) {
        throw new UnsupportedOperationException(state.toString() + input + moment);
    }

    /** When time alone will move it next. */
    public Optional<Instant> wakeAt(JointState state) {
        throw new UnsupportedOperationException(state.toString());
    }

    /** Whether words that this one writes alone answer a question of the couple's. */
    public boolean asksAlone(JointState state, Role role) {
        throw new UnsupportedOperationException(state.toString() + role);
    }
}
