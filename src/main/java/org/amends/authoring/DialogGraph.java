package org.amends.authoring;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amends.couple.Room;
import org.amends.dialog.Dialog;
import org.amends.dialog.DialogLibrary;
import org.amends.dialog.Mover;
import org.amends.dialog.Node;
import org.amends.dialog.NodeId;
import org.amends.dialog.QuickReply;
import org.amends.dialog.Target;
import org.amends.dialog.Wording;
import org.amends.dialog.Wording.Hole;
import org.amends.dialog.Wording.Part;

/**
 * A dialog as boxes and arrows, in an order that is the same every time: nodes by their distance from the start, then by
 * name; endings and other dialogs after them.
 */
public record DialogGraph(String title, List<Box> boxes, List<Arrow> arrows) {
    private static final int MOST_WORDS = 92;

    /** @param depth steps from the start */
    public record Box(String id, String words, int depth, Kind kind) {}

    public enum Kind {
        WAITS,
        PASSES,
        LEAVES
    }

    public record Arrow(String from, String to, String by) {}

    public DialogGraph {
        boxes = List.copyOf(boxes);
        arrows = List.copyOf(arrows);
    }

    public static DialogGraph of(Dialog dialog) {
        var arrows = new LinkedHashSet<Arrow>();
        var depths = depths(dialog);
        depths.keySet().forEach(id -> dialog.node(id).ifPresent(node -> arrows.addAll(arrows(node))));
        var boxes = new ArrayList<Box>();
        depths.forEach((id, depth) -> dialog.node(id).ifPresent(node -> boxes.add(box(node, depth))));
        leaves(depths, arrows).forEach((to, depth) -> boxes.add(new Box(to, "", depth, Kind.LEAVES)));
        return new DialogGraph(dialog.id() + ": " + dialog.title(), boxes, List.copyOf(arrows));
    }

    /** How all dialogs of a library lead to each other, from the one that newcomers meet. */
    public static DialogGraph of(DialogLibrary library) {
        return LibraryGraph.of(library);
    }

    public String toDot() {
        return GraphText.dot(this);
    }

    public String toMermaid() {
        return GraphText.mermaid(this);
    }

    public String toSvg() {
        return GraphPicture.svg(this);
    }

    /** Where a dialog is come to: its start, and in one for two also what ends it, once the time is over. */
    static List<NodeId> beginnings(Dialog dialog) {
        return Stream.concat(Stream.of(dialog.start()), dialog.forTwo().map(Dialog.ForTwo::close).stream())
                .toList();
    }

    private static Map<NodeId, Integer> depths(Dialog dialog) {
        var depths = new LinkedHashMap<NodeId, Integer>();
        for (var beginning : beginnings(dialog)) {
            if (!depths.containsKey(beginning)) {
                depths(dialog, beginning, depths);
            }
        }
        return depths;
    }

    private static void depths(Dialog dialog, NodeId beginning, Map<NodeId, Integer> depths) {
        var level = List.of(beginning);
        for (int depth = 0; !level.isEmpty(); depth++) {
            int here = depth;
            level.forEach(id -> depths.putIfAbsent(id, here));
            level = level.stream()
                    .flatMap(id -> dialog.node(id).stream())
                    .flatMap(DialogGraph::targets)
                    .flatMap(target -> target instanceof Target.Goto on ? Stream.of(on.node()) : Stream.empty())
                    .filter(id -> !depths.containsKey(id))
                    .distinct()
                    .sorted()
                    .toList();
        }
    }

    /** What leaves the dialog stands one step below the first node that leads to it. */
    private static Map<String, Integer> leaves(Map<NodeId, Integer> depths, Collection<Arrow> arrows) {
        var leaves = new TreeMap<String, Integer>();
        for (var arrow : arrows) {
            if (arrow.to().contains(" ")) {
                leaves.merge(arrow.to(), depths.getOrDefault(new NodeId(arrow.from()), 0) + 1, Math::min);
            }
        }
        return leaves;
    }

    /** Every way out of a node, in the order in which it is written. */
    static Stream<Target> targets(Node node) {
        return ways(node).map(Map.Entry::getValue);
    }

    private static List<Arrow> arrows(Node node) {
        return ways(node)
                .map(way -> new Arrow(node.id().value(), name(way.getValue()), way.getKey()))
                .toList();
    }

    /** Every way out of a node, with what leads there. */
    private static Stream<Map.Entry<String, Target>> ways(Node node) {
        return switch (node) {
            case Node.Say say -> Stream.of(Map.entry("", say.next()));
            case Node.Commit commit -> Stream.of(Map.entry("", commit.next()));
            case Node.Agree agree -> Stream.of(Map.entry("", agree.next()));
            case Node.Decide decide ->
                Stream.concat(
                        decide.branches().stream().map(branch -> Map.entry("if", branch.target())),
                        Stream.of(Map.entry("else", decide.otherwise())));
            case Node.Wait wait -> ways(wait);
        };
    }

    private static Stream<Map.Entry<String, Target>> ways(Node.Wait wait) {
        return Stream.of(
                        wait.next().stream().map(next -> Map.entry("answer", next)),
                        wait.replies().stream().map(DialogGraph::way),
                        wait.hears().stream()
                                .map(hearing ->
                                        Map.entry(hearing.label().label().name(), hearing.target())),
                        Stream.of(Map.entry("give up", wait.ladder().giveUp())))
                .flatMap(ways -> ways);
    }

    private static Map.Entry<String, Target> way(QuickReply reply) {
        return Map.entry("[" + reply.label() + "]", reply.target());
    }

    /** Nodes go by their ids; what leaves the dialog has a space in its name. */
    private static String name(Target target) {
        return switch (target) {
            case Target.Goto on -> on.node().value();
            case Target.Open open -> "open " + open.dialog();
            case Target.End end -> "end " + Enums.name(end.ending());
        };
    }

    private static Box box(Node node, int depth) {
        return switch (node) {
            case Node.Say say -> new Box(say.id().value(), words(say.say()), depth, Kind.PASSES);
            case Node.Commit commit -> new Box(commit.id().value(), words(commit.say()), depth, Kind.PASSES);
            case Node.Agree agree -> new Box(agree.id().value(), words(agree.say()), depth, Kind.PASSES);
            case Node.Decide decide -> new Box(decide.id().value(), "decide", depth, Kind.PASSES);
            case Node.Wait wait -> new Box(wait.id().value(), asked(wait), depth, Kind.WAITS);
        };
    }

    /** The words, in a dialog for two behind those who are asked. */
    private static String asked(Node.Wait wait) {
        var whom = wait.floor()
                .map(floor -> whom(floor.mover()) + (wait.room() == Room.PRIVATE ? ", alone: " : ": "))
                .orElse("");
        return shortened(whom + text(wait.say()));
    }

    private static String whom(Mover mover) {
        return switch (mover) {
            case Mover.Turn turn -> turn.seat().value();
            case Mover.Takes takes -> "first to tap is " + takes.seat();
            case Mover.Both _ -> "both";
        };
    }

    private static String words(Optional<Wording> say) {
        return shortened(say.map(DialogGraph::text).orElse(""));
    }

    private static String text(Wording wording) {
        return wording.oneOf().getFirst().parts().stream()
                .map(DialogGraph::words)
                .collect(Collectors.joining());
    }

    private static String shortened(String text) {
        var line = text.replaceAll("\\s+", " ").strip();
        return line.length() <= MOST_WORDS
                ? line
                : line.substring(0, MOST_WORDS - 1).strip() + "…";
    }

    private static String words(Part part) {
        return switch (part) {
            case Part.Words words -> words.text();
            case Part.Gap gap ->
                switch (gap.hole()) {
                    case Hole.SlotValue value -> "{" + value.slot() + "}";
                    case Hole.Quote quote -> "{quote}";
                    case Hole.Operator operator -> "{operator}";
                    case Hole.Helplines lines -> "{helplines." + lines.kind() + "}";
                    case Hole.KeptUntil until -> "{kept-until}";
                    case Hole.Seat(var seat) -> "{" + seat + "}";
                    case Hole.SlotOf(var slot, var seat) -> "{" + slot + "." + seat + "}";
                    case Hole.Parked parked -> "{parked}";
                };
        };
    }
}
