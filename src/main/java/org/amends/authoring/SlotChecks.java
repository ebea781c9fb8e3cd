package org.amends.authoring;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.amends.dialog.NodeId;
import org.amends.dialog.SlotName;
import org.amends.dialog.Wording.Hole;
import org.amends.dialog.Wording.Part;

/** Sees that slots are filled before they are spoken of, and has {@link PrivacyChecks} see that private ones stay private. */
final class SlotChecks {
    private final Findings findings;

    SlotChecks(Findings findings) {
        this.findings = findings;
    }

    void check(DialogDraft draft) {
        var setters = setters(draft);
        draft.slots().forEach((name, mark) -> {
            if (!setters.containsKey(name)) {
                findings.add(DiagnosticCode.SLOT_NEVER_SET, mark, "nothing is ever put into \"" + name + "\"");
            }
        });
        if (draft.sound()) {
            setters.forEach((name, nodes) -> early(draft, name, nodes));
        }
        new PrivacyChecks(draft, findings).check();
    }

    private static Map<SlotName, Set<NodeId>> setters(DialogDraft draft) {
        var setters = new HashMap<SlotName, Set<NodeId>>();
        draft.nodes()
                .values()
                .forEach(node -> node.filled()
                        .forEach(used -> setters.computeIfAbsent(used.what(), none -> new HashSet<>())
                                .add(node.id())));
        return setters;
    }

    private void early(DialogDraft draft, SlotName name, Collection<NodeId> setters) {
        var paths = new DialogPaths(draft.nodes());
        var later = setters.stream()
                .flatMap(node -> Stream.concat(selfIfPassed(draft, node), paths.next(node)))
                .toList();
        var filled = paths.from(later);
        draft.nodes().values().stream()
                .filter(node -> !filled.contains(node.id()))
                .forEach(node -> node.spoken().stream()
                        .filter(spoken -> slots(spoken).anyMatch(name::equals))
                        .forEach(spoken -> findings.add(
                                DiagnosticCode.SLOT_BEFORE_SET,
                                spoken.mark(),
                                "{" + name + "} can't have been filled before \"" + node.id() + "\"")));
    }

    /** A node that is passed puts its values in before it speaks. */
    private static Stream<NodeId> selfIfPassed(DialogDraft draft, NodeId node) {
        return Optional.ofNullable(draft.nodes().get(node)).filter(one -> !one.waits()).stream()
                .map(NodeDraft::id);
    }

    static Stream<SlotName> slots(Spoken spoken) {
        return holes(spoken).stream().flatMap(SlotChecks::slot);
    }

    static Stream<SlotName> slot(Hole hole) {
        return switch (hole) {
            case Hole.SlotValue(SlotName slot) -> Stream.of(slot);
            case Hole.SlotOf(SlotName slot, var seat) -> Stream.of(slot);
            case Hole.Quote _, Hole.Operator _, Hole.Helplines _, Hole.KeptUntil _, Hole.Seat _, Hole.Parked _ ->
                Stream.empty();
        };
    }

    static List<Hole> holes(Spoken spoken) {
        return spoken.phrase().parts().stream()
                .flatMap(part -> part instanceof Part.Gap gap ? Stream.of(gap.hole()) : Stream.empty())
                .toList();
    }
}
