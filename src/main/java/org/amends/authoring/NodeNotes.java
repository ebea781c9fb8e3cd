package org.amends.authoring;

import java.util.ArrayList;
import java.util.List;
import org.amends.dialog.Node;
import org.amends.dialog.SlotName;

/** Gathers the places of what a node names while it is read. */
final class NodeNotes {
    final List<Way> ways = new ArrayList<>();
    final List<Spoken> spoken = new ArrayList<>();
    final List<Used<String>> buttons = new ArrayList<>();
    final List<Used<SlotName>> filled = new ArrayList<>();
    final List<Used<SlotName>> read = new ArrayList<>();

    NodeDraft draft(Mark mark, Node node) {
        return new NodeDraft(mark, node, ways, spoken, buttons, filled, read);
    }
}
