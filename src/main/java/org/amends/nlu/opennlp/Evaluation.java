package org.amends.nlu.opennlp;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.amends.nlu.opennlp.Answering.Weighed;

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
    private final Perception perception;

    private Evaluation(List<Example> train, List<LabelledText> test, String outside, Perception perception) {
        this.train = train;
        this.test = test;
        this.outside = outside;
        this.perception = perception;
    }

    /**
     * @param outside the label of rows that are out of scope; with none of them in the training rows, labels left out
     *     in turn stand in for them when the threshold is chosen
     * @throws IllegalArgumentException if there are fewer than two labels to tell apart, or no test rows
     */
    public static EvaluationResult evaluate(
            List<LabelledText> trainRows,
            List<LabelledText> testRows,
            Optional<String> outside,
            Perception perception) {
        var train = trainRows.parallelStream().map(perception::example).toList();
        var evaluation = new Evaluation(train, List.copyOf(testRows), outside.orElse(NOWHERE), perception);
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
        var answering = Answering.learn(train, outside);
        double trainSeconds = (System.nanoTime() - start) / NANOS_PER_SECOND;
        var held = crossValidated();
        var calibration = Calibration.on(
                held.stream().filter(Weighed::inScope).map(Weighed::judged).toList());
        double threshold = RejectionThreshold.best(
                held.stream().map(one -> one.calibrated(calibration)).toList());
        var answers = new Answers(answerTest(answering, calibration));
        var micros = micros(answering, calibration);
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
                modelBytes(answering.classifier(), calibration),
                perception.hasEncoder());
    }

    private List<Weighed> crossValidated() {
        CrossValidation.Learner<Weighed> learner = kept -> Answering.learn(kept, outside)::weigh;
        boolean outsideIsKnown = train.stream().anyMatch(one -> one.label().equals(outside));
        return outsideIsKnown
                ? CrossValidation.judge(train, learner)
                : CrossValidation.judgeWithStrangers(train, labelsInScope(), outside, learner);
    }

    private List<Answer> answerTest(Answering answering, Calibration calibration) {
        return test.parallelStream()
                .map(row -> answering.weigh(perception.example(row)).calibrated(calibration))
                .toList();
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
    private double[] micros(Answering answering, Calibration calibration) {
        IntStream.range(0, WARM_UP).forEach(at -> nanos(answering, calibration, test.get(at % test.size())));
        var micros = test.stream()
                .mapToDouble(row -> nanos(answering, calibration, row) / NANOS_PER_MICRO)
                .toArray();
        Arrays.sort(micros);
        return micros;
    }

    private long nanos(Answering answering, Calibration calibration, LabelledText row) {
        long start = System.nanoTime();
        answering.weigh(perception.example(row)).calibrated(calibration);
        return System.nanoTime() - start;
    }

    private static long modelBytes(Classifier classifier, Calibration calibration) {
        var model = new DimensionModel(
                classifier, calibration, false, new double[classifier.labels().size()]);
        return ModelFile.write("", model).length;
    }
}
