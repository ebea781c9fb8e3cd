package org.amends.authoring;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.amends.authoring.DialogGraph.Arrow;
import org.amends.authoring.DialogGraph.Box;
import org.amends.authoring.DialogGraph.Kind;

/** A graph as an SVG: a row for each distance from the start, ways back bent to the side. */
final class GraphPicture {
    private static final int WIDTH = 230;
    private static final int HEIGHT = 46;
    private static final int ACROSS = 30;
    private static final int DOWN = 84;
    private static final int MARGIN = 60;

    private record Place(int x, int y) {}

    static String svg(DialogGraph graph) {
        var places = places(graph);
        int right = places.values().stream().mapToInt(Place::x).max().orElse(0) + WIDTH + 2 * MARGIN;
        int bottom = places.values().stream().mapToInt(Place::y).max().orElse(0) + HEIGHT + MARGIN;
        var ways = graph.arrows().stream()
                .collect(Collectors.groupingBy(
                        arrow -> List.of(arrow.from(), arrow.to()),
                        LinkedHashMap::new,
                        Collectors.mapping(Arrow::by, Collectors.joining(" · "))));
        var out = new StringBuilder(head(graph.title(), right, bottom));
        ways.forEach((ends, by) -> out.append(arrow(at(places, ends.getFirst()), at(places, ends.getLast()), by)));
        graph.boxes().forEach(box -> out.append(box(box, at(places, box.id()))));
        return out.append("</svg>\n").toString();
    }

    private static Map<String, Place> places(DialogGraph graph) {
        var taken = new HashMap<Integer, Integer>();
        var places = new HashMap<String, Place>();
        for (var box : graph.boxes()) {
            int column = taken.merge(box.depth(), 1, Integer::sum) - 1;
            places.put(
                    box.id(),
                    new Place(
                            MARGIN + column * (WIDTH + ACROSS) + (box.depth() % 2) * ACROSS,
                            MARGIN + box.depth() * (HEIGHT + DOWN)));
        }
        return places;
    }

    private static Place at(Map<String, Place> places, String id) {
        return places.getOrDefault(id, new Place(0, 0));
    }

    private static String head(String title, int width, int height) {
        return """
                <svg xmlns="http://www.w3.org/2000/svg" width="%d" height="%d" viewBox="0 0 %d %d" role="img">
                <title>%s</title>
                <style>text{font:12px sans-serif;fill:#222}.id{font-weight:bold}.by{font-size:10px;fill:#456;paint-order:stroke;stroke:#fff;stroke-width:3px}\
                .line{fill:none;stroke:#789;marker-end:url(#tip)}</style>
                <defs><marker id="tip" viewBox="0 0 8 8" refX="8" refY="4" markerWidth="8" markerHeight="8" orient="auto">\
                <path d="M0,0 L8,4 L0,8 z" fill="#789"/></marker></defs>
                <rect width="100%%" height="100%%" fill="#fff"/>
                <text class="id" x="%d" y="30">%s</text>
                """.formatted(width, height, width, height, Markup.escaped(title), MARGIN, Markup.escaped(title));
    }

    private static String box(Box box, Place at) {
        var fill = switch (box.kind()) {
            case WAITS -> "#eaf2fb";
            case PASSES -> "#f6f6f2";
            case LEAVES -> "#efe9f5";
        };
        return """
                <rect x="%d" y="%d" width="%d" height="%d" rx="7" fill="%s" stroke="#567" stroke-width="%d"/>
                <text class="id" x="%d" y="%d">%s</text><text x="%d" y="%d">%s</text>
                """.formatted(
                        at.x(),
                        at.y(),
                        WIDTH,
                        HEIGHT,
                        fill,
                        box.kind() == Kind.WAITS ? 2 : 1,
                        at.x() + 10,
                        at.y() + 19,
                        Markup.escaped(box.id()),
                        at.x() + 10,
                        at.y() + 36,
                        Markup.escaped(box.words()));
    }

    private static String arrow(Place from, Place to, String by) {
        var curve = curve(from, to);
        return "<path class=\"line\" d=\"%s\"/><text class=\"by\" x=\"%d\" y=\"%d\" text-anchor=\"middle\">%s</text>\n"
                .formatted(curve.path(), curve.middle().x(), curve.middle().y(), Markup.escaped(shortened(by)));
    }

    private record Curve(String path, Place middle) {}

    /** Down from edge to edge, within a row below the boxes, up around their right sides. */
    private static Curve curve(Place from, Place to) {
        int fromX = from.x() + WIDTH / 2;
        int toX = to.x() + WIDTH / 2;
        if (to.y() > from.y()) {
            return curve(
                    fromX, from.y() + HEIGHT, fromX, from.y() + HEIGHT + DOWN / 2, toX, to.y() - DOWN / 2, toX, to.y());
        }
        if (to.y() == from.y()) {
            int foot = from.y() + HEIGHT;
            return curve(fromX + 40, foot, fromX + 40, foot + DOWN / 2, toX + 40, foot + DOWN / 2, toX + 40, foot);
        }
        int side = Math.max(from.x(), to.x()) + WIDTH + ACROSS;
        int fromY = from.y() + HEIGHT / 2;
        int toY = to.y() + HEIGHT / 2;
        return curve(from.x() + WIDTH, fromY, side + ACROSS, fromY, side + ACROSS, toY, to.x() + WIDTH, toY);
    }

    private static Curve curve(int x0, int y0, int x1, int y1, int x2, int y2, int x3, int y3) {
        var path = "M%d,%d C%d,%d %d,%d %d,%d".formatted(x0, y0, x1, y1, x2, y2, x3, y3);
        return new Curve(path, new Place((x0 + 3 * x1 + 3 * x2 + x3) / 8, (y0 + 3 * y1 + 3 * y2 + y3) / 8));
    }

    private static String shortened(String by) {
        return by.length() <= 40 ? by : by.substring(0, 39) + "…";
    }

    private GraphPicture() {}
}
