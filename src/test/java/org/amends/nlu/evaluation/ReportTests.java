package org.amends.nlu.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

class ReportTests {
    /** Of "a" eight are right and two are taken for "b"; of "b" five are right; one "c" is taken for "a". */
    private static final List<Outcome> OUTCOMES = Stream.of(
                    times(8, "a", "a"), times(2, "a", "b"), times(5, "b", "b"), times(1, "c", "a"))
            .flatMap(List::stream)
            .toList();

    private static List<Outcome> times(int times, String truth, String read) {
        return Collections.nCopies(times, new Outcome(truth, read));
    }

    @Test
    void figuresOfALabelAreAsCountedByHand() {
        var figures = Confusions.of(OUTCOMES).figures();

        assertThat(figures)
                .containsExactly(
                        new LabelFigures("a", new Share(8, 9), new Share(8, 10)),
                        new LabelFigures("b", new Share(5, 7), new Share(5, 5)),
                        new LabelFigures("c", new Share(0, 0), new Share(0, 1)));
        assertThat(figures.getFirst().f1()).isCloseTo(16 / 19.0, within(1e-9));
        assertThat(Confusions.of(OUTCOMES).macroF1()).isCloseTo((16 / 19.0 + 10 / 12.0 + 0) / 3, within(1e-9));
    }

    @Test
    void aLabelThatIsOnlyReadDoesNotCountInTheMean() {
        var confusions = Confusions.of(List.of(new Outcome("a", "a"), new Outcome("a", "b")));

        assertThat(confusions.macroF1()).isCloseTo(2 / 3.0, within(1e-9));
    }

    @Test
    void thePageShowsFiguresLabelsMatrixAndConfusions() {
        var page = page(section(OUTCOMES));

        assertThat(page)
                .contains("| accuracy | 0.8125 |", "| auroc | – |", "| encoder | true |")
                .contains("| right in the table below | 13 of 16 = 0.8125 0.570–0.934 |")
                .contains("| a | 10 | 0.8889 | 0.565–0.980 | 0.8000 | 0.490–0.943 | 0.8421 |")
                .contains("| c | 1 | – | – | 0.0000 | 0.000–0.793 | 0.0000 |")
                .contains("| true \\\\ read | a | b | c |", "| a | 8 | 2 |  |", "| c | 1 |  |  |")
                .contains("| a | b | 2 | 0.2000 |\n| c | a | 1 | 1.0000 |\n")
                .contains("](confusion.svg)");
    }

    @Test
    void onlyTheTwentyMostFrequentConfusionsAreListed() {
        var outcomes = new ArrayList<Outcome>();
        for (int at = 1; at <= 25; at++) {
            outcomes.addAll(times(at, "label" + at, "other"));
        }

        var listed = page(section(outcomes))
                .lines()
                .filter(line -> line.matches("\\| label\\d+ \\| other \\|.*"))
                .toList();

        assertThat(listed).hasSize(20);
        assertThat(listed.getFirst()).startsWith("| label25 | other | 25 |");
        assertThat(listed.getLast()).startsWith("| label6 | other | 6 |");
    }

    @Test
    void rowsThatResembleWhatWasLearnedAreNamedByPlace() {
        var near = List.of(new ReportSection.Pair("kept-out/topic.tsv:7", "intents/topic/honesty.yaml:12"));
        var section = new ReportSection("topic", "confusion.svg", "", Map.of(), OUTCOMES, near);

        assertThat(page(section)).contains("| kept-out/topic.tsv:7 | intents/topic/honesty.yaml:12 |");
        assertThat(page(section(OUTCOMES))).doesNotContain("resemble");
    }

    @Test
    void aLabelOfOddSignsBreaksNeitherTableNorPicture() throws Exception {
        var odd = "a|b <i> & \"c\" \u0007";

        var files = Report.files("All", List.of(section(List.of(new Outcome(odd, odd)))));

        assertThat(files.get("report.md")).contains("| a\\|b &lt;i> &amp; \"c\"");
        assertThat(texts(xml(files.get("confusion.svg")))).contains("a|b <i> & \"c\"  ".strip());
    }

    @Test
    void eachSectionHasAPictureOfItsOwn() {
        var other = new ReportSection("Other", "other.svg", "", Map.of(), OUTCOMES, List.of());

        assertThat(Report.files("All", List.of(section(OUTCOMES), other)))
                .containsOnlyKeys("report.md", "confusion.svg", "other.svg");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 4, 150})
    void thePictureHoldsAllNamesAndCountsInsideItsEdges(int labels) throws Exception {
        var outcomes = IntStream.range(0, labels)
                .boxed()
                .flatMap(at -> times(1200, "label_number_" + at, "label_number_" + at).stream())
                .toList();

        var svg = Report.files("All", List.of(section(outcomes))).get("confusion.svg");
        var picture = xml(svg);

        assertThat(texts(picture).stream().filter(text -> text.startsWith("label_number_")))
                .hasSize(2 * labels);
        assertThat(texts(picture).stream().filter("1200"::equals)).hasSize(labels);
        assertThat(svg).contains("prefers-color-scheme: dark").doesNotContain("<script");
        double side = Double.parseDouble(picture.getDocumentElement().getAttribute("width"));
        assertThat(elements(picture, "rect"))
                .allSatisfy(cell ->
                        assertThat(number(cell, "x") + number(cell, "width")).isBetween(0.0, side + 1))
                .allSatisfy(cell ->
                        assertThat(number(cell, "y") + number(cell, "height")).isBetween(0.0, side + 1));
        assertThat(elements(picture, "text"))
                .allSatisfy(text -> assertThat(number(text, "x")).isBetween(0.0, side))
                .allSatisfy(text -> assertThat(number(text, "font-size")).isPositive());
    }

    private static String page(ReportSection section) {
        return Report.files("All", List.of(section)).get("report.md");
    }

    private static ReportSection section(List<Outcome> outcomes) {
        var figures = new LinkedHashMap<String, Object>();
        figures.put("accuracy", 0.8125);
        figures.put("auroc", null);
        figures.put("encoder", true);
        return new ReportSection("Rows", "confusion.svg", "A note.", figures, outcomes, List.of());
    }

    private static Document xml(String svg) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
    }

    private static List<String> texts(Document picture) {
        return elements(picture, "text").stream()
                .map(Element::getTextContent)
                .map(String::strip)
                .toList();
    }

    private static List<Element> elements(Document picture, String name) {
        var found = picture.getElementsByTagName(name);
        return IntStream.range(0, found.getLength())
                .mapToObj(at -> (Element) found.item(at))
                .toList();
    }

    private static double number(Element element, String attribute) {
        var value = element.getAttribute(attribute);
        return value.isEmpty() ? 0 : Double.parseDouble(value);
    }
}
