package org.amends;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.amends.nlu.opennlp.Evaluation;
import org.amends.nlu.opennlp.EvaluationResult;
import org.amends.nlu.opennlp.LabelledText;
import org.amends.nlu.opennlp.Perception;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

@Command(name = "evaluate", description = "Trains the classifier on text<TAB>label lines and measures it on others.")
final class EvaluateCommand implements Callable<Integer> {
    @Option(names = "--train", required = true, paramLabel = "A.tsv", description = "what is learned from")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path train;

    @Option(names = "--test", required = true, paramLabel = "B.tsv", description = "what is measured on")
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private Path test;

    @Option(names = "--oos", paramLabel = "LABEL", description = "the label of rows that are out of scope")
    private Optional<String> outOfScope = Optional.empty();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        var result = Evaluation.evaluate(rows(train), rows(test), outOfScope, perception());
        spec.commandLine().getOut().println(JsonMapper.builder().build().writeValueAsString(json(result)));
        return 0;
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

    private static LinkedHashMap<String, @Nullable Object> json(EvaluationResult result) {
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
