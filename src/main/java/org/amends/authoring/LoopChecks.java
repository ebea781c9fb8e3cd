package org.amends.authoring;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.amends.dialog.DialogId;
import org.amends.dialog.NodeRef;
import org.amends.dialog.Target;

/** Sees that no talk can go round in a circle without waiting for the person, also across dialogs. */
final class LoopChecks {
    private final Map<DialogId, DialogDraft> dialogs;
    private final Findings findings;
    private final Set<NodeRef> done = new HashSet<>();
    private final LinkedHashSet<NodeRef> way = new LinkedHashSet<>();

    LoopChecks(Map<DialogId, DialogDraft> dialogs, Findings findings) {
        this.dialogs = dialogs;
        this.findings = findings;
    }

    void check() {
        dialogs.values().forEach(draft -> draft.nodes().keySet().forEach(id -> walk(new NodeRef(draft.id(), id))));
    }

    private void walk(NodeRef at) {
        var node = node(at);
        if (node.isEmpty() || node.get().waits() || done.contains(at)) {
            return;
        }
        if (!way.add(at)) {
            findings.add(
                    DiagnosticCode.ENDLESS_LOOP,
                    node.get().mark(),
                    "from \"" + at.node() + "\" the talk comes back to it without waiting");
            return;
        }
        next(at, node.get()).forEach(this::walk);
        way.remove(at);
        done.add(at);
    }

    private Stream<NodeRef> next(NodeRef at, NodeDraft node) {
        return node.ways().stream().flatMap(on -> switch (on.target()) {
            case Target.Goto to -> Stream.of(new NodeRef(at.dialog(), to.node()));
            case Target.Open open ->
                Optional.ofNullable(dialogs.get(open.dialog())).stream()
                        .map(draft -> new NodeRef(draft.id(), draft.dialog().start()));
            case Target.End end -> Stream.empty();
        });
    }

    private Optional<NodeDraft> node(NodeRef at) {
        return Optional.ofNullable(dialogs.get(at.dialog()))
                .map(draft -> draft.nodes().get(at.node()));
    }
}
