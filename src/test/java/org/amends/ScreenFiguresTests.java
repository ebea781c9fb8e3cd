package org.amends;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.amends.ScreenFigures.Screened;
import org.amends.authoring.TrainingFiles.ForScreen;
import org.amends.labels.Label;
import org.amends.safety.CrisisSignal;
import org.amends.safety.CrisisSignal.Level;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ScreenFiguresTests {
    private static final CrisisSignal HELD = new CrisisSignal(Level.HARD, List.of("violence_victim"));
    private static final CrisisSignal ASKED = new CrisisSignal(Level.SOFT, List.of("self_harm"));
    private static final CrisisSignal UNMISTAKABLE =
            new CrisisSignal(Level.HARD, List.of("violence_victim"), Set.of("violence_victim"));
    private static final CrisisSignal VERDICT =
            new CrisisSignal(Level.HARD, List.of("asks_verdict"), Set.of("asks_verdict"));

    @TempDir
    private Path folder;

    private static Screened row(String label, String group, CrisisSignal signal) {
        return new Screened(new ForScreen("chat", "words", new Label(label), group), signal);
    }

    private static JsonNode figures(Screened... rows) {
        var json = JsonMapper.builder().build();
        return json.readTree(json.writeValueAsString(ScreenFigures.of(List.of(rows))))
                .get("chat");
    }

    @Test
    void whatIsHeldAndAskedIsCountedByDangerAndByGroup() {
        var victim = figures(
                        row("violence_victim", "veiled", HELD),
                        row("violence_victim", "veiled", ASKED),
                        row("violence_victim", "explicit", HELD),
                        row("violence_victim", "veiled", CrisisSignal.NONE))
                .get("violence_victim");

        assertThat(victim.at("/veiled/rows").asInt()).isEqualTo(3);
        assertThat(victim.at("/veiled/held/0").asDouble()).isBetween(0.33, 0.34);
        assertThat(victim.at("/veiled/found/0").asDouble()).isBetween(0.66, 0.67);
        assertThat(victim.at("/veiled/of_its_kind/0").asDouble()).isBetween(0.33, 0.34);
        assertThat(victim.at("/explicit/held/1").asDouble()).isBetween(0.2, 0.21);
    }

    @Test
    void whatIsOnlyAnsweredLikeADangerIsNoFalseAlarm() {
        var none = figures(row("none", "plain", VERDICT)).get("none");

        assertThat(none.at("/plain/found/0").asDouble()).isZero();
    }

    @Test
    void whoWouldBeShutOutWronglyIsCountedByWriter() {
        var writers = figures(
                        row("none", "held twice", HELD),
                        row("none", "held twice", HELD),
                        row("none", "held once", HELD),
                        row("none", "in so many words", UNMISTAKABLE),
                        row("none", "asked", ASKED),
                        row("none", "left alone", CrisisSignal.NONE))
                .get("writers");

        assertThat(writers.get("writers").asInt()).isEqualTo(5);
        assertThat(writers.get("asked_once").asInt()).isEqualTo(1);
        assertThat(writers.get("held_once").asInt()).isEqualTo(3);
        assertThat(writers.get("would_close").asInt()).isEqualTo(2);
    }

    @Test
    void manyGroupsArePeopleAndHaveNoFigureEach() {
        var rows = Stream.iterate(0, i -> i + 1)
                .limit(13)
                .map(i -> row("none", "person" + i, ASKED))
                .toArray(Screened[]::new);

        assertThat(figures(rows).get("none").propertyNames()).containsExactly("all");
    }

    @Test
    void aFileOfSomebodyElseIsRead() throws IOException {
        var file = folder.resolve("theirs.tsv");
        Files.writeString(file, "he shouts\tnone\theated\n\ni want out of this life\tself_harm\n");

        assertThat(ScreenFile.read(file))
                .containsExactly(
                        new ForScreen("theirs.tsv", "he shouts", Label.NONE, "heated"),
                        new ForScreen("theirs.tsv", "i want out of this life", new Label("self_harm"), "all"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"heron", "heron\tsadness", "heron\tnone\ta\tb", "\tnone"})
    void aRowThatDoesNotFitIsNamedByItsLineAndNotShown(String row) throws IOException {
        var file = folder.resolve("theirs.tsv");
        Files.writeString(file, "fine\tnone\n" + row + "\n");

        assertThatThrownBy(() -> ScreenFile.read(file))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("theirs.tsv:2")
                .hasMessageNotContaining("heron");
    }
}
