package org.amends.authoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.amends.dialog.DialogId;
import org.amends.dialog.SeatName;
import org.amends.dialog.Slot;
import org.amends.dialog.SlotName;

/** What the readers of one dialog's parts share. */
final class DialogScope {
    final Findings findings;
    final LabelBook labels;
    final Names names;
    final boolean interrupt;
    final Map<SlotName, Slot> slots;
    /** Two in a dialog for two, else none. */
    final List<SeatName> seats;

    final List<Used<DialogId>> named = new ArrayList<>();
    final List<DialogId> checkIns = new ArrayList<>();

    DialogScope(
            Findings findings, LabelBook labels, boolean interrupt, Map<SlotName, Slot> slots, List<SeatName> seats) {
        this.findings = findings;
        this.labels = labels;
        this.names = new Names(findings);
        this.interrupt = interrupt;
        this.slots = slots;
        this.seats = List.copyOf(seats);
    }

    boolean isForTwo() {
        return !seats.isEmpty();
    }

    /** A seat of this dialog, or nothing and a finding. */
    Optional<SeatName> seat(Mark mark, String name) {
        var seat = seats.stream().filter(one -> one.value().equals(name)).findFirst();
        if (seat.isEmpty()) {
            findings.add(
                    DiagnosticCode.UNKNOWN_SEAT,
                    mark,
                    "the dialog has no seat \"" + name + "\""
                            + Nearest.hint(
                                    name, seats.stream().map(SeatName::value).toList()));
        }
        return seat;
    }

    /** What only a dialog for two knows, or only one for one. */
    void onlyWhere(boolean forTwo, Mark mark, String what) {
        if (forTwo != isForTwo()) {
            findings.add(
                    forTwo ? DiagnosticCode.FOR_TWO_ONLY : DiagnosticCode.FOR_ONE_ONLY,
                    mark,
                    what + (forTwo ? " works only in a dialog with seats" : " has no place in a dialog for two"));
        }
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
