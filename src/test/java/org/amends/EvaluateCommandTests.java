package org.amends;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class EvaluateCommandTests {
    private static final String[] FIGURES = {
        "accuracy",
        "accuracy_after_rejection",
        "oos_recall",
        "oos_precision",
        "auroc",
        "macro_f1",
        "ece",
        "threshold",
        "train_seconds",
        "p50_us",
        "p99_us",
        "model_bytes",
        "encoder"
    };

    @TempDir
    private Path folder;

    @Test
    void printsTheAgreedObjectAndNothingElseForTwoFiles() throws IOException {
        var said = evaluate("--train", train().toString(), "--test", test().toString(), "--oos", "other");

        assertThat(said.out()).hasSize(1);
        assertThat(json(said).propertyNames()).containsExactly(FIGURES);
        assertThat(json(said).get("accuracy").asDouble()).isEqualTo(1);
        assertThat(json(said).get("encoder").asBoolean()).isFalse();
    }

    @Test
    void aReportHasFiguresAndPictureButNoRowsText() throws IOException {
        var said =
                evaluate("--train", train().toString(), "--test", test().toString(), "--report", report().toString());

        assertThat(json(said).propertyNames()).containsExactly(FIGURES);
        assertThat(Files.readString(report().resolve("report.md")))
                .contains("| accuracy |", "## Lines of the test file", "| sorry |", "(confusion.svg)");
        assertThat(Files.readString(report().resolve("confusion.svg"))).startsWith("<svg ");
        holdsNoText();
    }

    @Test
    void oneFileAloneIsMeasuredWithinItself() throws IOException {
        var said = evaluate("--train", train().toString(), "--report", report().toString());

        assertThat(json(said).propertyNames()).containsExactly(FIGURES);
        assertThat(json(said).get("accuracy").asDouble()).isGreaterThan(0.5);
        // twelve rows of each label, each held out once
        assertThat(Files.readString(report().resolve("report.md")))
                .contains("## Lines held out in turn", "| sorry | 12 |", "| time | 12 |", "| other | 12 |");
        holdsNoText();
    }

    @Test
    void theOwnDialogsAreMeasuredByDimension() throws IOException {
        var said = new Command(folder).run("", "evaluate", "--own", "--report", report().toString());

        assertThat(said.out()).hasSize(1);
        var topic = json(said).get("topic");
        assertThat(json(said).propertyNames()).containsExactly("topic");
        assertThat(topic.propertyNames())
                .containsExactly(
                        "rows",
                        "left_out",
                        "near_duplicates",
                        "accuracy",
                        "accuracy_without_near",
                        "accuracy_interval",
                        "macro_f1",
                        "ece",
                        "encoder");
        assertThat(topic.get("rows").asInt()).isEqualTo(3);
        assertThat(topic.get("left_out").asInt()).isZero();
        assertThat(topic.get("near_duplicates").asInt()).isEqualTo(1);
        assertThat(topic.get("accuracy_interval").get(0).asDouble())
                .isLessThan(topic.get("accuracy").asDouble());
        assertThat(topic.get("encoder").asBoolean()).isFalse();
    }

    @Test
    void theReportOfTheOwnDialogsNamesNearRowsByPlaceOnly() throws IOException {
        new Command(folder).run("", "evaluate", "--own", "--report", report().toString());

        assertThat(Files.readString(report().resolve("report.md")))
                .contains("## topic", "(confusion-topic.svg)")
                .contains("| kept-out/topic.tsv:3 | intents/topic/apology.yaml:5 |");
        assertThat(report().resolve("confusion-topic.svg")).exists();
        holdsNoText();
    }

    @Test
    void aKeptOutRowThatIsTrainedOnIsLeftOutInsteadOfEndingTheCommand() throws IOException {
        var command = new Command(folder);
        command.write("kept-out/topic.tsv", """
                Sorry for all the LIES!\tapology
                my plumber is heron\tnone
                """);

        var said = command.run("", "evaluate", "--own");

        assertThat(json(said).get("topic").get("left_out").asInt()).isEqualTo(1);
        assertThat(json(said).get("topic").get("rows").asInt()).isEqualTo(1);
    }

    @Test
    void theOwnModelsAreKeptAndNotTrainedAgain() throws IOException {
        var command = new Command(folder);
        command.run("", "evaluate", "--own");
        var kept = kept(command);

        var said = command.run("", "evaluate", "--own");

        assertThat(said.err()).noneMatch(line -> line.contains("trained and kept"));
        assertThat(kept(command)).isNotEmpty().isEqualTo(kept);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--own --train a.tsv | --own measures the dialogs' own sentences",
                "--own --test a.tsv | --own measures the dialogs' own sentences",
                "--own --oos x | --own measures the dialogs' own sentences",
                "--test a.tsv | --test needs --train",
                "--oos x | Name what to evaluate",
                "--train none.tsv | There is no file none.tsv",
                "--train pom.xml --report pom.xml | pom.xml is not a folder"
            })
    void whatDoesNotFitIsOneLine(String arguments, String because) {
        var err = new StringWriter();
        int code = new CommandLine(new EvaluateCommand())
                .setErr(new PrintWriter(err, true))
                .setExecutionExceptionHandler((fault, command, _) -> {
                    assertThat(fault).isInstanceOf(CannotStart.class);
                    command.getErr().println(fault.getMessage());
                    return 1;
                })
                .execute(arguments.split(" "));

        assertThat(code).isEqualTo(1);
        assertThat(err.toString().lines()).hasSize(1).allMatch(line -> line.contains(because));
    }

    private Command.Said evaluate(String... arguments) throws IOException {
        var all = new ArrayList<>(List.of("evaluate"));
        all.addAll(List.of(arguments));
        return new Command(folder).run("", all.toArray(String[]::new));
    }

    private Path report() {
        return folder.resolve("made/report");
    }

    /** "heron" stands in each row of every file of these tests, and in no label. */
    private void holdsNoText() throws IOException {
        try (var files = Files.list(report())) {
            assertThat(files.toList())
                    .hasSize(2)
                    .allSatisfy(file -> assertThat(Files.readString(file)).doesNotContain("heron"));
        }
    }

    private Path train() throws IOException {
        var rows = new StringBuilder();
        for (var end :
                List.of("lie", "money", "trip", "party", "car", "noise", "dog", "key", "call", "bill", "hat", "mess")) {
            rows.append("heron i am so sorry about the ").append(end).append("\tsorry\n");
            rows.append("heron she needs more time after the ").append(end).append("\ttime\n");
            rows.append("heron what does it cost to buy a ").append(end).append("\tother\n");
        }
        return Files.writeString(folder.resolve("train.tsv"), rows);
    }

    private Path test() throws IOException {
        return Files.writeString(folder.resolve("test.tsv"), """
                heron so sorry for that\tsorry
                heron he needs time\ttime
                heron what does bread cost\tother
                """);
    }

    private static List<String> kept(Command command) throws IOException {
        try (var files = Files.list(command.data().resolve("models"))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private static JsonNode json(Command.Said said) {
        return JsonMapper.builder().build().readTree(said.out().getFirst());
    }
}
