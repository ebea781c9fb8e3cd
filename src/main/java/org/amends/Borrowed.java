package org.amends;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.amends.labels.Dimension;
import org.amends.labels.Label;

/**
 * What is ordinary in one dimension is told best by the sentences of the others: the safety dimension learns its
 * {@code none} also from sentences about honesty, blame or shame, and control from stories. See docs/decisions/0006.
 */
final class Borrowed {
    private static final int MOST = 2_000;
    /** What is asked about danger without need is asked too often: here far more that is ordinary is worth its time. */
    private static final int MOST_FOR_SAFETY = 12_000;

    /** Much of it is danger as well. */
    private static final Set<String> NOT_ORDINARY = Set.of("being_checked", "no_contact", "expose");

    private static final Map<Dimension, Set<Dimension>> FROM = Map.of(
            Dimension.SAFETY,
                    Set.of(
                            Dimension.TOPIC,
                            Dimension.SIDE,
                            Dimension.MOVE,
                            Dimension.FEELING,
                            Dimension.CONTROL,
                            Dimension.SITUATION),
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
        int most = dimension == Dimension.SAFETY ? MOST_FOR_SAFETY : MOST;
        var lent = new ArrayList<String>();
        for (var lender : Dimension.values()) {
            if (FROM.getOrDefault(dimension, Set.of()).contains(lender)) {
                examples.getOrDefault(lender, Map.of()).entrySet().stream()
                        .filter(entry -> !NOT_ORDINARY.contains(entry.getKey().name()))
                        .flatMap(entry -> entry.getValue().stream())
                        .filter(text -> own.add(key(text)))
                        .forEach(lent::add);
            }
        }
        var changed = new LinkedHashMap<>(labels);
        changed.put(
                Label.NONE,
                Stream.concat(labels.getOrDefault(Label.NONE, List.of()).stream(), spread(lent, most))
                        .toList());
        return changed;
    }

    /** More would cost time and teach that nothing is ever meant: so many, evenly from all that are there. */
    private static Stream<String> spread(List<String> lent, int most) {
        int taken = Math.min(most, lent.size());
        return IntStream.range(0, taken).mapToObj(at -> lent.get((int) ((long) at * lent.size() / taken)));
    }

    private static String key(String text) {
        return text.toLowerCase(Locale.ROOT).strip();
    }

    private Borrowed() {}
}
