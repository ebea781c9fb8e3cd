package org.amends;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.amends.labels.Dimension;
import org.amends.labels.Label;

/**
 * What is ordinary in one dimension is told best by the sentences of the others: the safety dimension learns its
 * {@code none} also from sentences about honesty, blame or shame, and control from stories. See docs/decisions/0006.
 */
final class Borrowed {
    private static final Map<Dimension, Set<Dimension>> FROM = Map.of(
            Dimension.SAFETY,
                    Set.of(Dimension.TOPIC, Dimension.SIDE, Dimension.MOVE, Dimension.FEELING, Dimension.CONTROL),
            Dimension.SITUATION, Set.of(Dimension.MOVE, Dimension.FEELING),
            Dimension.CONTROL, Set.of(Dimension.TOPIC, Dimension.SIDE, Dimension.MOVE, Dimension.FEELING));

    static Map<Dimension, Map<Label, List<String>>> nones(Map<Dimension, Map<Label, List<String>>> examples) {
        var all = new EnumMap<Dimension, Map<Label, List<String>>>(Dimension.class);
        examples.forEach((dimension, labels) ->
                all.put(dimension, FROM.containsKey(dimension) ? withBorrowed(dimension, labels, examples) : labels));
        return all;
    }

    private static Map<Label, List<String>> withBorrowed(
            Dimension dimension, Map<Label, List<String>> labels, Map<Dimension, Map<Label, List<String>>> examples) {
        var own = new HashSet<String>();
        labels.values().forEach(texts -> texts.forEach(text -> own.add(key(text))));
        var none = new ArrayList<>(labels.getOrDefault(Label.NONE, List.of()));
        for (var lender : Dimension.values()) {
            if (FROM.getOrDefault(dimension, Set.of()).contains(lender)) {
                examples.getOrDefault(lender, Map.of()).values().stream()
                        .flatMap(List::stream)
                        .filter(text -> own.add(key(text)))
                        .forEach(none::add);
            }
        }
        var changed = new LinkedHashMap<>(labels);
        changed.put(Label.NONE, none);
        return changed;
    }

    private static String key(String text) {
        return text.toLowerCase(Locale.ROOT).strip();
    }

    private Borrowed() {}
}
