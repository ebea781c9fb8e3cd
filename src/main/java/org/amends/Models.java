package org.amends;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;
import org.amends.authoring.TrainingFiles;
import org.amends.nlu.SentenceEncoder;
import org.amends.nlu.TrainingSet;
import org.amends.nlu.Understanding;
import org.amends.nlu.encoder.RememberedVectors;
import org.amends.nlu.opennlp.ModelStore;
import org.amends.nlu.opennlp.OpenNlpUnderstanding;
import org.amends.nlu.opennlp.Perception;
import org.amends.nlu.opennlp.TrainedModels;
import org.amends.nlu.opennlp.WithFallback;

/** The trained models: from the data folder, else as they came with the program, else trained from the dialogs' sentences. */
final class Models {
    private static final String SHIPPED = "/models/";

    /** What models are made from: the sentences of the dialogs, and what is ordinary in one dimension also from others. */
    static TrainingSet examples(TrainingFiles training) {
        return new TrainingSet(Borrowed.nones(training.examples()));
    }

    /** The models themselves, for those who measure or explain them. */
    static TrainedModels trained(TrainingFiles training, Path data, Perception perception) {
        return new ModelStore(folder(data), Models::shipped).loadOrTrain(examples(training), perception);
    }

    /** Where the data folder keeps models and what else is made from the dialogs' sentences. */
    static Path folder(Path data) {
        return data.resolve("models");
    }

    static Understanding of(TrainingFiles training, Path data) {
        return of(training, data, Encoding.shared());
    }

    /** With the encoder where there is one; else, and where it fails, with OpenNLP alone. */
    static Understanding of(TrainingFiles training, Path data, Optional<SentenceEncoder> shared) {
        var store = new ModelStore(folder(data), Models::shipped);
        var examples = examples(training);
        return shared.<Understanding>map(encoder -> new WithFallback(
                        with(Perception.with(encoder), store, examples), () -> with(Perception.PURE, store, examples)))
                .orElseGet(() -> with(Perception.PURE, store, examples));
    }

    private static OpenNlpUnderstanding with(Perception perception, ModelStore store, TrainingSet examples) {
        return new OpenNlpUnderstanding(store.loadOrTrain(examples, perception));
    }

    /** Fills the folder that the build ships, with and without an encoder; run by the build. */
    static void ship(TrainingFiles training, Path folder, SentenceEncoder encoder) {
        var store = new ModelStore(folder, ModelStore.Shipped.NOTHING);
        store.loadOrTrain(examples(training), Perception.PURE);
        store.loadOrTrain(examples(training), Perception.with(new RememberedVectors(encoder)));
    }

    private static Optional<InputStream> shipped(String name) throws IOException {
        return Optional.ofNullable(Models.class.getResourceAsStream(SHIPPED + name));
    }

    private Models() {}
}
