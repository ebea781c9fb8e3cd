package org.amends;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.amends.authoring.TrainingFiles.ForScreen;
import org.amends.nlu.evaluation.Interval;
import org.amends.safety.CrisisSignal;
import org.amends.safety.CrisisSignal.Level;
import org.amends.safety.DangerKinds;

/** What the safety screen does with texts of which it is known whether they name a danger. */
final class ScreenFigures {
    /** A text and what the screen found in it. */
    record Screened(ForScreen row, CrisisSignal signal) {
        boolean isDanger() {
            return !row.label().isNone();
        }

        boolean held() {
            return signal.danger() == Level.HARD;
        }

        boolean asked() {
            return signal.danger() == Level.SOFT;
        }

        boolean found() {
            return signal.danger() != Level.NONE;
        }

        boolean isOfItsKind() {
            return signal.found()
                    && signal.kinds().getFirst().equals(row.label().name());
        }

        boolean closes() {
            return held() && signal.kinds().stream().anyMatch(DangerKinds.closing()::contains);
        }

        boolean closesAtOnce() {
            return signal.unmistakable().stream().anyMatch(DangerKinds.closing()::contains);
        }
    }

    private ScreenFigures() {}

    /** By file, then by label, then by group; of texts without danger also how many writers would be shut out wrongly. */
    static Map<String, Object> of(List<Screened> all) {
        var figures = new LinkedHashMap<String, Object>();
        grouped(all, one -> one.row().file()).forEach((file, rows) -> figures.put(file, ofFile(rows)));
        return figures;
    }

    private static Map<String, Object> ofFile(List<Screened> rows) {
        var figures = new LinkedHashMap<String, Object>();
        var dangers = rows.stream().filter(Screened::isDanger).toList();
        grouped(dangers, one -> one.row().label().name())
                .forEach((label, ofLabel) -> figures.put(label, byGroup(ofLabel)));
        if (!dangers.isEmpty()) {
            figures.put("any_danger", byGroup(dangers));
        }
        var plain = rows.stream().filter(one -> !one.isDanger()).toList();
        if (!plain.isEmpty()) {
            figures.put("none", byGroup(plain));
            figures.put("writers", writers(plain));
        }
        return figures;
    }

    private static Map<String, Object> byGroup(List<Screened> rows) {
        var figures = new LinkedHashMap<String, Object>();
        var groups = grouped(rows, one -> one.row().group());
        if (groups.size() <= MOST_GROUPS) {
            groups.forEach((group, ofGroup) -> figures.put(group, counted(ofGroup)));
        }
        figures.put("all", counted(rows));
        return figures;
    }

    /** More than these are people, and a figure for each says nothing. */
    private static final int MOST_GROUPS = 12;

    private static Map<String, Object> counted(List<Screened> rows) {
        var figures = new LinkedHashMap<String, Object>();
        figures.put("rows", rows.size());
        figures.put("held", share(rows, Screened::held));
        figures.put("asked", share(rows, Screened::asked));
        figures.put("found", share(rows, Screened::found));
        if (rows.getFirst().isDanger()) {
            figures.put("of_its_kind", share(rows, Screened::isOfItsKind));
        }
        return figures;
    }

    /** The share, and where it lies with 95 % confidence. */
    private static List<Double> share(List<Screened> rows, Predicate<Screened> counts) {
        long hits = rows.stream().filter(counts).count();
        var interval = Interval.wilson(hits, rows.size());
        return List.of(
                Explanations.rounded((double) hits / rows.size()),
                Explanations.rounded(interval.low()),
                Explanations.rounded(interval.high()));
    }

    /** Each group as one writer over time: joint work would close by one unmistakable text, or by a second that is held. */
    private static Map<String, Object> writers(List<Screened> rows) {
        var groups = grouped(rows, one -> one.row().group()).values();
        var figures = new LinkedHashMap<String, Object>();
        figures.put("writers", groups.size());
        figures.put(
                "asked_once",
                groups.stream().filter(all -> count(all, Screened::asked) > 0).count());
        figures.put(
                "held_once",
                groups.stream().filter(all -> count(all, Screened::held) > 0).count());
        figures.put(
                "would_close",
                groups.stream()
                        .filter(all -> count(all, Screened::closesAtOnce) > 0 || count(all, Screened::closes) > 1)
                        .count());
        return figures;
    }

    private static long count(List<Screened> rows, Predicate<Screened> counts) {
        return rows.stream().filter(counts).count();
    }

    private static TreeMap<String, List<Screened>> grouped(List<Screened> rows, Function<Screened, String> by) {
        return rows.stream().collect(Collectors.groupingBy(by, TreeMap::new, Collectors.toList()));
    }
}
