package org.amends.nlu.opennlp;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.amends.nlu.evaluation.Outcome;

/** Trains the product's own classifier on any labelled texts and measures it on others; it knows no data set. */
public final class Evaluation {
    private static final double NANOS_PER_SECOND = 1e9;
    private static final double NANOS_PER_MICRO = 1e3;
    private static final int WARM_UP = 2_000;
    /** No row has it: a row's label is never empty. */
    private static final String NOWHERE = "";

    private final List<Example> train;
    private final String outside;
    private final Perception perception;

    private Evaluation(List<LabelledText> rows, Optional<String> outside, Perception perception) {
        this.train = rows.parallelStream().map(perception::example).toList();
        this.outside = outside.orElse(NOWHERE);
        this.perception = perception;
        if (labelsInScope().size() < 2) {
            throw new IllegalArgumentException("the training file needs at least two labels that are in scope");
        }
    }

    /**
     * Learns from some rows and measures others.
     *
     * @param outside the label of rows that are out of scope; with none of them in the training rows, labels left out
     *     in turn stand in for them when the threshold is chosen
     * @throws IllegalArgumentException if there are fewer than two labels to tell apart, or no test rows
     */
    public static Measured evaluate(
            List<LabelledText> trainRows,
            List<LabelledText> testRows,
            Optional<String> outside,
            Perception perception) {
        var evaluation = new Evaluation(trainRows, outside, perception);
        if (testRows.isEmpty()) {
            throw new IllegalArgumentException("the test file has no rows");
        }
        return evaluation.onOthers(testRows);
    }

    /**
     * Measures each row by what was learned from the other folds of the same rows; time and size are those of learning from
     * all of them.
     *
     * @throws IllegalArgumentException if there are fewer than two labels to tell apart, or too few rows to hold any out
     */
    public static Measured withinItself(List<LabelledText> rows, Optional<String> outside, Perception perception) {
        return new Evaluation(rows, outside, perception).onHeldOut(rows);
    }

    private Measured onOthers(List<LabelledText> test) {
        var learned = learn();
        var decision = Decision.on(chosenOn().weighed());
        var answers = test.parallelStream()
                .map(row -> decision.answer(learned.answering().weigh(perception.example(row))))
                .toList();
        return measured(answers, learned, decision, test);
    }

    private Measured onHeldOut(List<LabelledText> rows) {
        var learned = learn();
        var held = HeldOut.each(train, outside);
        if (held.weighed().isEmpty()) {
            throw new IllegalArgumentException("the training file has too few rows to hold some of them out");
        }
        var chosen = outsideIsKnown() ? held : chosenOn();
        var decision = Decision.on(chosen.weighed());
        return measured(held.answers(chosen, decision), learned, decision, rows);
    }

    private record Learned(Answering answering, double seconds) {}

    private Learned learn() {
        long start = System.nanoTime();
        var answering = Answering.learn(train, outside);
        return new Learned(answering, (System.nanoTime() - start) / NANOS_PER_SECOND);
    }

    private HeldOut chosenOn() {
        return outsideIsKnown() ? HeldOut.each(train, outside) : HeldOut.withStrangers(train, labelsInScope(), outside);
    }

    private boolean outsideIsKnown() {
        return train.stream().anyMatch(one -> one.label().equals(outside));
    }

    private Measured measured(List<Answer> all, Learned learned, Decision decision, List<LabelledText> timedOn) {
        var answers = new Answers(all);
        double threshold = decision.threshold();
        var answering = learned.answering();
        var micros = micros(answering, decision, timedOn);
        var figures = new EvaluationResult(
                answers.accuracy(),
                answers.accuracyAfter(threshold),
                answers.outsideRecall(threshold),
                answers.outsidePrecision(threshold),
                answers.auroc(),
                answers.macroF1(),
                answers.calibrationError(),
                threshold,
                learned.seconds(),
                micros[micros.length / 2],
                micros[micros.length * 99 / 100],
                modelBytes(answering.classifier(), decision.calibration()),
                perception.hasEncoder());
        return new Measured(
                figures, all.stream().map(one -> outcome(one, threshold)).toList());
    }

    /** Where no label stands for what is out of scope, a rejected row has none that it could be read as. */
    private Outcome outcome(Answer answer, double threshold) {
        boolean isRejected = !outside.equals(NOWHERE) && answer.isRejected(threshold);
        return new Outcome(answer.truth(), isRejected ? outside : answer.label());
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
    private double[] micros(Answering answering, Decision decision, List<LabelledText> rows) {
        IntStream.range(0, WARM_UP).forEach(at -> nanos(answering, decision, rows.get(at % rows.size())));
        var micros = rows.stream()
                .mapToDouble(row -> nanos(answering, decision, row) / NANOS_PER_MICRO)
                .toArray();
        Arrays.sort(micros);
        return micros;
    }

    private long nanos(Answering answering, Decision decision, LabelledText row) {
        long start = System.nanoTime();
        decision.answer(answering.weigh(perception.example(row)));
        return System.nanoTime() - start;
    }

    private static long modelBytes(Classifier classifier, Calibration calibration) {
        var model = new DimensionModel(
                classifier, calibration, false, new double[classifier.labels().size()]);
        return ModelFile.write("", model).length;
    }
}
