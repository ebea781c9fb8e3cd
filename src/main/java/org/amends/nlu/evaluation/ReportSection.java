package org.amends.nlu.evaluation;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One measurement in a {@link Report}.
 *
 * @param picture the name of its picture's file
 * @param note one sentence on what the rows below it are, empty for none
 * @param figures by name, in the order in which they are shown
 * @param near pairs of places, {@code file:line}, of rows and of the sentences learned that they resemble
 */
public record ReportSection(
        String title,
        String picture,
        String note,
        Map<String, @Nullable Object> figures,
        List<Outcome> outcomes,
        List<Pair> near) {
    public record Pair(String row, String learned) {}

    public ReportSection {
        figures = Collections.unmodifiableMap(new LinkedHashMap<>(figures));
        outcomes = List.copyOf(outcomes);
        near = List.copyOf(near);
    }
}
