package org.amends.nlu.opennlp;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import org.amends.labels.Dimension;
import org.amends.nlu.TrainingSet;

/** Trains all dimensions, side by side on all cores; keeps nothing (see {@link ModelStore}). */
public final class OpenNlpTraining {
    /** Goes up when features, vectors, weights or the file change, so that no older cache is taken for a newer one. */
    public static final int DESIGN_VERSION = 4;

    private OpenNlpTraining() {}

    public static TrainedModels train(TrainingSet examples, Perception perception) {
        var models = new ConcurrentHashMap<Dimension, DimensionModel>();
        trainable(examples).parallelStream()
                .forEach(dimension ->
                        models.put(dimension, DimensionTraining.withOpenNlp(dimension, examples, perception)));
        return new TrainedModels(ContentHash.of(examples, perception), perception, new EnumMap<>(models));
    }

    /** Nothing can be told apart in a dimension with fewer than two labels: it is not read. */
    static List<Dimension> trainable(TrainingSet examples) {
        return Arrays.stream(Dimension.values())
                .filter(dimension -> examples.of(dimension).values().stream()
                                .filter(texts -> !texts.isEmpty())
                                .count()
                        > 1)
                .toList();
    }
}
