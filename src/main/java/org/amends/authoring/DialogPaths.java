package org.amends.authoring;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amends.dialog.NodeId;
import org.amends.dialog.Target;

/** Where one can get to within a dialog. */
record DialogPaths(Map<NodeId, NodeDraft> nodes) {
    /** The nodes that can be reached from these, themselves included, the nearest first. */
    Set<NodeId> from(Collection<NodeId> starts) {
        return from(starts, node -> true);
    }

    /** The nodes that are come to from a start before the person is waited for, the first waiting ones included. */
    Set<NodeId> fromPassing(NodeId start) {
        return from(List.of(start), node -> !node.waits());
    }

    private Set<NodeId> from(Collection<NodeId> starts, Predicate<NodeDraft> passed) {
        var reached = new LinkedHashSet<NodeId>();
        var open = new ArrayDeque<>(starts);
        while (!open.isEmpty()) {
            var id = open.remove();
            var node = nodes.get(id);
            if (node != null && reached.add(id) && passed.test(node)) {
                next(id).forEach(open::add);
            }
        }
        return reached;
    }

    /** The nodes that one step leads to. */
    Stream<NodeId> next(NodeId id) {
        return Optional.ofNullable(nodes.get(id)).stream()
                .flatMap(node -> node.ways().stream())
                .flatMap(way -> way.target() instanceof Target.Goto on ? Stream.of(on.node()) : Stream.empty());
    }

    /** The nodes from which an ending or another dialog can be reached. */
    Set<NodeId> thatLeadOut() {
        var out = new HashSet<NodeId>();
        boolean grown = true;
        while (grown) {
            var more = nodes.values().stream()
                    .filter(node -> node.ways().stream().anyMatch(way -> leads(way, out)))
                    .map(NodeDraft::id)
                    .collect(Collectors.toSet());
            grown = out.addAll(more);
        }
        return out;
    }

    static boolean leads(Way way, Set<NodeId> out) {
        return !(way.target() instanceof Target.Goto on) || out.contains(on.node());
    }
}
