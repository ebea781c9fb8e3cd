package org.amends.engine;

import java.util.List;
import org.amends.dialog.NodeRef;

/**
 * The session after a turn, and what the turn does besides.
 *
 * @param walked the nodes that were entered, in their order
 */
public record TurnOutcome(Session session, List<Effect> effects, List<NodeRef> walked) {
    public TurnOutcome {
        walked = List.copyOf(walked);
        effects = List.copyOf(effects);
    }
}
