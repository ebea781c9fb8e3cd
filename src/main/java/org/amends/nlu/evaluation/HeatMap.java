package org.amends.nlu.evaluation;

import java.util.Formatter;
import java.util.Locale;

/**
 * A picture of {@link Confusions}: a cell's colour is its share of the true label's rows, blue where right and orange where
 * wrong. It has no script, and follows the reader's light or dark colours.
 */
final class HeatMap {
    private static final double MOST_WIDE = 2_100;
    private static final double SMALLEST_CELL = 14;
    private static final double LARGEST_CELL = 44;
    private static final double LARGEST_LETTERS = 13;
    private static final double LETTER_WIDTH = 0.6;
    private static final int LONGEST_NAME = 28;
    private static final double EDGE = 30;
    /** Colours stay this thin, so that the count in a cell can be read on any of them. */
    private static final double STRONGEST = 0.5;

    private static final double FAINTEST = 0.12;
    private static final String STYLE = """
            <style>
            .paper { fill: #ffffff; }
            text { fill: #1c1c1c; font-family: system-ui, sans-serif; }
            .grid { stroke: #d9d9d9; stroke-width: 0.5; }
            .right { fill: #1f6fd6; }
            .wrong { fill: #e06c00; }
            .count { text-anchor: middle; dominant-baseline: central; }
            @media (prefers-color-scheme: dark) {
              .paper { fill: #17191c; }
              text { fill: #f0f0f0; }
              .grid { stroke: #3a3d42; }
              .right { fill: #5c9dff; }
              .wrong { fill: #ff9a3d; }
            }
            </style>
            """;

    private final Confusions confusions;
    private final double cell;
    private final double letters;
    private final double margin;
    private final double end;
    private final Formatter svg = new Formatter(Locale.ROOT);

    private HeatMap(Confusions confusions) {
        this.confusions = confusions;
        int size = Math.max(1, confusions.labels().size());
        this.cell = Math.clamp(MOST_WIDE / size, SMALLEST_CELL, LARGEST_CELL);
        this.letters = Math.min(LARGEST_LETTERS, cell * 0.75);
        int longest = confusions.labels().stream()
                .mapToInt(label -> shortened(label).length())
                .max()
                .orElse(0);
        this.margin = EDGE + longest * letters * LETTER_WIDTH;
        this.end = margin + size * cell;
    }

    static String svg(Confusions confusions, String title) {
        var map = new HeatMap(confusions);
        map.draw(title);
        return map.svg.toString();
    }

    private void draw(String title) {
        var name = escaped(title);
        double side = end + EDGE / 2;
        svg.format(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" aria-label=\"%s\" viewBox=\"0 0 %.1f %.1f\""
                        + " width=\"%.0f\" height=\"%.0f\">\n",
                name + ": what was read as what", side, side, side, side);
        svg.format("<title>%s</title>\n", name);
        svg.format(STYLE);
        svg.format("<rect class=\"paper\" width=\"%.1f\" height=\"%.1f\"/>\n", side, side);
        captions();
        grid();
        for (int at = 0; at < confusions.labels().size(); at++) {
            names(at);
            cells(at);
        }
        svg.format("</svg>\n");
    }

    private void captions() {
        svg.format("<text x=\"%.1f\" y=\"%.1f\" font-size=\"%.1f\">read as</text>\n", margin, letters + 4, letters);
        svg.format(
                "<text x=\"%.1f\" y=\"%.1f\" font-size=\"%.1f\" transform=\"rotate(-90 %.1f %.1f)\""
                        + " text-anchor=\"end\">true label</text>\n",
                letters + 4, margin, letters, letters + 4, margin);
    }

    private void grid() {
        for (int at = 0; at <= confusions.labels().size(); at++) {
            double place = start(at);
            svg.format(
                    "<line class=\"grid\" x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\"/>\n",
                    margin, place, end, place);
            svg.format(
                    "<line class=\"grid\" x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\"/>\n",
                    place, margin, place, end);
        }
    }

    private void names(int at) {
        var label = escaped(shortened(confusions.labels().get(at)));
        double along = start(at) + cell / 2 + letters * 0.35;
        svg.format(
                "<text x=\"%.1f\" y=\"%.1f\" font-size=\"%.1f\" text-anchor=\"end\">%s</text>\n",
                margin - 4, along, letters, label);
        svg.format(
                "<text x=\"%.1f\" y=\"%.1f\" font-size=\"%.1f\" transform=\"rotate(-90 %.1f %.1f)\">%s</text>\n",
                along, margin - 4, letters, along, margin - 4, label);
    }

    private void cells(int row) {
        var truth = confusions.labels().get(row);
        int rows = confusions.labels().stream()
                .mapToInt(read -> confusions.times(truth, read))
                .sum();
        for (int column = 0; column < confusions.labels().size(); column++) {
            var read = confusions.labels().get(column);
            int times = confusions.times(truth, read);
            if (times > 0) {
                cell(row, column, new Share(times, rows));
            }
        }
    }

    private void cell(int row, int column, Share share) {
        svg.format(
                "<rect class=\"%s\" x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" fill-opacity=\"%.2f\">"
                        + "<title>%s read as %s: %d</title></rect>\n",
                row == column ? "right" : "wrong",
                start(column),
                start(row),
                cell,
                cell,
                FAINTEST + (STRONGEST - FAINTEST) * share.value(),
                escaped(confusions.labels().get(row)),
                escaped(confusions.labels().get(column)),
                share.hits());
        svg.format(
                "<text class=\"count\" x=\"%.1f\" y=\"%.1f\" font-size=\"%.1f\">%d</text>\n",
                start(column) + cell / 2, start(row) + cell / 2, countLetters(share.hits()), share.hits());
    }

    /** A long number is set smaller, so that it stays in its cell. */
    private double countLetters(int times) {
        int digits = String.valueOf(times).length();
        return Math.min(letters, (cell - 2) / (digits * LETTER_WIDTH));
    }

    private double start(int at) {
        return margin + at * cell;
    }

    private static String shortened(String label) {
        return label.length() <= LONGEST_NAME ? label : label.substring(0, LONGEST_NAME - 1) + "…";
    }

    private static String escaped(String text) {
        return text.replaceAll("\\p{Cntrl}", " ")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
