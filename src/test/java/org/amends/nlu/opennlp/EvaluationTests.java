package org.amends.nlu.opennlp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.amends.nlu.evaluation.Outcome;
import org.junit.jupiter.api.Test;

class EvaluationTests {
    private static final List<LabelledText> IN_SCOPE = List.of(
            new LabelledText("so sorry about the car", "The label: apology"),
            new LabelledText("my apology for the noise", "The label: apology"),
            new LabelledText("she needs time for the news", "The label: patience"));
    private static final List<LabelledText> OUTSIDE = List.of(
            new LabelledText("the weather is bad for walking", "The label: none"),
            new LabelledText("qwertz uiop", "The label: none"));

    @Test
    void measuresAToySetWithRowsOutsideInTraining() {
        var result = Evaluation.evaluate(
                        Small.rows("apology", "patience", "none"),
                        Stream.concat(IN_SCOPE.stream(), OUTSIDE.stream()).toList(),
                        Optional.of("The label: none"),
                        Perception.PURE)
                .figures();

        assertThat(result.accuracy()).isEqualTo(1);
        assertThat(result.accuracyAfterRejection()).isEqualTo(1);
        assertThat(result.oosRecall()).isGreaterThanOrEqualTo(0.5);
        assertThat(result.auroc()).isEqualTo(1);
        assertThat(result.macroF1()).isEqualTo(1);
        assertThat(result.ece()).isBetween(0.0, 0.5);
        assertThat(result.threshold()).isBetween(0.0, 2.0);
        assertThat(result.modelBytes()).isPositive();
        assertThat(result.encoder()).isFalse();
    }

    @Test
    void choosesAThresholdFromLabelsLeftOutWhereNoRowIsOutside() {
        var train = new java.util.ArrayList<>(Small.rows("apology", "patience", "none"));
        for (var thing : List.of("bread", "milk", "tea", "soap", "rice")) {
            train.add(new LabelledText("please buy some " + thing, "shopping"));
            train.add(new LabelledText("put " + thing + " on my shopping list", "shopping"));
        }
        var test = Stream.concat(IN_SCOPE.stream(), Stream.of(new LabelledText("qwertz uiop", "oos")))
                .toList();

        var result = Evaluation.evaluate(train, test, Optional.of("oos"), Perception.PURE)
                .figures();

        assertThat(result.accuracy()).isEqualTo(1);
        assertThat(result.auroc()).isEqualTo(1);
        assertThat(result.threshold()).isPositive();
        assertThat(result.oosRecall()).isEqualTo(1);
    }

    @Test
    void rejectsNothingWhereNoLabelCanBeLeftOut() {
        var result = Evaluation.evaluate(
                        Small.rows("apology", "patience"), IN_SCOPE, Optional.of("oos"), Perception.PURE)
                .figures();

        assertThat(result.threshold()).isZero();
        assertThat(result.accuracyAfterRejection()).isEqualTo(result.accuracy());
    }

    @Test
    void leavesAFigureOutWhereNoRowTellsIt() {
        var result = Evaluation.evaluate(Small.rows("apology", "patience"), IN_SCOPE, Optional.empty(), Perception.PURE)
                .figures();

        assertThat(result.oosRecall()).isNull();
        assertThat(result.oosPrecision()).isNull();
        assertThat(result.auroc()).isNull();
    }

    @Test
    void refusesWhatCannotBeTrainedOn() {
        assertThatThrownBy(
                        () -> Evaluation.evaluate(Small.rows("apology"), IN_SCOPE, Optional.empty(), Perception.PURE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("two labels");
        assertThatThrownBy(() -> Evaluation.evaluate(
                        Small.rows("apology", "patience"), List.of(), Optional.empty(), Perception.PURE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no rows");
    }

    @Test
    void aRejectedRowIsReadAsOutOfScopeWhereThereIsALabelForIt() {
        var test = Stream.concat(IN_SCOPE.stream(), OUTSIDE.stream()).toList();

        var named = Evaluation.evaluate(
                Small.rows("apology", "patience", "none"), test, Optional.of("The label: none"), Perception.PURE);
        var plain =
                Evaluation.evaluate(Small.rows("apology", "patience", "none"), test, Optional.empty(), Perception.PURE);

        assertThat(named.outcomes().subList(0, 3)).allMatch(Outcome::isRight);
        assertThat(named.outcomes().subList(3, 5)).extracting(Outcome::truth).containsOnly("The label: none");
        assertThat(named.outcomes().stream()
                        .filter(one -> one.read().equals("The label: none"))
                        .count())
                .isEqualTo(Math.round(2 * named.figures().oosRecall()));
        assertThat(plain.outcomes().stream().filter(Outcome::isRight).count())
                .isEqualTo(Math.round(5 * plain.figures().accuracy()));
    }

    @Test
    void measuresAFileWithinItselfEachRowOnce() {
        var rows = Small.rows("apology", "patience", "none");

        var measured = Evaluation.withinItself(rows, Optional.of("The label: none"), Perception.PURE);

        assertThat(measured.outcomes())
                .extracting(Outcome::truth)
                .containsExactlyInAnyOrderElementsOf(
                        rows.stream().map(LabelledText::label).toList());
        assertThat(measured.figures().accuracy()).isGreaterThan(0.5);
        assertThat(measured.figures().oosRecall()).isNotNull();
        assertThat(measured.figures().auroc()).isGreaterThan(0.5);
    }

    @Test
    void aRowIsNotMeasuredByWhatWasLearnedFromIt() {
        // given rows, each twice in a row, that share nothing else: only who has seen a row can know its label
        var words = List.of("kiwi", "plum", "sand", "moth", "zinc", "opal", "fern", "yolk");
        var rows = words.stream()
                .map(word -> new LabelledText(word, words.indexOf(word) % 2 == 0 ? "even" : "odd"))
                .flatMap(row -> Stream.of(row, row))
                .toList();

        var measured = Evaluation.withinItself(rows, Optional.empty(), Perception.PURE);

        assertThat(Evaluation.evaluate(rows, rows, Optional.empty(), Perception.PURE)
                        .figures()
                        .accuracy())
                .isEqualTo(1);
        assertThat(measured.figures().accuracy()).isLessThan(1);
        assertThat(measured.outcomes()).hasSize(rows.size());
    }

    @Test
    void refusesAFileThatIsTooSmallToHoldAnythingOut() {
        var rows = List.of(new LabelledText("one", "a"), new LabelledText("two", "b"));

        assertThatThrownBy(() -> Evaluation.withinItself(rows, Optional.empty(), Perception.PURE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("too few rows");
    }

    @Test
    void aRowHasNoSayInHowItIsMeasured() {
        // given 28, 21 and 21 rows of three labels, so that the first fold is 7, 6 and 6 of them
        var examples = Small.rows("apology", "patience", "none").stream()
                .map(Perception.PURE::example)
                .toList();
        var held = HeldOut.each(examples, "The label: none");
        var overall = new Decision(Calibration.NONE, 0);

        var answers = held.answers(held, overall);

        var byOthers = Decision.on(held.weighed().subList(19, 70));
        assertThat(answers).hasSize(70);
        assertThat(answers.subList(0, 19))
                .isEqualTo(held.weighed().subList(0, 19).stream()
                        .map(one -> byOthers.answer(one, overall))
                        .toList());
    }

    @Test
    void aFoldsAnswersAreComparedWithTheThresholdOfAll() {
        var weighed = new Answering.Weighed(
                new Judged(Set.of("a"), List.of("a", "b"), new double[] {0.8, 0.2}), "a", 0.5, true);
        var fold = new Decision(Calibration.NONE, 0.7);
        var overall = new Decision(Calibration.NONE, 0.9);

        var answer = fold.answer(weighed, overall);

        assertThat(answer.score()).isCloseTo(0.5 + 0.3 * 0.8 + 0.2, within(1e-9));
        assertThat(answer.isRejected(overall.threshold()))
                .isEqualTo(fold.answer(weighed).isRejected(fold.threshold()));
    }

    @Test
    void figuresAreAsCountedByHand() {
        var answers = new Answers(List.of(
                new Answer("a", true, "a", 0.9, 0.9),
                new Answer("a", true, "b", 0.6, 0.6),
                new Answer("b", true, "b", 0.4, 0.4),
                new Answer("out", false, "a", 0.4, 0.4),
                new Answer("out", false, "b", 0.2, 0.2)));

        assertThat(answers.accuracy()).isEqualTo(2 / 3.0);
        assertThat(answers.accuracyAfter(0.5)).isEqualTo(1 / 3.0);
        assertThat(answers.outsideRecall(0.5)).isEqualTo(1);
        assertThat(answers.outsidePrecision(0.5)).isEqualTo(2 / 3.0);
        assertThat(answers.auroc()).isEqualTo(5.5 / 6);
        assertThat(answers.macroF1()).isCloseTo(2 / 3.0, within(1e-9));
        assertThat(answers.calibrationError()).isCloseTo((0.1 + 0.6 + 0.6) / 3, within(1e-9));
    }

    @Test
    void aThresholdGivesUpARightAnswerOnlyForEnoughTextsOutside() {
        var answers = List.of(
                new Answer("out", false, "a", 0.2, 0.2),
                new Answer("a", true, "b", 0.3, 0.3),
                new Answer("out", false, "a", 0.4, 0.4),
                new Answer("a", true, "a", 0.6, 0.6),
                new Answer("a", true, "a", 0.8, 0.8));

        assertThat(RejectionThreshold.best(answers)).isCloseTo(0.5, within(1e-9));
    }
}
