package org.amends.authoring;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.amends.labels.Dimension;
import org.amends.labels.Label;

/**
 * The sentences that models are trained on, by dimension and label, and those by other authors that are kept out of the
 * training to choose and check thresholds. Both keep the order of the files.
 */
public record TrainingFiles(
        Map<Dimension, Map<Label, List<String>>> examples,
        Map<Dimension, List<KeptOut>> keptOut,
        List<ForScreen> forScreen) {
    /** A sentence that no model was trained on, and what it should be read as. */
    public record KeptOut(String text, Label label) {}

    /**
     * A text that only the safety screen is measured on, and the danger that it names, or {@code none}.
     *
     * @param file the name of its file, without its ending
     * @param group what is counted together, such as {@code veiled}, or the person who wrote it
     */
    public record ForScreen(String file, String text, Label label, String group) {}

    public TrainingFiles {
        var copy = new EnumMap<Dimension, Map<Label, List<String>>>(Dimension.class);
        examples.forEach((dimension, labels) -> copy.put(dimension, new LinkedHashMap<>(labels)));
        examples = copy;
        keptOut = new EnumMap<>(keptOut.isEmpty() ? new EnumMap<>(Dimension.class) : keptOut);
        forScreen = List.copyOf(forScreen);
    }

    /** Reads the training files of a folder, as far as they can be read. */
    public static TrainingFiles read(DialogFolder folder) {
        var findings = new Findings();
        return new TrainingReader(findings, new LabelBook(findings)).read(folder);
    }
}
