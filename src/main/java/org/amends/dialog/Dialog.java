package org.amends.dialog;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.amends.couple.SessionMode;

/**
 * One compiled dialog.
 *
 * @param renamed former names of nodes, to their present ones (also by migration)
 * @param instead the harmless dialog on the same subject that opens where this one is closed to a person
 * @param beforeConsent may run for people of whom nothing is stored; its buttons work even after a restart
 * @param reviewed whether a named person has signed its texts
 * @param forTwo what a dialog for two partners has besides; empty for a person's own
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
        boolean reviewed,
        Optional<ForTwo> forTwo) {
    public Dialog {
        slots = Map.copyOf(slots);
        nodes = Map.copyOf(nodes);
        renamed = Map.copyOf(renamed);
        if (!nodes.containsKey(start)) {
            throw new IllegalArgumentException("dialog " + id + " has no start");
        }
    }

    /** A slot that the compiler has seen to be declared. */
    public Slot slot(SlotName name) {
        return Optional.ofNullable(slots.get(name))
                .orElseThrow(() -> new IllegalStateException("dialog " + id + " has no slot " + name));
    }

    public Optional<Node> node(NodeId node) {
        return Optional.ofNullable(nodes.get(node));
    }

    /** Whether it is a talk on a subject, offered to people as such: its texts are marked or closed until somebody signs. */
    public boolean isSubject() {
        return interrupt.isEmpty() && (!opens.topics().isEmpty() || opens.inMenu());
    }

    /**
     * What a dialog for two has besides.
     *
     * @param seats the two parts; the first is the one that opens
     * @param close where it goes on when the time is over, or both have had enough
     * @param modes the ways of taking turns that it is written for
     */
    public record ForTwo(List<SeatName> seats, NodeId close, Set<SessionMode> modes) {
        public ForTwo {
            if (seats.size() != 2) {
                throw new IllegalArgumentException("a dialog for two has two seats");
            }
            seats = List.copyOf(seats);
            modes = Set.copyOf(modes);
        }

        public SeatName otherThan(SeatName seat) {
            return seats.getFirst().equals(seat) ? seats.getLast() : seats.getFirst();
        }
    }

    public boolean isForTwo() {
        return forTwo.isPresent();
    }

    public boolean isDanger() {
        return interrupt.filter(Interrupt::isDanger).isPresent();
    }
}
