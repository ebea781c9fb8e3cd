package org.amends.authoring;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.amends.dialog.Dialog;
import org.amends.dialog.DialogId;
import org.amends.dialog.NodeId;
import org.amends.dialog.SlotName;

/**
 * A dialog as it was read, with its places.
 *
 * @param nodes in the order of the file
 * @param named dialogs that this one names outside its nodes' ways: {@code instead}, and the dialogs of check-ins
 * @param checkIns the dialogs among them that are opened unasked
 * @param sound whether it was read without an error, so that its graph can be judged
 */
record DialogDraft(
        DialogNotes notes,
        Dialog dialog,
        Map<NodeId, NodeDraft> nodes,
        Map<SlotName, Mark> slots,
        List<Used<DialogId>> named,
        List<DialogId> checkIns,
        Optional<Mark> interruptMark,
        boolean sound) {
    Mark mark() {
        return notes.mark();
    }

    DialogId id() {
        return dialog.id();
    }

    boolean inInterrupts() {
        return mark().file().startsWith("interrupts/");
    }
}
