package org.amends.authoring;

import java.util.List;
import org.amends.dialog.Node;
import org.amends.dialog.NodeId;
import org.amends.dialog.SlotName;

/** A node as it was read, with the places of everything that can be wrong with it. */
record NodeDraft(
        Mark mark,
        Node node,
        List<Way> ways,
        List<Spoken> spoken,
        List<Used<String>> buttons,
        List<Used<SlotName>> filled,
        List<Used<SlotName>> read) {
    NodeDraft {
        ways = List.copyOf(ways);
        spoken = List.copyOf(spoken);
        buttons = List.copyOf(buttons);
        filled = List.copyOf(filled);
        read = List.copyOf(read);
    }

    NodeId id() {
        return node.id();
    }

    boolean waits() {
        return node instanceof Node.Wait;
    }
}
