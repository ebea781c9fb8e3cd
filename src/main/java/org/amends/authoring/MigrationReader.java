package org.amends.authoring;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.amends.dialog.Dialog;
import org.amends.dialog.DialogId;
import org.amends.dialog.NodeId;

/** Reads {@code migrations/}: where people go who stand on a node that was taken away. */
final class MigrationReader {
    private record Move(Mark mark, DialogId dialog, NodeId gone, Used<NodeId> now) {}

    private final Findings findings;
    private final Names names;
    private final List<Move> moves = new ArrayList<>();
    private final List<Used<DialogId>> named = new ArrayList<>();

    MigrationReader(Findings findings) {
        this.findings = findings;
        this.names = new Names(findings);
    }

    void read(Yaml yaml) {
        if (!(yaml instanceof Yaml.Table table)) {
            Fields.of(yaml, java.util.Set.of(), findings);
            return;
        }
        for (var entry : table.entries()) {
            var dialog = names.dialog(new Yaml.Scalar(entry.mark(), entry.key(), true));
            dialog.ifPresent(id -> named.add(new Used<>(entry.mark(), id)));
            var known = new HashSet<String>();
            if (entry.value() instanceof Yaml.Table inner) {
                inner.entries().forEach(one -> known.add(one.key()));
            }
            var fields = Fields.of(entry.mark(), entry.value(), known, findings);
            known.stream()
                    .sorted()
                    .forEach(
                            gone -> dialog.flatMap(id -> move(id, fields, gone)).ifPresent(moves::add));
        }
    }

    /** Every dialog that migrations name, with its place. */
    List<Used<DialogId>> named() {
        return named;
    }

    /** The dialog with its own renames and these moves. */
    Dialog applyTo(Dialog dialog) {
        var renamed = new HashMap<>(dialog.renamed());
        moves.stream().filter(move -> move.dialog().equals(dialog.id())).forEach(move -> add(dialog, move, renamed));
        return new Dialog(
                dialog.id(),
                dialog.title(),
                dialog.opens(),
                dialog.interrupt(),
                dialog.slots(),
                dialog.start(),
                dialog.nodes(),
                renamed,
                dialog.instead(),
                dialog.beforeConsent(),
                dialog.reviewed(),
                dialog.forTwo());
    }

    private void add(Dialog dialog, Move move, Map<NodeId, NodeId> renamed) {
        if (dialog.node(move.gone()).isPresent() || renamed.containsKey(move.gone())) {
            findings.add(
                    DiagnosticCode.RENAME_CLASH,
                    move.mark(),
                    "\"" + move.gone() + "\" is still a node, or moved twice");
        }
        if (dialog.node(move.now().what()).isEmpty()) {
            var known = dialog.nodes().keySet().stream().map(NodeId::value).toList();
            findings.add(
                    DiagnosticCode.UNKNOWN_NODE,
                    move.now().mark(),
                    "\"" + dialog.id() + "\" has no node \"" + move.now().what() + "\""
                            + Nearest.hint(move.now().what().value(), known));
        }
        renamed.put(move.gone(), move.now().what());
    }

    private Optional<Move> move(DialogId dialog, Fields fields, String gone) {
        var now = fields.text(gone).flatMap(text -> names.node(text).map(node -> new Used<>(text.mark(), node)));
        var mark = fields.markOf(gone);
        return names.node(mark, gone).flatMap(old -> now.map(next -> new Move(mark, dialog, old, next)));
    }
}
