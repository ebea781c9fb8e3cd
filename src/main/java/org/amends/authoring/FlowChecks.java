package org.amends.authoring;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.amends.dialog.Dialog;
import org.amends.dialog.DialogId;
import org.amends.dialog.NodeId;
import org.amends.dialog.Target;
import org.amends.dialog.Target.Ending;

/** Sees that every way of a dialog leads somewhere, and that every node lies on a way. */
final class FlowChecks {
    private final Map<DialogId, DialogDraft> dialogs;
    private final Set<DialogId> gates;
    private final Findings findings;

    FlowChecks(Map<DialogId, DialogDraft> dialogs, Set<DialogId> gates, Findings findings) {
        this.dialogs = dialogs;
        this.gates = gates;
        this.findings = findings;
    }

    void check(DialogDraft draft) {
        int before = findings.errors();
        draft.nodes().values().forEach(node -> node.ways().forEach(way -> target(draft, way)));
        dialogs(draft.named());
        if (draft.sound() && findings.errors() == before) {
            unreachable(draft);
            deadEnd(draft);
        }
    }

    void dialogs(List<Used<DialogId>> named) {
        named.forEach(used -> dialog(used.mark(), used.what()));
    }

    private void target(DialogDraft draft, Way way) {
        switch (way.target()) {
            case Target.Goto on -> node(draft, way.mark(), on.node());
            case Target.Open open -> dialog(way.mark(), open.dialog());
            case Target.End end -> ending(draft, way.mark(), end.ending());
        }
    }

    private void node(DialogDraft draft, Mark mark, NodeId node) {
        if (!draft.nodes().containsKey(node)) {
            var known = draft.nodes().keySet().stream().map(NodeId::value).toList();
            findings.add(
                    DiagnosticCode.UNKNOWN_NODE,
                    mark,
                    "there is no node \"" + node + "\"" + Nearest.hint(node.value(), known));
        }
    }

    private void dialog(Mark mark, DialogId dialog) {
        if (!dialogs.containsKey(dialog)) {
            var known = dialogs.keySet().stream().map(DialogId::value).toList();
            findings.add(
                    DiagnosticCode.UNKNOWN_DIALOG,
                    mark,
                    "there is no dialog \"" + dialog + "\"" + Nearest.hint(dialog.value(), known));
        }
    }

    private void ending(DialogDraft draft, Mark mark, Ending ending) {
        boolean here = switch (ending) {
            case DONE, PAUSED, STOPPED -> true;
            case PASSED, CLOSED -> gates.contains(draft.id());
            case RESUME -> draft.dialog().interrupt().isPresent();
        };
        if (!here) {
            findings.add(
                    DiagnosticCode.END_NOT_HERE,
                    mark,
                    "\"end: " + Enums.name(ending) + "\" works only in "
                            + (ending == Ending.RESUME ? "an interrupt" : "the dialog of a gate"));
        }
    }

    private void unreachable(DialogDraft draft) {
        var reached = new DialogPaths(draft.nodes()).from(starts(draft));
        draft.nodes().values().stream()
                .filter(node -> !reached.contains(node.id()))
                .forEach(node -> findings.add(
                        DiagnosticCode.UNREACHABLE_NODE, node.mark(), "nothing leads to \"" + node.id() + "\""));
    }

    /** What ends a dialog for two is come to from everywhere, once the time is over. */
    private static List<NodeId> starts(DialogDraft draft) {
        return Stream.concat(
                        Stream.of(draft.dialog().start()),
                        draft.dialog().forTwo().stream().map(Dialog.ForTwo::close))
                .toList();
    }

    private void deadEnd(DialogDraft draft) {
        var out = new DialogPaths(draft.nodes()).thatLeadOut();
        draft.nodes().values().stream()
                .filter(node -> !out.contains(node.id()))
                .findFirst()
                .ifPresent(node -> findings.add(
                        DiagnosticCode.DEAD_END, node.mark(), "from \"" + node.id() + "\" no way leads to an ending"));
    }
}
