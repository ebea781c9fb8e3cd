package org.amends.authoring;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.amends.dialog.DialogId;
import org.amends.dialog.Interrupt;

/** Sees that dialogs fit together: who answers what, and where a method comes from. */
final class LibraryChecks {
    private final Findings findings;
    private final Map<String, DialogId> commands = new HashMap<>();
    private final Map<String, DialogId> dangers = new HashMap<>();

    LibraryChecks(Findings findings) {
        this.findings = findings;
    }

    void check(Collection<DialogDraft> dialogs) {
        dialogs.forEach(this::place);
        dialogs.forEach(this::source);
        dialogs.forEach(draft -> draft.dialog().interrupt().ifPresent(interrupt -> answers(draft, interrupt)));
    }

    private void place(DialogDraft draft) {
        if (draft.inInterrupts() && draft.interruptMark().isEmpty()) {
            findings.add(
                    DiagnosticCode.NOT_AN_INTERRUPT,
                    draft.mark(),
                    "\"" + draft.id() + "\" is in interrupts/ but has no \"interrupt\"");
        }
        if (!draft.inInterrupts()) {
            draft.interruptMark()
                    .ifPresent(mark -> findings.add(
                            DiagnosticCode.NOT_AN_INTERRUPT,
                            mark,
                            "\"interrupt\" belongs to the dialogs in interrupts/ only"));
        }
    }

    private void source(DialogDraft draft) {
        if (!draft.dialog().opens().topics().isEmpty() && draft.notes().source().isEmpty()) {
            findings.add(
                    DiagnosticCode.NO_SOURCE,
                    draft.mark(),
                    "\"" + draft.id() + "\" doesn't say where its method comes from");
        }
    }

    private void answers(DialogDraft draft, Interrupt interrupt) {
        var mark = draft.interruptMark().orElse(draft.mark());
        for (var command : interrupt.commands().stream().sorted().toList()) {
            var other = commands.putIfAbsent(command, draft.id());
            if (other != null) {
                findings.add(
                        DiagnosticCode.SAME_COMMAND, mark, "/" + command + " is already answered by \"" + other + "\"");
            }
        }
        for (var kind : interrupt.screens().stream().sorted().toList()) {
            var other = dangers.putIfAbsent(kind + interrupt.sure(), draft.id());
            if (other != null) {
                findings.add(
                        DiagnosticCode.SAME_DANGER,
                        mark,
                        kind + " (sure: " + interrupt.sure() + ") is already answered by \"" + other + "\"");
            }
        }
    }
}
