package org.amends.nlu.opennlp;

import java.util.Map;
import org.amends.labels.Dimension;

/**
 * The models of all dimensions that could be trained, the hash of all that they were made from, and what takes from a text
 * the evidence that they read.
 */
public final class TrainedModels {
    private final String contentHash;
    private final Perception perception;
    private final Map<Dimension, DimensionModel> models;

    TrainedModels(String contentHash, Perception perception, Map<Dimension, DimensionModel> models) {
        this.contentHash = contentHash;
        this.perception = perception;
        this.models = Map.copyOf(models);
    }

    public String contentHash() {
        return contentHash;
    }

    /** How much they take on disk. */
    public long bytes() {
        return models.entrySet().stream()
                .mapToLong(entry -> ModelFile.write("", entry.getValue()).length)
                .sum();
    }

    Perception perception() {
        return perception;
    }

    Map<Dimension, DimensionModel> models() {
        return models;
    }
}
