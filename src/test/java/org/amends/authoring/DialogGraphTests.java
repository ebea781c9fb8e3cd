package org.amends.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Rectangle;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.amends.authoring.DialogGraph.Arrow;
import org.amends.authoring.DialogGraph.Box;
import org.amends.authoring.DialogGraph.Kind;
import org.amends.dialog.DialogId;
import org.amends.dialog.DialogLibrary;
import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;

class DialogGraphTests {
    private static final int NODES = 5;
    private static final DialogLibrary REAL = real();

    private final DialogGraph graph = DialogGraph.of(
            TinyDialogs.compile(TinyDialogs.folder()).library().orElseThrow().required(new DialogId("home")));

    @Test
    void boxesLieAsFarFromTheStartAsTheirNodes() {
        assertThat(graph.boxes())
                .contains(
                        new Box("open", "What brings you here?", 0, Kind.WAITS),
                        new Box("which", "decide", 1, Kind.PASSES),
                        new Box("read-back", "“{part}”. When will you look at it again?", 2, Kind.WAITS),
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
    void aQuestionForTwoNamesWhomItAsks() {
        var table =
                DialogGraph.of(SeatReadingTests.table().library().orElseThrow().required(new DialogId("table")));

        assertThat(table.boxes())
                .extracting(Box::words)
                .contains(
                        "first to tap is speaker: One of you begins.",
                        "speaker: {speaker}, one thing.",
                        "listener, alone: Heard?",
                        "both, alone: What stays with you?");
    }

    @Test
    void whatEndsATalkForTwoIsOnThePictureThoughOnlyTheTimeLeadsThere() {
        var text = TinyDialogs.with("flows/table.yaml", """
                dialog: table
                title: At the table
                source: "own wording"
                seats: [one, other]
                modes: [typed]
                close: closing
                start: open
                nodes:
                  open: { say: "Hello, both.", end: done }
                  closing: { say: "The time is over.", end: done }
                """);
        var files = new TreeMap<>(text.files());
        files.merge(
                "manifest.yaml",
                "for-two: { agree: home, fear: home, ready: home }\n",
                (before, more) -> before.stripTrailing() + "\n" + more);
        var library = TinyDialogs.compile(DialogFolder.of(files)).library().orElseThrow();

        assertThat(DialogGraph.of(library.required(new DialogId("table"))).boxes())
                .contains(new Box("closing", "The time is over.", 0, Kind.PASSES));
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

        assertThat(picture.getElementsByTagName("rect").getLength()).isEqualTo(NODES + 1);
        assertThat(graph.toSvg()).isEqualTo(graph.toSvg());
    }

    @Test
    void everyWayIsALineOfItsCardAndNoCardCoversAnother() throws Exception {
        for (var drawn :
                List.of(DialogGraph.of(REAL), DialogGraph.of(REAL.required(new DialogId("honesty-telling"))))) {
            var svg = drawn.toSvg();
            var cards = Pattern.compile("<rect x=\"(\\d+)\" y=\"(\\d+)\" width=\"(\\d+)\" height=\"(\\d+)\"")
                    .matcher(svg)
                    .results()
                    .map(card -> new Rectangle(number(card, 1), number(card, 2), number(card, 3), number(card, 4)))
                    .toList();

            assertThat(drawn.arrows())
                    .allSatisfy(arrow -> assertThat(svg)
                            .contains("<title>" + Markup.escaped(arrow.by() + " → " + arrow.to()) + "</title>"));
            assertThat(cards)
                    .hasSizeGreaterThan(30)
                    .allSatisfy(card ->
                            assertThat(cards.stream().filter(card::intersects)).containsExactly(card));
        }
    }

    @Test
    void allDialogsAreOnThePictureOfTheWhole() {
        assertThat(DialogGraph.of(REAL).boxes())
                .extracting(Box::id)
                .containsExactlyInAnyOrderElementsOf(
                        REAL.all().stream().map(dialog -> dialog.id().value()).toList());
    }

    private static int number(MatchResult card, int group) {
        return Integer.parseInt(card.group(group));
    }

    private static DialogLibrary real() {
        try {
            return DialogCompiler.compile(DialogFolder.open(Path.of("dialogs")))
                    .library()
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
