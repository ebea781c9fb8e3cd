package org.amends.authoring;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.amends.dialog.Dialog;
import org.amends.dialog.DialogLibrary;
import org.amends.dialog.NodeRef;

/** Which nodes of a library scripts have entered. */
public record ScriptCoverage(List<NodeRef> nodes, Set<NodeRef> entered) {
    public static ScriptCoverage of(DialogLibrary library, Collection<ScriptRun> runs) {
        var entered = new HashSet<NodeRef>();
        runs.forEach(run -> run.walked().forEach(entered::addAll));
        var nodes = library.all().stream()
                .flatMap(ScriptCoverage::nodes)
                .sorted(Comparator.comparing(NodeRef::toString))
                .toList();
        return new ScriptCoverage(nodes, entered);
    }

    private static Stream<NodeRef> nodes(Dialog dialog) {
        return dialog.nodes().keySet().stream().map(node -> new NodeRef(dialog.id(), node));
    }

    /** The nodes that no script has entered. */
    public List<NodeRef> missed() {
        return nodes.stream().filter(node -> !entered.contains(node)).toList();
    }
}
