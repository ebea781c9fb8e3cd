package org.amends.nlu.opennlp;

import java.util.Map;
import org.amends.labels.Dimension;

/** The models of all dimensions that could be trained, and the hash of all that they were made from. */
public final class TrainedModels {
    private final String contentHash;
    private final Map<Dimension, DimensionModel> models;

    TrainedModels(String contentHash, Map<Dimension, DimensionModel> models) {
        this.contentHash = contentHash;
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

    Map<Dimension, DimensionModel> models() {
        return models;
    }
}
