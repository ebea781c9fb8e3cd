package org.amends;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class UnderstandCommandTests {
    private static final String VECTORS = "models/vectors-bge-small-en-v1.5-q.bin";

    @TempDir
    private Path folder;

    @Test
    void explainsNothingUnlessItIsAsked() throws IOException {
        var said = new Command(folder).run("sorry heron\n", "understand");

        assertThat(said.out()).hasSize(1);
        assertThat(json(said).propertyNames())
                .containsExactly(
                        "text",
                        "topic",
                        "side",
                        "move",
                        "feeling",
                        "control",
                        "safety",
                        "about",
                        "situation",
                        "screen");
    }

    @Test
    void explainsByTraitsWhereThereIsNoEncoder() throws IOException {
        var command = new Command(folder);

        var said = command.run("sorry for the lies heron\nheron\n", "understand", "--explain");

        assertThat(said.out()).hasSize(2);
        assertThat(json(said).get("mode").asString()).isEqualTo("reduced");
        var topic = json(said).get("explain").get("topic");
        assertThat(topic.propertyNames()).containsExactly("label", "against", "nearest", "features");
        assertThat(topic.get("nearest")).hasSize(3);
        assertThat(topic.get("nearest").get(0).propertyNames()).containsExactly("label", "similarity", "text");
        assertThat(topic.get("nearest").get(0).get("text").asString()).isEqualTo("sorry for all the lies");
        assertThat(topic.get("features")).isNotEmpty().hasSizeLessThanOrEqualTo(5);
        assertThat(topic.get("features").get(0).propertyNames()).containsExactly("feature", "weight");
        assertThat(topic.get("features")
                        .valueStream()
                        .map(one -> one.get("feature").asString()))
                .allMatch(one -> one.matches("(word|stem|pair|letters) .+|the label itself"));
        assertThat(json(said).get("explain").has("side"))
                .as("a dimension without examples")
                .isFalse();
        assertThat(command.data().resolve(VECTORS)).doesNotExist();
    }

    @Test
    void explainsByVectorsThatAreWorkedOutOnceAndHoldNoUtterance() throws IOException {
        var command = new Command(folder).with("AMENDS_ENCODER", "on");

        var first = command.run("forgive me for not being honest\n", "understand", "--explain");
        var kept = Files.readAllBytes(command.data().resolve(VECTORS));
        var second = command.run("forgive me for not being honest\n", "understand", "--explain");

        assertThat(first.err())
                .filteredOn(line -> line.contains("Working out the vectors"))
                .hasSize(1);
        assertThat(second.err()).noneMatch(line -> line.contains("Working out the vectors"));
        assertThat(second.out()).isEqualTo(first.out());
        assertThat(Files.readAllBytes(command.data().resolve(VECTORS))).isEqualTo(kept);
        assertThat(new String(kept, StandardCharsets.ISO_8859_1)).doesNotContain("forgive");
        assertThat(json(first).get("mode").asString()).isEqualTo("complete");
        assertThat(json(first).get("explain").get("topic").get("nearest"))
                .hasSize(3)
                .allSatisfy(one -> assertThat(one.get("similarity").asDouble()).isBetween(0.4, 1.0));
    }

    @Test
    void aDamagedMemoryOfVectorsIsMadeAnew() throws IOException {
        var command = new Command(folder).with("AMENDS_ENCODER", "on");
        Files.createDirectories(command.data().resolve(VECTORS).getParent());
        Files.writeString(command.data().resolve(VECTORS), "damaged");

        var said = command.run("sorry\n", "understand", "--explain");

        assertThat(said.err()).anyMatch(line -> line.contains("Working out the vectors"));
        assertThat(Files.size(command.data().resolve(VECTORS))).isGreaterThan(1_000);
    }

    private static JsonNode json(Command.Said said) {
        return JsonMapper.builder().build().readTree(said.out().getFirst());
    }
}
