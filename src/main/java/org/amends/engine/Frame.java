package org.amends.engine;

import java.util.List;
import org.amends.dialog.DialogId;
import org.amends.dialog.NodeId;
import org.amends.dialog.NodeRef;

/**
 * One dialog on the stack of a session.
 *
 * @param node where the person stands, or where the dialog will begin
 * @param begun whether it has begun; until then its gates are asked first
 * @param tries how many answers were not understood at this node
 * @param clarified whether the likeliest readings were already offered at this node
 * @param trail the nodes waited at before this one, the last one last
 */
public record Frame(DialogId dialog, NodeId node, boolean begun, int tries, boolean clarified, List<NodeId> trail) {
    /** How many questions one can go back. */
    static final int MAX_TRAIL = 30;

    public Frame {
        trail = List.copyOf(trail.size() > MAX_TRAIL ? trail.subList(trail.size() - MAX_TRAIL, trail.size()) : trail);
    }

    static Frame before(DialogId dialog, NodeId start) {
        return new Frame(dialog, start, false, 0, false, List.of());
    }

    public NodeRef at() {
        return new NodeRef(dialog, node);
    }

    Frame standingOn(NodeId next) {
        return new Frame(dialog, next, true, 0, false, trail);
    }

    Frame withTrail(List<NodeId> newTrail) {
        return new Frame(dialog, node, begun, tries, clarified, newTrail);
    }

    Frame triedOnceMore() {
        return new Frame(dialog, node, begun, tries + 1, clarified, trail);
    }

    Frame afterClarifying() {
        return new Frame(dialog, node, begun, tries, true, trail);
    }
}
