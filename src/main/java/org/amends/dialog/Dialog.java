package org.amends.dialog;

import java.util.Map;
import java.util.Optional;

/**
 * One compiled dialog.
 *
 * @param renamed former names of nodes, to their present ones (also by migration)
 * @param instead the harmless dialog on the same subject that opens where this one is closed to a person
 * @param beforeConsent may run for people of whom nothing is stored; its buttons work even after a restart
 * @param reviewed whether a named person has signed its texts
 */
public record Dialog(
        DialogId id,
        String title,
        Opens opens,
        Optional<Interrupt> interrupt,
        Map<SlotName, Slot> slots,
        NodeId start,
        Map<NodeId, Node> nodes,
        Map<NodeId, NodeId> renamed,
        Optional<DialogId> instead,
        boolean beforeConsent,
        boolean reviewed) {
    public Dialog {
        slots = Map.copyOf(slots);
        nodes = Map.copyOf(nodes);
        renamed = Map.copyOf(renamed);
        if (!nodes.containsKey(start)) {
            throw new IllegalArgumentException("dialog " + id + " has no start");
        }
    }

    public Optional<Node> node(NodeId node) {
        return Optional.ofNullable(nodes.get(node));
    }

    /** Whether it is a talk on a subject, offered to people as such: its texts are marked or closed until somebody signs. */
    public boolean isSubject() {
        return interrupt.isEmpty() && (!opens.topics().isEmpty() || opens.inMenu());
    }

    public boolean isDanger() {
        return interrupt.filter(Interrupt::isDanger).isPresent();
    }
}
