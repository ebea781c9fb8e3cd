package org.amends.authoring;

import java.util.stream.Collectors;
import org.amends.authoring.DialogGraph.Arrow;
import org.amends.authoring.DialogGraph.Box;
import org.amends.authoring.DialogGraph.Kind;

/** A graph in the languages of Graphviz and Mermaid. */
final class GraphText {
    static String dot(DialogGraph graph) {
        var boxes = graph.boxes().stream().map(GraphText::dotBox).collect(Collectors.joining("\n"));
        var arrows = graph.arrows().stream().map(GraphText::dotArrow).collect(Collectors.joining("\n"));
        return "digraph {\n  label=\"" + escaped(graph.title()) + "\"\n  node [shape=box]\n" + boxes + "\n" + arrows
                + "\n}\n";
    }

    static String mermaid(DialogGraph graph) {
        var boxes = graph.boxes().stream().map(GraphText::mermaidBox).collect(Collectors.joining("\n"));
        var arrows = graph.arrows().stream().map(GraphText::mermaidArrow).collect(Collectors.joining("\n"));
        return "flowchart TD\n" + boxes + "\n" + arrows + "\n";
    }

    private static String dotBox(Box box) {
        var style = box.kind() == Kind.WAITS ? " style=bold" : "";
        return "  \"" + box.id() + "\" [label=\"" + escaped(box.id()) + "\\n" + escaped(box.words()) + "\"" + style
                + "]";
    }

    private static String dotArrow(Arrow arrow) {
        return "  \"" + arrow.from() + "\" -> \"" + arrow.to() + "\" [label=\"" + escaped(arrow.by()) + "\"]";
    }

    private static String mermaidBox(Box box) {
        var words = box.words().isEmpty() ? "" : "<br/>" + quoted(box.words());
        var open = box.kind() == Kind.WAITS ? "[[\"" : "[\"";
        var close = box.kind() == Kind.WAITS ? "\"]]" : "\"]";
        return "  " + key(box.id()) + open + quoted(box.id()) + words + close;
    }

    private static String mermaidArrow(Arrow arrow) {
        var by = arrow.by().isEmpty() ? "" : "|\"" + quoted(arrow.by()) + "\"|";
        return "  " + key(arrow.from()) + " -->" + by + " " + key(arrow.to());
    }

    /** Mermaid takes some words, such as {@code end}, for its own. */
    private static String key(String id) {
        return "n_" + id.replaceAll("[^a-z0-9]", "_");
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("\"", "\\\"");
    }

    private static String quoted(String text) {
        return text.replace("&", "&amp;")
                .replace("\"", "#quot;")
                .replace("<", "&lt;")
                .replace(">", "&gt;");
    }

    private GraphText() {}
}
