package org.amends.nlu.evaluation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A page in Markdown with a picture for each section, as texts by the names of their files. */
public final class Report {
    static final String PAGE = "report.md";
    private static final int MOST_MISTAKES = 20;

    private final StringBuilder page = new StringBuilder();

    private Report(String title) {
        page.append("# ").append(title).append('\n');
    }

    public static Map<String, String> files(String title, List<ReportSection> sections) {
        var report = new Report(title);
        var files = new LinkedHashMap<String, String>();
        for (var section : sections) {
            var confusions = Confusions.of(section.outcomes());
            report.add(section, confusions);
            files.put(section.picture(), HeatMap.svg(confusions, section.title()));
        }
        files.put(PAGE, report.page.toString());
        return files;
    }

    private void add(ReportSection section, Confusions confusions) {
        heading("##", section.title());
        if (!section.note().isEmpty()) {
            line(section.note());
            line("");
        }
        figures(section, confusions);
        heading("###", "Labels");
        labels(confusions);
        heading("###", "What was read as what");
        line("![How often rows of one label were read as another](" + section.picture() + ")");
        line("");
        matrix(confusions);
        heading("###", "The most frequent confusions");
        mistakes(confusions);
        if (!section.near().isEmpty()) {
            heading("###", "Rows that resemble a sentence learned");
            near(section.near());
        }
    }

    private void figures(ReportSection section, Confusions confusions) {
        row(List.of("figure", "value"));
        ruler(2, 1);
        section.figures().forEach((name, value) -> row(List.of(name, shown(value))));
        var right = confusions.right();
        row(List.of(
                "right in the table below",
                right.hits() + " of " + right.of() + " = " + shown(right.value()) + " " + shown(right.interval())));
    }

    private void labels(Confusions confusions) {
        row(List.of("label", "rows", "precision", "95 %", "recall", "95 %", "F1"));
        ruler(7, 1);
        for (var one : confusions.figures()) {
            row(List.of(
                    one.label(),
                    String.valueOf(one.rows()),
                    value(one.precision()),
                    interval(one.precision()),
                    value(one.recall()),
                    interval(one.recall()),
                    shown(one.f1())));
        }
    }

    private void matrix(Confusions confusions) {
        line("A row of the table for each true label, a column for each that was read; nothing stands for 0.");
        line("");
        row(Stream.concat(Stream.of("true \\ read"), confusions.labels().stream())
                .toList());
        ruler(confusions.labels().size() + 1, 1);
        for (var truth : confusions.labels()) {
            var cells = new ArrayList<>(List.of(truth));
            confusions.labels().forEach(read -> cells.add(count(confusions.times(truth, read))));
            row(cells);
        }
    }

    private void mistakes(Confusions confusions) {
        row(List.of("true", "read as", "times", "of the label's rows"));
        ruler(4, 2);
        for (var one : confusions.mistakes(MOST_MISTAKES)) {
            row(List.of(
                    one.outcome().truth(),
                    one.outcome().read(),
                    String.valueOf(one.share().hits()),
                    value(one.share())));
        }
    }

    private void near(List<ReportSection.Pair> pairs) {
        row(List.of("row", "sentence learned"));
        ruler(2, 2);
        pairs.forEach(pair -> row(List.of(pair.row(), pair.learned())));
    }

    private void heading(String level, String text) {
        line("");
        line(level + " " + text);
        line("");
    }

    private void row(Collection<String> cells) {
        line("| " + String.join(" | ", cells.stream().map(Report::cell).toList()) + " |");
    }

    /** @param words how many columns hold words; the others hold numbers and are set to the right */
    private void ruler(int columns, int words) {
        line("|" + "---|".repeat(words) + "---:|".repeat(columns - words));
    }

    private void line(String text) {
        page.append(text).append('\n');
    }

    /** A label may be any words: none of them may end the cell or begin markup. */
    private static String cell(String text) {
        return text.replace("\\", "\\\\")
                .replace("|", "\\|")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace("*", "\\*")
                .replace("`", "\\`")
                .replace("[", "\\[");
    }

    private static String count(int times) {
        return times == 0 ? "" : String.valueOf(times);
    }

    private static String value(Share share) {
        return share.of() == 0 ? "–" : shown(share.value());
    }

    private static String interval(Share share) {
        return share.of() == 0 ? "–" : shown(share.interval());
    }

    private static String shown(@Nullable Object value) {
        return switch (value) {
            case null -> "–";
            case Double number -> String.format(Locale.ROOT, "%.4f", number);
            case Interval interval -> String.format(Locale.ROOT, "%.3f–%.3f", interval.low(), interval.high());
            default -> value.toString();
        };
    }
}
