package org.amends.nlu.opennlp;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Trains the product's own classifier on any labelled texts and measures it on others; it knows no data set. */
public final class Evaluation {
    private static final double NANOS_PER_SECOND = 1e9;
    private static final double NANOS_PER_MICRO = 1e3;
    private static final int WARM_UP = 2_000;
    /** No row has it: a row's label is never empty. */
    private static final String NOWHERE = "";

    private final List<Example> train;
    private final List<LabelledText> test;
    private final String outside;

    private Evaluation(List<Example> train, List<LabelledText> test, String outside) {
        this.train = train;
        this.test = test;
        this.outside = outside;
    }

    /**
     * @param outside the label of rows that are out of scope; with none of them in the training rows, labels left out
     *     in turn stand in for them when the threshold is chosen
     * @throws IllegalArgumentException if there are fewer than two labels to tell apart, or no test rows
     */
    public static EvaluationResult evaluate(
            List<LabelledText> trainRows, List<LabelledText> testRows, Optional<String> outside) {
        var train = trainRows.parallelStream().map(Example::of).toList();
        var evaluation = new Evaluation(train, List.copyOf(testRows), outside.orElse(NOWHERE));
        if (evaluation.labelsInScope().size() < 2) {
            throw new IllegalArgumentException("the training file needs at least two labels that are in scope");
        }
        if (testRows.isEmpty()) {
            throw new IllegalArgumentException("the test file has no rows");
        }
        return evaluation.run();
    }

    private EvaluationResult run() {
        long start = System.nanoTime();
        var classifier = Training.train(train);
        double trainSeconds = (System.nanoTime() - start) / NANOS_PER_SECOND;
        double threshold = RejectionThreshold.best(answers(judgeTraining()));
        var answers = new Answers(answers(judgeTest(classifier)));
        var micros = micros(classifier);
        return new EvaluationResult(
                answers.accuracy(),
                answers.accuracyAfter(threshold),
                answers.outsideRecall(threshold),
                answers.outsidePrecision(threshold),
                answers.auroc(),
                answers.macroF1(),
                answers.calibrationError(),
                threshold,
                trainSeconds,
                micros[micros.length / 2],
                micros[micros.length * 99 / 100],
                modelBytes(classifier),
                false);
    }

    private List<Judged> judgeTraining() {
        boolean outsideIsKnown = train.stream().anyMatch(one -> one.label().equals(outside));
        return outsideIsKnown
                ? CrossValidation.judge(train)
                : CrossValidation.judgeWithStrangers(train, labelsInScope(), outside);
    }

    private List<Judged> judgeTest(Classifier classifier) {
        return test.parallelStream()
                .map(row -> Judged.by(classifier, Traits.of(row.text()), Set.of(row.label())))
                .toList();
    }

    private List<Answer> answers(List<Judged> judged) {
        return judged.stream().map(one -> Answer.of(one, outside)).toList();
    }

    private List<String> labelsInScope() {
        return train.stream()
                .map(Example::label)
                .filter(label -> !label.equals(outside))
                .distinct()
                .sorted()
                .toList();
    }

    /** Sorted; on one thread, as a person's message is read, after the program has warmed up. */
    private double[] micros(Classifier classifier) {
        IntStream.range(0, WARM_UP).forEach(at -> nanos(classifier, test.get(at % test.size())));
        var micros = test.stream()
                .mapToDouble(row -> nanos(classifier, row) / NANOS_PER_MICRO)
                .toArray();
        Arrays.sort(micros);
        return micros;
    }

    private static long nanos(Classifier classifier, LabelledText row) {
        long start = System.nanoTime();
        classifier.probabilities(Traits.of(row.text()));
        return System.nanoTime() - start;
    }

    private static long modelBytes(Classifier classifier) {
        var model = new DimensionModel(
                classifier, false, new double[classifier.labels().size()]);
        return ModelFile.write("", model).length;
    }
}
