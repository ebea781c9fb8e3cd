package org.amends;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.amends.authoring.TrainingFiles;
import org.amends.labels.Dimension;
import org.amends.nlu.KeptOut;
import org.amends.nlu.TrainingSet;
import org.amends.nlu.Understanding;
import org.amends.nlu.opennlp.ModelStore;
import org.amends.nlu.opennlp.OpenNlpUnderstanding;

/** The trained models: from the data folder, else as they came with the program, else trained from the dialogs' sentences. */
final class Models {
    private static final String SHIPPED = "/models/";

    static Understanding of(TrainingFiles training, Path data) {
        return new OpenNlpUnderstanding(
                store(data.resolve("models")).loadOrTrain(examples(training), keptOut(training)));
    }

    /** Fills the folder that the build ships; run by the build. */
    static void ship(TrainingFiles training, Path folder) {
        new ModelStore(folder, ModelStore.Shipped.NOTHING).loadOrTrain(examples(training), keptOut(training));
    }

    private static ModelStore store(Path folder) {
        return new ModelStore(folder, Models::shipped);
    }

    private static Optional<InputStream> shipped(String name) throws IOException {
        return Optional.ofNullable(Models.class.getResourceAsStream(SHIPPED + name));
    }

    private static TrainingSet examples(TrainingFiles training) {
        return new TrainingSet(Borrowed.nones(training.examples()));
    }

    private static KeptOut keptOut(TrainingFiles training) {
        Map<Dimension, List<KeptOut.Row>> rows = new EnumMap<>(Dimension.class);
        training.keptOut()
                .forEach((dimension, kept) -> rows.put(
                        dimension,
                        kept.stream()
                                .map(one -> new KeptOut.Row(one.text(), one.label()))
                                .toList()));
        return new KeptOut(rows);
    }

    private Models() {}
}
