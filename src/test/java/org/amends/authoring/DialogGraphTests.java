package org.amends.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import javax.xml.parsers.DocumentBuilderFactory;
import org.amends.authoring.DialogGraph.Arrow;
import org.amends.authoring.DialogGraph.Box;
import org.amends.authoring.DialogGraph.Kind;
import org.amends.dialog.DialogId;
import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;

class DialogGraphTests {
    private final DialogGraph graph = DialogGraph.of(
            DialogCompiler.compile(TinyDialogs.folder()).library().orElseThrow().required(new DialogId("home")));

    @Test
    void boxesLieAsFarFromTheStartAsTheirNodes() {
        assertThat(graph.boxes())
                .contains(
                        new Box("open", "What brings you here?", 0, Kind.WAITS),
                        new Box("which", "decide", 1, Kind.PASSES),
                        new Box("read-back", "“{part}”. When will you look at i…", 2, Kind.WAITS),
                        new Box("end done", "", 2, Kind.LEAVES));
    }

    @Test
    void everyWayOutIsAnArrow() {
        assertThat(graph.arrows())
                .contains(
                        new Arrow("open", "which", "answer"),
                        new Arrow("open", "end paused", "[Not now]"),
                        new Arrow("open", "which", "excuse"),
                        new Arrow("open", "bye", "give up"),
                        new Arrow("which", "bye", "else"));
    }

    @Test
    void theTextsForGraphvizAndMermaidNameNodesAndWays() {
        assertThat(graph.toDot()).startsWith("digraph {").contains("\"open\" -> \"end paused\" [label=\"[Not now]\"]");
        assertThat(graph.toMermaid()).startsWith("flowchart TD\n").contains("n_open -->|\"[Not now]\"| n_end_paused");
    }

    @Test
    void thePictureIsXmlWithABoxForEachNodeAndTheSameEveryTime() throws Exception {
        var picture = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(graph.toSvg())));

        assertThat(picture.getElementsByTagName("rect").getLength())
                .isEqualTo(graph.boxes().size() + 1);
        assertThat(graph.toSvg()).isEqualTo(graph.toSvg());
    }
}
