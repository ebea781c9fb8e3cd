package org.amends.authoring;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.amends.authoring.DialogGraph.Arrow;
import org.amends.authoring.DialogGraph.Box;
import org.amends.authoring.DialogGraph.Kind;

/**
 * A graph as an SVG: a card for each box, with every way out as a line of its own. A way to a card that is met there first
 * is drawn; all others are named, and a click leads there. So nothing crosses or covers anything.
 */
final class GraphPicture {
    private static final int WIDTH = 310;
    private static final int ACROSS = 70;
    private static final int BETWEEN = 22;
    private static final int MARGIN = 30;
    private static final int TOP = 60;
    private static final int ROW = 17;
    private static final int HEAD = 24;
    private static final int WORDS_IN_LINE = 48;
    private static final int WAY_LETTERS = 27;
    private static final int TARGET_LETTERS = 23;

    private record Place(int x, int y) {}

    private final DialogGraph graph;
    private final Map<String, Box> boxes = new LinkedHashMap<>();
    private final Map<String, List<Arrow>> ways = new HashMap<>();
    private final Map<Arrow, String> drawn = new LinkedHashMap<>();
    private final Map<String, Place> places = new LinkedHashMap<>();
    private int bottom = TOP;

    private GraphPicture(DialogGraph graph) {
        this.graph = graph;
        graph.boxes().stream().filter(box -> box.kind() != Kind.LEAVES).forEach(box -> boxes.put(box.id(), box));
        graph.arrows()
                .forEach(arrow -> ways.computeIfAbsent(arrow.from(), _ -> new ArrayList<>())
                        .add(arrow));
        var met = new HashSet<String>();
        boxes.values().stream().filter(box -> box.depth() == 0).forEach(box -> met.add(box.id()));
        boxes.values()
                .forEach(box -> waysOf(box).stream()
                        .filter(arrow -> boxes.containsKey(arrow.to()) && met.add(arrow.to()))
                        .forEach(arrow -> drawn.put(arrow, arrow.to())));
        for (var box : boxes.values()) {
            if (box.depth() == 0) {
                bottom = place(box, MARGIN, bottom) + BETWEEN;
            }
        }
    }

    static String svg(DialogGraph graph) {
        return new GraphPicture(graph).svg();
    }

    /** Puts a card at a place and what is met from it to its right; returns how far down they reach. */
    private int place(Box box, int x, int y) {
        places.put(box.id(), new Place(x, y));
        int below = y;
        for (var arrow : waysOf(box)) {
            var next = drawn.get(arrow);
            if (next != null) {
                below = place(boxOf(next), x + WIDTH + ACROSS, below) + BETWEEN;
            }
        }
        return Math.max(y + height(box), below - BETWEEN);
    }

    private List<Arrow> waysOf(Box box) {
        return ways.getOrDefault(box.id(), List.of());
    }

    private Box boxOf(String id) {
        var box = boxes.get(id);
        if (box == null) {
            throw new IllegalStateException("no box " + id);
        }
        return box;
    }

    private int height(Box box) {
        return HEAD + ROW * (lines(box).size() + waysOf(box).size()) + 8;
    }

    private String svg() {
        int width = places.values().stream().mapToInt(Place::x).max().orElse(0) + WIDTH + MARGIN;
        var out = new StringBuilder(head(width, bottom + MARGIN));
        places.forEach((id, at) -> out.append(card(boxOf(id), at)));
        return out.append("</svg>\n").toString();
    }

    private String head(int width, int height) {
        var title = Markup.escaped(graph.title());
        return """
                <svg xmlns="http://www.w3.org/2000/svg" width="%d" height="%d" viewBox="0 0 %d %d" role="img">
                <title>%s</title>
                <style>text{font:11px "DejaVu Sans",Verdana,sans-serif;fill:#222}.id{font-weight:bold;font-size:12px}.words{fill:#333}\
                .to{text-anchor:end;fill:#24557a}a .to{text-decoration:underline}\
                .line{fill:none;stroke:#789;marker-end:url(#tip)}</style>
                <defs><marker id="tip" viewBox="0 0 8 8" refX="8" refY="4" markerWidth="8" markerHeight="8" orient="auto">\
                <path d="M0,0 L8,4 L0,8 z" fill="#789"/></marker></defs>
                <rect width="100%%" height="100%%" fill="#fff"/>
                <text class="id" x="%d" y="34">%s</text>
                """.formatted(width, height, width, height, title, MARGIN, title);
    }

    private String card(Box box, Place at) {
        var out = new StringBuilder();
        out.append("""
                <g id="n-%s"><rect x="%d" y="%d" width="%d" height="%d" rx="7" fill="%s" stroke="#567" stroke-width="%d"/>
                <text class="id" x="%d" y="%d">%s</text>
                """.formatted(
                        Markup.escaped(box.id()),
                        at.x(),
                        at.y(),
                        WIDTH,
                        height(box),
                        box.kind() == Kind.WAITS ? "#eaf2fb" : "#f6f6f2",
                        box.kind() == Kind.WAITS ? 2 : 1,
                        at.x() + 10,
                        at.y() + 17,
                        Markup.escaped(box.id())));
        int y = at.y() + HEAD + 10;
        for (var line : lines(box)) {
            out.append("<text class=\"words\" x=\"%d\" y=\"%d\">%s</text>\n"
                    .formatted(at.x() + 10, y, Markup.escaped(line)));
            y += ROW;
        }
        for (var way : waysOf(box)) {
            out.append(way(way, at.x(), y));
            y += ROW;
        }
        return out.append("</g>\n").toString();
    }

    private String way(Arrow way, int x, int y) {
        var to = "<text class=\"to\" x=\"%d\" y=\"%d\">→ %s</text>"
                .formatted(x + WIDTH - 8, y, Markup.escaped(shortened(way.to(), TARGET_LETTERS)));
        return "<text x=\"%d\" y=\"%d\"><title>%s</title>%s</text>%s%s\n"
                .formatted(
                        x + 10,
                        y,
                        Markup.escaped(way.by() + " → " + way.to()),
                        Markup.escaped(shortened(way.by().isEmpty() ? "then" : way.by(), WAY_LETTERS)),
                        boxes.containsKey(way.to())
                                ? "<a href=\"#n-" + Markup.escaped(way.to()) + "\">" + to + "</a>"
                                : to,
                        line(way, x + WIDTH, y - 4));
    }

    private String line(Arrow way, int x, int y) {
        var to = drawn.containsKey(way) ? places.get(way.to()) : null;
        if (to == null) {
            return "";
        }
        int middle = x + ACROSS / 2;
        return "<path class=\"line\" d=\"M%d,%d C%d,%d %d,%d %d,%d\"/>"
                .formatted(x, y, middle, y, middle, to.y() + 13, to.x() - 1, to.y() + 13);
    }

    /** At most two lines of a box's words. */
    private static List<String> lines(Box box) {
        var words = box.words();
        if (words.isEmpty()) {
            return List.of();
        }
        int space = words.length() <= WORDS_IN_LINE ? words.length() : words.lastIndexOf(' ', WORDS_IN_LINE);
        int end = space < 1 ? WORDS_IN_LINE : space;
        return end >= words.length()
                ? List.of(words)
                : List.of(
                        words.substring(0, end), shortened(words.substring(end).strip(), WORDS_IN_LINE));
    }

    private static String shortened(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most - 1).strip() + "…";
    }
}
