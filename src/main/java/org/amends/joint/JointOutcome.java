package org.amends.joint;

import java.util.List;
import java.util.Optional;
import org.amends.dialog.NodeRef;

/**
 * The couple after a turn, and what the turn does besides.
 *
 * @param state empty where the couple is no more
 * @param walked the nodes that were entered, in their order
 */
public record JointOutcome(Optional<JointState> state, List<JointEffect> effects, List<NodeRef> walked) {
    public JointOutcome {
        effects = List.copyOf(effects);
        walked = List.copyOf(walked);
    }
}
