package org.amends.authoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.amends.dialog.DialogId;
import org.amends.dialog.Slot;
import org.amends.dialog.SlotName;

/** What the readers of one dialog's parts share. */
final class DialogScope {
    final Findings findings;
    final LabelBook labels;
    final Names names;
    final boolean interrupt;
    final Map<SlotName, Slot> slots;
    final List<Used<DialogId>> named = new ArrayList<>();
    final List<DialogId> checkIns = new ArrayList<>();

    DialogScope(Findings findings, LabelBook labels, boolean interrupt, Map<SlotName, Slot> slots) {
        this.findings = findings;
        this.labels = labels;
        this.names = new Names(findings);
        this.interrupt = interrupt;
        this.slots = slots;
    }

    /** A slot that is declared, or nothing and a finding. */
    Optional<Slot> slot(Mark mark, String name) {
        var slot = names.slot(mark, name).map(slots::get);
        if (slot.isEmpty()) {
            var known = slots.keySet().stream().map(SlotName::value).toList();
            findings.add(
                    DiagnosticCode.UNDECLARED_SLOT,
                    mark,
                    "the dialog declares no slot \"" + name + "\"" + Nearest.hint(name, known));
        }
        return slot;
    }
}
