package org.amends.nlu.opennlp;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.amends.labels.Dimension;
import org.amends.labels.Label;
import org.amends.nlu.TrainingSet;

/** Sentences few enough to train on in a test. */
final class Small {
    private static final Map<String, List<String>> OPENINGS = Map.of(
            "apology", List.of("sorry for", "i apologise for", "i want to say sorry about", "my apology for"),
            "patience", List.of("she needs more time for", "how long until she is over", "waiting for him to get past"),
            "none", List.of("the weather is bad for", "what is the price of", "the football was worse than"));
    private static final List<String> ENDINGS =
            List.of("the lie", "the money", "last summer", "the trip", "that evening", "the party", "all this");

    private Small() {}

    static TrainingSet set() {
        return new TrainingSet(Map.of(Dimension.TOPIC, topics(), Dimension.MOVE, moves()));
    }

    static List<LabelledText> rows(String... labels) {
        var rows = new ArrayList<LabelledText>();
        for (var label : labels) {
            OPENINGS.get(label)
                    .forEach(opening -> ENDINGS.forEach(
                            ending -> rows.add(new LabelledText(opening + " " + ending, "The label: " + label))));
        }
        return List.copyOf(rows);
    }

    private static Map<Label, List<String>> topics() {
        return Map.of(
                new Label("apology"),
                texts("apology"),
                new Label("patience"),
                texts("patience"),
                Label.NONE,
                texts("none"));
    }

    private static Map<Label, List<String>> moves() {
        var both = "sorry for the lie but you always shout";
        var sorry = new ArrayList<>(texts("apology"));
        var blame = new ArrayList<>(
                ENDINGS.stream().map(ending -> "you always bring up " + ending).toList());
        sorry.add(both);
        blame.add(both);
        return Map.of(new Label("apologize"), sorry, new Label("blame"), blame, Label.NONE, texts("none"));
    }

    private static List<String> texts(String label) {
        return rows(label).stream().map(LabelledText::text).toList();
    }
}
