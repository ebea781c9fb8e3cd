package org.amends;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.amends.ScreenFigures.Screened;
import org.amends.engine.TurnInput.Origin;
import org.amends.nlu.Utterance;
import org.amends.nlu.evaluation.ReportSection;
import org.amends.nlu.opennlp.Evaluation;
import org.amends.nlu.opennlp.EvaluationResult;
import org.amends.nlu.opennlp.LabelledText;
import org.amends.nlu.opennlp.Measured;
import org.amends.nlu.opennlp.Perception;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

@Command(
        name = "evaluate",
        description =
                "Trains the classifier on text<TAB>label lines and measures it on others, or on those lines in turn;"
                        + " or measures how the dialogs' own kept-out sentences are read.")
final class EvaluateCommand implements Callable<Integer> {
    @Option(names = "--train", paramLabel = "A.tsv", description = "what is learned from")
    private Optional<Path> train = Optional.empty();

    @Option(
            names = "--test",
            paramLabel = "B.tsv",
            description = "what is measured on; without it, each line of A by what was learned from the others")
    private Optional<Path> test = Optional.empty();

    @Option(names = "--oos", paramLabel = "LABEL", description = "the label of rows that are out of scope")
    private Optional<String> outOfScope = Optional.empty();

    @Option(names = "--own", description = "measures the dialogs' own models on the dialogs' kept-out sentences")
    private boolean own;

    @Option(
            names = "--screen",
            description = "measures the safety screen on the dialogs' kept-out/screen files, or on --test"
                    + " (text<TAB>danger or none<TAB>group)")
    private boolean screen;

    @Option(
            names = "--report",
            paramLabel = "DIR",
            description = "also writes report.md and pictures of what was read as what; no text of a row is in them")
    private Optional<Path> report = Optional.empty();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        refuseWhatDoesNotFit();
        var folder = report.map(ReportFolder::of);
        if (screen) {
            print(new LinkedHashMap<>(ScreenFigures.of(screened())));
        } else if (own) {
            ownDialogs(folder);
        } else {
            files(folder);
        }
        return 0;
    }

    private void refuseWhatDoesNotFit() {
        if (screen) {
            if (own || train.isPresent() || outOfScope.isPresent() || report.isPresent()) {
                throw new CannotStart("--screen measures the safety screen: leave out all but --test");
            }
            return;
        }
        if (own && (train.isPresent() || test.isPresent() || outOfScope.isPresent())) {
            throw new CannotStart("--own measures the dialogs' own sentences: leave out --train, --test and --oos");
        }
        if (!own && train.isEmpty()) {
            throw new CannotStart(
                    test.isPresent()
                            ? "--test needs --train A.tsv: something must be learned before it is measured"
                            : "Name what to evaluate: --train A.tsv, with or without --test B.tsv; or --own");
        }
    }

    private List<Screened> screened() throws IOException {
        var dialogs = CommandDialogs.load(Optional.empty(), spec.commandLine().getErr());
        var rows = test.isPresent()
                ? ScreenFile.read(test.get())
                : dialogs.compiled().training().forScreen();
        if (rows.isEmpty()) {
            throw new CannotStart("These dialogs have no kept-out/screen/*.tsv, and no --test is named");
        }
        return rows.parallelStream()
                .map(row -> new Screened(
                        row,
                        dialogs.desk()
                                .said(new Utterance(row.text()).cut(), Origin.TYPED)
                                .signal()))
                .toList();
    }

    private void ownDialogs(Optional<ReportFolder> folder) throws IOException {
        var dialogs = OwnDialogs.in(
                Dialogs.of(CommandDialogs.named()).read(), spec.commandLine().getErr());
        var results = dialogs.measure(CommandDialogs.data(), perception());
        var json = new LinkedHashMap<String, @Nullable Object>();
        results.forEach((dimension, result) -> json.put(dimension.key(), OwnDialogs.json(result)));
        print(json);
        if (folder.isPresent()) {
            var sections = results.entrySet().stream()
                    .map(one -> dialogs.section(one.getKey(), one.getValue()))
                    .toList();
            folder.get().write("How the dialogs' kept-out sentences are read", sections);
        }
    }

    private void files(Optional<ReportFolder> folder) throws IOException {
        var measured = measured();
        print(json(measured.figures()));
        if (folder.isPresent()) {
            folder.get().write("How labelled lines are read", List.of(section(measured)));
        }
    }

    private Measured measured() throws IOException {
        var learned = rows(train.orElseThrow());
        try {
            return test.isPresent()
                    ? Evaluation.evaluate(learned, rows(test.get()), outOfScope, perception())
                    : Evaluation.withinItself(learned, outOfScope, perception());
        } catch (IllegalArgumentException wrong) {
            throw new CannotStart(String.valueOf(wrong.getMessage()), wrong);
        }
    }

    private ReportSection section(Measured measured) {
        var note = outOfScope
                .map(label -> "The tables count a rejected row as read as the label that is out of scope.")
                .orElse("The tables count the likeliest label, before rejection.");
        return new ReportSection(
                test.isPresent() ? "Lines of the test file" : "Lines held out in turn",
                "confusion.svg",
                note,
                json(measured.figures()),
                measured.outcomes(),
                List.of());
    }

    private void print(Map<String, @Nullable Object> json) {
        spec.commandLine().getOut().println(JsonMapper.builder().build().writeValueAsString(json));
    }

    private static Perception perception() {
        return Encoding.shared().map(Perception::with).orElse(Perception.PURE);
    }

    private static List<LabelledText> rows(Path file) throws IOException {
        if (!Files.isReadable(file)) {
            throw new CannotStart("There is no file " + file + " that can be read");
        }
        try (var lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            return LabelledText.parse(lines);
        } catch (IllegalArgumentException wrong) {
            throw new CannotStart(file + ": " + wrong.getMessage(), wrong);
        }
    }

    private static Map<String, @Nullable Object> json(EvaluationResult result) {
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("accuracy", result.accuracy());
        json.put("accuracy_after_rejection", result.accuracyAfterRejection());
        json.put("oos_recall", result.oosRecall());
        json.put("oos_precision", result.oosPrecision());
        json.put("auroc", result.auroc());
        json.put("macro_f1", result.macroF1());
        json.put("ece", result.ece());
        json.put("threshold", result.threshold());
        json.put("train_seconds", result.trainSeconds());
        json.put("p50_us", result.p50Us());
        json.put("p99_us", result.p99Us());
        json.put("model_bytes", result.modelBytes());
        json.put("encoder", result.encoder());
        return json;
    }
}
