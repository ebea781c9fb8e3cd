package org.amends;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.amends.authoring.DiagnosticCode;
import org.amends.authoring.DialogCompiler;
import org.amends.authoring.DialogFolder;
import org.amends.authoring.TrainingFiles;
import org.amends.labels.Dimension;
import org.amends.nlu.TrainingSet;
import org.amends.nlu.evaluation.ReportSection;
import org.amends.nlu.opennlp.KeptOutEvaluation;
import org.amends.nlu.opennlp.KeptOutResult;
import org.amends.nlu.opennlp.LabelledText;
import org.amends.nlu.opennlp.Perception;
import org.jspecify.annotations.Nullable;

/** How well the product reads the sentences that its dialogs keep out of the training. */
final class OwnDialogs {
    private final TrainingFiles training;
    private final SentencePlaces places;

    private OwnDialogs(TrainingFiles training, SentencePlaces places) {
        this.training = training;
        this.places = places;
    }

    /** A kept-out sentence that is also trained on is no reason to stop here: it is counted and not measured. */
    static OwnDialogs in(DialogFolder folder, PrintWriter err) {
        var compiled = DialogCompiler.compile(folder);
        long wrong = compiled.errors().stream()
                .filter(one -> one.code() != DiagnosticCode.KEPT_OUT_IN_TRAINING)
                .count();
        if (wrong > 0) {
            CheckCommand.report(compiled, err);
            throw new CannotStart("%d errors: mend them first".formatted(wrong));
        }
        if (compiled.training().keptOut().isEmpty()) {
            throw new CannotStart("These dialogs keep no sentences out of the training (kept-out/*.tsv)");
        }
        return new OwnDialogs(compiled.training(), SentencePlaces.in(folder));
    }

    Map<Dimension, KeptOutResult> measure(Path data, Perception perception) {
        var models = Models.trained(training, data, perception);
        TrainingSet examples = Models.examples(training);
        var results = new LinkedHashMap<Dimension, KeptOutResult>();
        training.keptOut()
                .forEach((dimension, rows) ->
                        results.put(dimension, KeptOutEvaluation.measure(models, examples, dimension, labelled(rows))));
        return results;
    }

    private static List<LabelledText> labelled(List<TrainingFiles.KeptOut> rows) {
        return rows.stream()
                .map(row -> new LabelledText(row.text(), row.label().name()))
                .toList();
    }

    static Map<String, @Nullable Object> json(KeptOutResult result) {
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("rows", result.outcomes().size());
        json.put("left_out", result.leftOut());
        json.put("near_duplicates", result.near().size());
        json.put("accuracy", result.accuracy());
        json.put("accuracy_without_near", result.accuracyWithoutNear());
        json.put(
                "accuracy_interval",
                List.of(
                        result.accuracyInterval().low(),
                        result.accuracyInterval().high()));
        json.put("macro_f1", result.macroF1());
        json.put("ece", result.ece());
        json.put("encoder", result.encoder());
        return json;
    }

    ReportSection section(Dimension dimension, KeptOutResult result) {
        var figures = json(result);
        figures.put("accuracy_interval", result.accuracyInterval());
        var near = result.near().stream()
                .map(one -> new ReportSection.Pair(
                        places.ofKeptOut(dimension, one.row()), places.ofExample(dimension, one.learned())))
                .toList();
        return new ReportSection(
                dimension.key(),
                "confusion-" + dimension.key() + ".svg",
                dimension.severalMayHold()
                        ? "Several labels may hold: the likeliest of those that are sure is counted, else none."
                        : "The likeliest label is counted if it is sure, else none.",
                figures,
                result.outcomes(),
                near);
    }
}
