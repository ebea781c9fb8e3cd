package org.amends.authoring;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amends.couple.Room;
import org.amends.couple.SessionMode;
import org.amends.dialog.Condition;
import org.amends.dialog.Node;
import org.amends.dialog.NodeId;
import org.amends.dialog.SlotName;
import org.amends.dialog.Target;
import org.amends.dialog.Wording;
import org.amends.dialog.Wording.Hole;

/** Sees that a dialog for two can be led where both speak at a table: nothing that is typed can be asked for or spoken of there. */
final class AloudChecks {
    private final DialogDraft draft;
    private final Findings findings;
    private final Set<SlotName> typed;

    AloudChecks(DialogDraft draft, Findings findings) {
        this.draft = draft;
        this.findings = findings;
        this.typed = typed(draft);
    }

    void check() {
        var reached = reached(draft);
        draft.nodes().values().stream()
                .filter(node -> reached.contains(node.id()))
                .forEach(this::check);
    }

    private void check(NodeDraft node) {
        boolean needed = switch (node.node()) {
            case Node.Wait wait ->
                wait.room() == Room.GROUP
                        && wait.floor().flatMap(floor -> floor.aloud()).isEmpty()
                        && (wait.question().isPresent() || speaksOf(wait.say()));
            case Node.Say say ->
                say.aloud().isEmpty() && say.say().filter(this::speaksOf).isPresent();
            case Node.Decide _, Node.Commit _, Node.Agree _ -> false;
        };
        if (needed) {
            findings.add(DiagnosticCode.NO_ALOUD, node.mark(), "\"" + node.id() + "\" has no words for aloud mode");
        }
    }

    /** Nodes that some way leads to in aloud mode. */
    private static Set<NodeId> reached(DialogDraft draft) {
        var reached = new HashSet<NodeId>();
        var open = new ArrayDeque<NodeId>();
        open.add(draft.dialog().start());
        draft.dialog().forTwo().ifPresent(two -> open.add(two.close()));
        while (!open.isEmpty()) {
            var node = draft.nodes().get(open.remove());
            if (node != null && reached.add(node.id())) {
                waysAloud(node).forEach(open::add);
            }
        }
        return reached;
    }

    private static Stream<NodeId> waysAloud(NodeDraft node) {
        var targets = node.node() instanceof Node.Decide decide
                ? branches(decide)
                : node.ways().stream().map(Way::target);
        return targets.flatMap(target -> target instanceof Target.Goto(var to) ? Stream.of(to) : Stream.empty());
    }

    private static Stream<Target> branches(Node.Decide decide) {
        var taken = decide.branches().stream()
                .filter(branch -> branch.when() instanceof Condition.InMode)
                .filter(branch -> ((Condition.InMode) branch.when()).modes().contains(SessionMode.ALOUD))
                .findFirst();
        if (taken.isPresent()) {
            var before = decide.branches().subList(0, decide.branches().indexOf(taken.get()) + 1);
            return before.stream().map(Node.Branch::target);
        }
        return Stream.concat(
                decide.branches().stream()
                        .filter(branch -> !(branch.when() instanceof Condition.InMode))
                        .map(Node.Branch::target),
                Stream.of(decide.otherwise()));
    }

    /** Slots that hold what somebody writes in the group: where they speak, nothing is in them. */
    private static Set<SlotName> typed(DialogDraft draft) {
        return draft.nodes().values().stream()
                .filter(node -> node.node() instanceof Node.Wait wait && wait.room() == Room.GROUP)
                .flatMap(node -> ((Node.Wait) node.node()).question().stream())
                .flatMap(question -> question.into().stream())
                .collect(Collectors.toSet());
    }

    private boolean speaksOf(Wording words) {
        return words.holes()
                .anyMatch(hole -> hole instanceof Hole.Quote
                        || hole instanceof Hole.SlotValue(SlotName slot) && typed.contains(slot));
    }
}
