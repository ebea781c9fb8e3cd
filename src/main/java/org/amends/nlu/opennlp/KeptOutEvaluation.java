package org.amends.nlu.opennlp;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.amends.labels.Dimension;
import org.amends.labels.Label;
import org.amends.nlu.Ranked;
import org.amends.nlu.Reading;
import org.amends.nlu.TrainingSet;
import org.amends.nlu.evaluation.Confusions;
import org.amends.nlu.evaluation.Interval;
import org.amends.nlu.evaluation.Outcome;
import org.jspecify.annotations.Nullable;

/** Measures trained models on sentences that they were not learned from, by what the product itself decides. */
public final class KeptOutEvaluation {
    private final TrainedModels models;
    private final Dimension dimension;
    private final LearnedSentences learned;

    private KeptOutEvaluation(TrainedModels models, Dimension dimension, LearnedSentences learned) {
        this.models = models;
        this.dimension = dimension;
        this.learned = learned;
    }

    /**
     * Measures one dimension.
     *
     * @param set what the models were made from
     * @param rows the kept-out sentences of the dimension. Where several labels may hold, rows with the same words are
     *     one, which is right if any of its labels is read
     */
    public static KeptOutResult measure(
            TrainedModels models, TrainingSet set, Dimension dimension, List<LabelledText> rows) {
        var texts = set.of(dimension).values().stream().flatMap(List::stream).toList();
        return new KeptOutEvaluation(models, dimension, new LearnedSentences(texts)).measure(rows);
    }

    private record Row(String text, Set<String> labels) {
        Row with(String label) {
            var all = new LinkedHashSet<>(labels);
            all.add(label);
            return new Row(text, all);
        }
    }

    private record Read(Outcome outcome, Answer likeliest, Optional<KeptOutResult.Near> near) {}

    private KeptOutResult measure(List<LabelledText> rows) {
        var measured = rows.stream().filter(row -> !learned.has(row.text())).toList();
        var read = merged(measured).parallelStream().map(this::read).toList();
        var outcomes = read.stream().map(Read::outcome).toList();
        int right = right(read);
        return new KeptOutResult(
                rows.size() - measured.size(),
                read.stream().map(Read::near).flatMap(Optional::stream).toList(),
                accuracy(read),
                accuracy(read.stream().filter(one -> one.near().isEmpty()).toList()),
                Interval.wilson(right, read.size()),
                read.isEmpty() ? null : Confusions.of(outcomes).macroF1(),
                new Answers(read.stream().map(Read::likeliest).toList()).calibrationError(),
                models.perception().hasEncoder(),
                outcomes);
    }

    private Collection<Row> merged(List<LabelledText> rows) {
        if (!dimension.severalMayHold()) {
            return rows.stream()
                    .map(row -> new Row(row.text(), Set.of(row.label())))
                    .toList();
        }
        Map<SameWords, Row> merged = new LinkedHashMap<>();
        rows.forEach(row -> merged.merge(
                SameWords.of(row.text()),
                new Row(row.text(), Set.of(row.label())),
                (one, other) -> one.with(other.labels().iterator().next())));
        return new ArrayList<>(merged.values());
    }

    private Read read(Row row) {
        var model = Optional.ofNullable(models.models().get(dimension));
        var stretches = models.perception().inStretches(row.text());
        var decided = model.map(one -> decided(one, stretches)).orElse(Label.NONE);
        return new Read(
                new Outcome(truth(row, decided.name()), decided.name()),
                model.map(one -> likeliest(one, stretches, row)).orElseGet(() -> answer(row, Label.NONE.name(), 1)),
                learned.near(row.text()).map(near -> new KeptOutResult.Near(row.text(), near)));
    }

    /** What the product takes a text for: where several labels may hold, the likeliest of those that are sure. */
    private Label decided(DimensionModel model, List<Evidence> stretches) {
        var reading =
                new Reading(Map.of(dimension, model.rank(dimension, stretches)), Map.of(dimension, model.threshold()));
        if (!dimension.severalMayHold()) {
            return reading.sure(dimension).orElse(Label.NONE);
        }
        return reading.ranked().getOrDefault(dimension, List.of()).stream()
                .filter(one -> !one.label().isNone() && one.confidence() >= reading.threshold(dimension))
                .map(Ranked::label)
                .findFirst()
                .orElse(Label.NONE);
    }

    private Answer likeliest(DimensionModel model, List<Evidence> stretches, Row row) {
        var judged = new Judged(row.labels(), model.classifier().labels(), model.probabilities(dimension, stretches));
        return answer(row, judged.best(), judged.probability(judged.best()));
    }

    private static Answer answer(Row row, String label, double probability) {
        return new Answer(truth(row, label), true, label, probability, probability);
    }

    private static String truth(Row row, String read) {
        return row.labels().contains(read) ? read : row.labels().iterator().next();
    }

    private static int right(List<Read> rows) {
        return (int) rows.stream().filter(one -> one.outcome().isRight()).count();
    }

    private static @Nullable Double accuracy(List<Read> rows) {
        return rows.isEmpty() ? null : (double) right(rows) / rows.size();
    }
}
