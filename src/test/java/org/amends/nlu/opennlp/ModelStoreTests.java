package org.amends.nlu.opennlp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.amends.labels.Dimension;
import org.amends.labels.Label;
import org.amends.nlu.TrainingSet;
import org.amends.nlu.Utterance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelStoreTests {
    private static final Utterance TEXT = new Utterance("sorry that she needs time");

    @TempDir
    private Path folder;

    private final Set<Dimension> trained = ConcurrentHashMap.newKeySet();

    @Test
    void keepsWhatItTrainedAndTrainsNothingTheSecondTime() {
        var first = load();
        trained.clear();

        var second = load();

        assertThat(trained).isEmpty();
        assertThat(read(second)).isEqualTo(read(first));
        assertThat(second.contentHash()).isEqualTo(first.contentHash());
    }

    @Test
    void trainsOnlyTheDimensionWhoseSentencesChanged() {
        load();
        trained.clear();
        var changed = new TrainingSet(Map.of(
                Dimension.TOPIC, Map.of(new Label("apology"), List.of("sorry"), Label.NONE, List.of("weather")),
                Dimension.MOVE, Small.set().of(Dimension.MOVE)));

        store(ModelStore.Shipped.NOTHING).loadOrTrain(changed, Perception.PURE);

        assertThat(trained).containsExactly(Dimension.TOPIC);
    }

    @Test
    void theSameSentencesGiveTheSameFileBitForBit() throws IOException {
        load();
        var first = bytesOf("topic");
        deleteAll();

        load();

        assertThat(bytesOf("topic")).isEqualTo(first);
    }

    @Test
    void trainsAnewWhereAFileIsDamaged() throws IOException {
        var before = load();
        trained.clear();
        var file = fileOf("topic");
        var bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);

        var after = load();

        assertThat(trained).containsExactly(Dimension.TOPIC);
        assertThat(read(after)).isEqualTo(read(before));
        trained.clear();
        load();
        assertThat(trained).isEmpty();
    }

    @Test
    void trainsAnewWhereAFileIsCutShortOrEmptyOrForeign() throws IOException {
        load();
        var bytes = Files.readAllBytes(fileOf("topic"));

        for (var broken : List.of(
                new byte[0],
                "hello".repeat(50).getBytes(),
                java.util.Arrays.copyOf(bytes, 100),
                Files.readAllBytes(fileOf("move")))) {
            trained.clear();
            Files.write(fileOf("topic"), broken);
            load();
            assertThat(trained).containsExactly(Dimension.TOPIC);
        }
    }

    @Test
    void takesWhatTheBuildShipsAndTrainsNothing(@TempDir Path empty) {
        load();
        trained.clear();
        ModelStore.Shipped shipped = name -> Optional.of(Files.newInputStream(folder.resolve(name)));

        new ModelStore(empty, shipped, this::train).loadOrTrain(Small.set(), Perception.PURE);

        assertThat(trained).isEmpty();
        assertThat(empty).isEmptyDirectory();
    }

    @Test
    void trainsWhereWhatTheBuildShipsIsDamaged() {
        store(name -> Optional.of(new java.io.ByteArrayInputStream(new byte[] {1, 2, 3})))
                .loadOrTrain(Small.set(), Perception.PURE);

        assertThat(trained).containsExactlyInAnyOrder(Dimension.TOPIC, Dimension.MOVE);
    }

    @Test
    void stillTrainsWhereNothingCanBeKept() throws IOException {
        var file = Files.writeString(folder.resolve("a-file"), "not a folder");

        var models =
                new ModelStore(file, ModelStore.Shipped.NOTHING, this::train).loadOrTrain(Small.set(), Perception.PURE);

        assertThat(read(models).ranked()).containsKey(Dimension.TOPIC);
        assertThat(file).hasContent("not a folder");
    }

    @Test
    void leavesNoHalfFileBehind() throws IOException {
        load();

        try (var files = Files.list(folder)) {
            assertThat(files)
                    .hasSize(2)
                    .allSatisfy(file -> assertThat(file.toString()).endsWith(".model"));
        }
    }

    private TrainedModels load() {
        return store(ModelStore.Shipped.NOTHING).loadOrTrain(Small.set(), Perception.PURE);
    }

    private ModelStore store(ModelStore.Shipped shipped) {
        return new ModelStore(folder, shipped, this::train);
    }

    private DimensionModel train(Dimension dimension, TrainingSet examples, Perception perception) {
        trained.add(dimension);
        return DimensionTraining.withOpenNlp(dimension, examples, perception);
    }

    private static org.amends.nlu.Reading read(TrainedModels models) {
        return new OpenNlpUnderstanding(models).read(TEXT);
    }

    private Path fileOf(String dimension) throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith(dimension))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private byte[] bytesOf(String dimension) throws IOException {
        return Files.readAllBytes(fileOf(dimension));
    }

    private void deleteAll() throws IOException {
        Files.delete(fileOf("topic"));
        Files.delete(fileOf("move"));
    }
}
