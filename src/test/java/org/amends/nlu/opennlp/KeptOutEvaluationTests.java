package org.amends.nlu.opennlp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.amends.labels.Dimension;
import org.amends.nlu.TrainingSet;
import org.amends.nlu.evaluation.Interval;
import org.amends.nlu.evaluation.Outcome;
import org.junit.jupiter.api.Test;

class KeptOutEvaluationTests {
    private static final TrainingSet SET = Small.set();
    private static final TrainedModels MODELS = OpenNlpTraining.train(SET, Perception.PURE);

    private static KeptOutResult measure(Dimension dimension, LabelledText... rows) {
        return KeptOutEvaluation.measure(MODELS, SET, dimension, List.of(rows));
    }

    @Test
    void countsWhatTheProductDecides() {
        var result = measure(
                Dimension.TOPIC,
                new LabelledText("so sorry about the car", "apology"),
                new LabelledText("how long until he gets past it", "patience"),
                new LabelledText("what is the price of bread", "apology"));

        assertThat(result.outcomes())
                .containsExactly(
                        new Outcome("apology", "apology"),
                        new Outcome("patience", "patience"),
                        new Outcome("apology", "none"));
        assertThat(result.accuracy()).isEqualTo(2 / 3.0);
        assertThat(result.accuracyInterval()).isEqualTo(Interval.wilson(2, 3));
        assertThat(result.macroF1()).isEqualTo((2 / 3.0 + 1) / 2);
        assertThat(result.ece()).isBetween(0.0, 1.0);
        assertThat(result.encoder()).isFalse();
    }

    /** The same classifier, but it claims less, and is sure from another probability on. */
    private static TrainedModels sureFrom(double threshold, Dimension dimension) {
        var model = MODELS.models().get(dimension);
        var thresholds = new double[model.classifier().labels().size()];
        Arrays.fill(thresholds, threshold);
        return new TrainedModels(
                "",
                Perception.PURE,
                Map.of(
                        dimension,
                        new DimensionModel(
                                model.classifier(), new Calibration(0.1), model.severalMayHold(), thresholds)));
    }

    @Test
    void aLabelThatIsNotSureCountsAsNone() {
        var rows = List.of(new LabelledText("so sorry about the car", "apology"));

        var result = KeptOutEvaluation.measure(sureFrom(0.9999, Dimension.TOPIC), SET, Dimension.TOPIC, rows);

        assertThat(result.outcomes()).containsExactly(new Outcome("apology", "none"));
    }

    @Test
    void whereSeveralMayHoldALabelThatIsSureComesBeforeALikelierNone() {
        var rows = List.of(new LabelledText("what is the price of bread", "none"));

        var eager = KeptOutEvaluation.measure(sureFrom(0.0001, Dimension.MOVE), SET, Dimension.MOVE, rows);
        var as = KeptOutEvaluation.measure(MODELS, SET, Dimension.MOVE, rows);

        assertThat(eager.outcomes()).noneMatch(Outcome::isRight);
        assertThat(as.outcomes()).allMatch(Outcome::isRight);
    }

    @Test
    void leavesOutWhatWasLearnedWordByWord() {
        var result = measure(
                Dimension.TOPIC,
                new LabelledText("Sorry for... THE LIE!", "apology"),
                new LabelledText("so sorry about the car", "apology"));

        assertThat(result.leftOut()).isEqualTo(1);
        assertThat(result.outcomes()).hasSize(1);
    }

    @Test
    void givesTheAccuracyApartWithoutRowsThatResembleWhatWasLearned() {
        var result = measure(
                Dimension.TOPIC,
                new LabelledText("how long until she is over the lie now", "patience"),
                new LabelledText("so sorry about the car", "none"));

        assertThat(result.near())
                .containsExactly(new KeptOutResult.Near(
                        "how long until she is over the lie now", "how long until she is over the lie"));
        assertThat(result.accuracy()).isEqualTo(0.5);
        assertThat(result.accuracyWithoutNear()).isZero();
        assertThat(result.near().toString()).doesNotContain("lie");
    }

    @Test
    void whereSeveralMayHoldOneOfARowsLabelsIsEnough() {
        var result = measure(
                Dimension.MOVE,
                new LabelledText("sorry for the car but you always bring up the party", "apologize"),
                new LabelledText("sorry for the car, but you always bring up the party", "blame"));

        assertThat(result.outcomes()).hasSize(1).allMatch(Outcome::isRight);
        assertThat(result.accuracy()).isEqualTo(1);
    }

    @Test
    void whereOneHoldsEachRowStandsForItself() {
        var result = measure(
                Dimension.TOPIC,
                new LabelledText("so sorry about the car", "apology"),
                new LabelledText("so sorry about the car", "patience"));

        assertThat(result.accuracy()).isEqualTo(0.5);
    }

    @Test
    void aDimensionThatIsNotReadIsNone() {
        var result = measure(
                Dimension.SIDE, new LabelledText("he did it", "i_was_hurt"), new LabelledText("what a day", "none"));

        assertThat(result.accuracy()).isEqualTo(0.5);
    }

    @Test
    void noRowsGiveNoFigures() {
        var result = measure(Dimension.TOPIC);

        assertThat(result.accuracy()).isNull();
        assertThat(result.accuracyWithoutNear()).isNull();
        assertThat(result.macroF1()).isNull();
        assertThat(result.ece()).isNull();
    }

    @Test
    void threeFifthsOfTheThreesInCommonAreNear() {
        // Between "<" and ">", four words have four threes. The five-word text has five and shares three of them: 3 of
        // 6.
        var learned = new LearnedSentences(List.of("i lied about money", "we were at the sea all day"));

        assertThat(learned.near("i lied about money again")).isEmpty();
        // Nine threes here, seven there, six shared: 6 of 10.
        assertThat(learned.near("we were at the sea all day and night")).contains("we were at the sea all day");
        assertThat(learned.near("nothing of it")).isEqualTo(Optional.empty());
        assertThat(learned.has("I lied, about money")).isTrue();
        assertThat(learned.has("I lied about the money")).isFalse();
    }
}
