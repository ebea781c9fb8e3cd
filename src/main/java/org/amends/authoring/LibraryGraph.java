package org.amends.authoring;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.amends.authoring.DialogGraph.Arrow;
import org.amends.authoring.DialogGraph.Box;
import org.amends.authoring.DialogGraph.Kind;
import org.amends.dialog.Dialog;
import org.amends.dialog.DialogId;
import org.amends.dialog.DialogLibrary;
import org.amends.dialog.Node;
import org.amends.dialog.Target;

/** A library as boxes and arrows: a box for each dialog, an arrow for each way from one to another. */
final class LibraryGraph {
    private final DialogLibrary library;

    private LibraryGraph(DialogLibrary library) {
        this.library = library;
    }

    static DialogGraph of(DialogLibrary library) {
        return new LibraryGraph(library).graph();
    }

    private DialogGraph graph() {
        var depths = new LinkedHashMap<DialogId, Integer>();
        reach(library.manifest().newcomer(), depths);
        library.all().stream()
                .sorted(Comparator.comparing(
                                (Dialog dialog) -> dialog.interrupt().isPresent())
                        .thenComparing(Dialog::id))
                .forEach(dialog -> reach(dialog.id(), depths));
        var boxes = depths.entrySet().stream()
                .map(entry -> box(library.required(entry.getKey()), entry.getValue()))
                .sorted(Comparator.comparingInt(Box::depth))
                .toList();
        var arrows = new LinkedHashSet<Arrow>();
        depths.keySet().forEach(id -> arrows.addAll(arrows(library.required(id))));
        return new DialogGraph("All dialogs", boxes, List.copyOf(arrows));
    }

    /** Notes how many steps from a beginning each dialog is that wasn't reached before. */
    private void reach(DialogId start, Map<DialogId, Integer> depths) {
        var level = List.of(start);
        for (int depth = 0; !level.isEmpty(); depth++) {
            int here = depth;
            var fresh = level.stream()
                    .filter(id -> !depths.containsKey(id))
                    .distinct()
                    .toList();
            fresh.forEach(id -> depths.put(id, here));
            level = fresh.stream()
                    .flatMap(id -> arrows(library.required(id)).stream())
                    .map(arrow -> new DialogId(arrow.to()))
                    .toList();
        }
    }

    private static Box box(Dialog dialog, int depth) {
        return new Box(dialog.id().value(), dialog.title(), depth, dialog.isSubject() ? Kind.WAITS : Kind.PASSES);
    }

    private List<Arrow> arrows(Dialog dialog) {
        var arrows = new ArrayList<Arrow>();
        dialog.opens()
                .gates()
                .forEach(gate -> arrows.add(arrow(dialog, library.manifest().gate(gate), "asked first")));
        dialog.nodes().values().stream()
                .flatMap(LibraryGraph::opened)
                .distinct()
                .sorted()
                .forEach(other -> arrows.add(arrow(dialog, other, "opens")));
        dialog.instead().ifPresent(other -> arrows.add(arrow(dialog, other, "instead")));
        return arrows;
    }

    private static Arrow arrow(Dialog from, DialogId to, String by) {
        return new Arrow(from.id().value(), to.value(), by);
    }

    private static Stream<DialogId> opened(Node node) {
        var ways = DialogGraph.targets(node)
                .flatMap(target -> target instanceof Target.Open open ? Stream.of(open.dialog()) : Stream.empty());
        var later = node instanceof Node.Commit commit
                ? commit.checkIn().stream().map(Node.CheckIn::open)
                : Stream.<DialogId>empty();
        return Stream.concat(ways, later);
    }
}
