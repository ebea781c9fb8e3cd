package org.amends.authoring;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.amends.dialog.Dialog;
import org.amends.dialog.DialogLibrary;
import org.amends.dialog.NodeId;
import org.amends.dialog.NodeRef;

/** Which nodes of a library scripts have entered, and which ways from one node to the next they took. */
public record ScriptCoverage(List<NodeRef> nodes, Set<NodeRef> entered, Set<Way> ways, Set<Way> taken) {
    /** From one node of a dialog to another. */
    public record Way(NodeRef from, NodeRef to) {}

    public static ScriptCoverage of(DialogLibrary library, Collection<ScriptRun> runs) {
        var entered = new HashSet<NodeRef>();
        var steps = new HashSet<Way>();
        for (var run : runs) {
            var path = run.walked().stream().flatMap(List::stream).toList();
            entered.addAll(path);
            for (int i = 1; i < path.size(); i++) {
                steps.add(new Way(path.get(i - 1), path.get(i)));
            }
        }
        var nodes = library.all().stream()
                .flatMap(ScriptCoverage::nodes)
                .sorted(Comparator.comparing(NodeRef::toString))
                .toList();
        var ways = new HashSet<Way>();
        library.all().forEach(dialog -> ways.addAll(ways(dialog)));
        steps.retainAll(ways);
        return new ScriptCoverage(nodes, entered, ways, steps);
    }

    private static Stream<NodeRef> nodes(Dialog dialog) {
        return dialog.nodes().keySet().stream().map(node -> new NodeRef(dialog.id(), node));
    }

    private static List<Way> ways(Dialog dialog) {
        return DialogGraph.of(dialog).arrows().stream()
                .filter(arrow -> !arrow.to().contains(" "))
                .map(arrow -> new Way(
                        new NodeRef(dialog.id(), new NodeId(arrow.from())),
                        new NodeRef(dialog.id(), new NodeId(arrow.to()))))
                .toList();
    }

    /** The nodes that no script has entered. */
    public List<NodeRef> missed() {
        return nodes.stream().filter(node -> !entered.contains(node)).toList();
    }

    public int waysTaken() {
        return taken.size();
    }
}
