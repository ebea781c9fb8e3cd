package org.amends.nlu;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.amends.labels.Dimension;
import org.amends.labels.Label;

/** The example sentences that understanding is learned from, per dimension and label; printing it shows only counts. */
public record TrainingSet(Map<Dimension, Map<Label, List<String>>> examples) {
    public TrainingSet {
        var copy = new EnumMap<Dimension, Map<Label, List<String>>>(Dimension.class);
        examples.forEach((dimension, labels) -> copy.put(dimension, sorted(labels)));
        examples = Collections.unmodifiableMap(copy);
    }

    private static Map<Label, List<String>> sorted(Map<Label, List<String>> labels) {
        var sorted = new TreeMap<Label, List<String>>();
        labels.forEach((label, texts) -> sorted.put(label, List.copyOf(texts)));
        return Collections.unmodifiableMap(sorted);
    }

    /** The labels of a dimension with their examples, in the order of their names. */
    public Map<Label, List<String>> of(Dimension dimension) {
        return examples.getOrDefault(dimension, Map.of());
    }

    @Override
    public String toString() {
        return "TrainingSet[" + examples.size() + " dimensions]";
    }
}
