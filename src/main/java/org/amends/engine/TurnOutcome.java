package org.amends.engine;

import java.util.List;

/** The session after a turn, and what the turn does besides. */
public record TurnOutcome(Session session, List<Effect> effects) {
    public TurnOutcome {
        effects = List.copyOf(effects);
    }
}
