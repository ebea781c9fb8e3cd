package org.amends.nlu.opennlp;

import static java.lang.System.Logger.Level.INFO;
import static java.lang.System.Logger.Level.WARNING;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.amends.labels.Dimension;
import org.amends.nlu.TrainingSet;

/**
 * Keeps trained models in a folder, one file a dimension, named by the sentences that it was made from; a dimension is
 * trained only if neither the folder nor what the build ships has its file. A file that is damaged is made anew.
 */
public final class ModelStore {
    private static final System.Logger LOG = System.getLogger(ModelStore.class.getName());
    private static final int HASH_SHOWN = 16;

    private final Path folder;
    private final Shipped shipped;
    private final DimensionTraining training;

    public ModelStore(Path folder, Shipped shipped) {
        this(folder, shipped, DimensionTraining::withOpenNlp);
    }

    ModelStore(Path folder, Shipped shipped, DimensionTraining training) {
        this.folder = folder;
        this.shipped = shipped;
        this.training = training;
    }

    /** Never fails for the sake of the cache: what can't be read is trained, what can't be written is only logged. */
    public TrainedModels loadOrTrain(TrainingSet examples, Perception perception) {
        var models = new ConcurrentHashMap<Dimension, DimensionModel>();
        OpenNlpTraining.trainable(examples).parallelStream()
                .forEach(dimension -> models.put(dimension, loadOrTrain(dimension, examples, perception)));
        return new TrainedModels(ContentHash.of(examples, perception), perception, new EnumMap<>(models));
    }

    private DimensionModel loadOrTrain(Dimension dimension, TrainingSet examples, Perception perception) {
        var hash = ContentHash.of(dimension, examples, perception);
        var name = dimension.key() + "-" + hash.substring(0, HASH_SHOWN) + ".model";
        return fromFolder(name, hash).or(() -> fromBuild(name, hash)).orElseGet(() -> {
            var model = training.train(dimension, examples, perception);
            save(name, ModelFile.write(hash, model));
            return model;
        });
    }

    private Optional<DimensionModel> fromFolder(String name, String hash) {
        var file = folder.resolve(name);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return checked(name, Files.readAllBytes(file), hash);
        } catch (IOException e) {
            LOG.log(
                    WARNING,
                    "the model {0} can''t be read ({1})",
                    name,
                    e.getClass().getSimpleName());
            return Optional.empty();
        }
    }

    private Optional<DimensionModel> fromBuild(String name, String hash) {
        try (var in = shipped.open(name).orElseGet(InputStream::nullInputStream)) {
            var bytes = in.readAllBytes();
            return bytes.length == 0 ? Optional.empty() : checked(name, bytes, hash);
        } catch (IOException e) {
            LOG.log(
                    WARNING,
                    "the shipped model {0} can''t be read ({1})",
                    name,
                    e.getClass().getSimpleName());
            return Optional.empty();
        }
    }

    private static Optional<DimensionModel> checked(String name, byte[] bytes, String hash) {
        var model = ModelFile.read(bytes, hash);
        if (model.isEmpty()) {
            LOG.log(WARNING, "the model {0} is damaged or not ours: it is made anew", name);
        }
        return model;
    }

    private void save(String name, byte[] bytes) {
        try {
            WholeFile.write(folder.resolve(name), bytes);
            LOG.log(INFO, "trained and kept: {0}, {1} bytes", name, Integer.toString(bytes.length));
        } catch (IOException e) {
            LOG.log(
                    WARNING,
                    "the model {0} can''t be kept ({1})",
                    name,
                    e.getClass().getSimpleName());
        }
    }

    /** Where models may lie that came with the program; by the name of the file, empty if it is not there. */
    @FunctionalInterface
    public interface Shipped {
        Shipped NOTHING = name -> Optional.empty();

        Optional<InputStream> open(String name) throws IOException;
    }
}
