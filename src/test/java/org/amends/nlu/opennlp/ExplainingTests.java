package org.amends.nlu.opennlp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Comparator;
import java.util.Set;
import org.amends.labels.Dimension;
import org.amends.labels.Label;
import org.amends.nlu.TrainingSet;
import org.amends.nlu.Utterance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExplainingTests {
    private static final TrainingSet SET = Small.set();

    private static Explaining with(Perception perception) {
        return new Explaining(OpenNlpTraining.train(SET, perception), SET, perception);
    }

    @Test
    void withoutAnEncoderTheNearestShareTheMostTraits() {
        var topic = with(Perception.PURE)
                .explain(new Utterance("Sorry for the lies"))
                .get(Dimension.TOPIC);

        assertThat(topic.label()).isEqualTo(new Label("apology"));
        assertThat(topic.against()).isNotEqualTo(topic.label());
        assertThat(topic.nearest()).hasSize(3);
        assertThat(topic.nearest().getFirst().example()).isEqualTo("sorry for the lie");
        assertThat(topic.nearest().getFirst().label()).isEqualTo(new Label("apology"));
        assertThat(topic.nearest())
                .extracting(Explanation.Near::similarity)
                .isSortedAccordingTo(Comparator.reverseOrder())
                .allMatch(one -> one > 0 && one < 1);
    }

    @Test
    void withAnEncoderTheNearestMeanTheSame() {
        var topic = with(Perception.with(new Toy()))
                .explain(new Utterance("pardon me"))
                .get(Dimension.TOPIC);

        assertThat(topic.nearest())
                .hasSize(3)
                .allMatch(one -> one.label().equals(new Label("apology")))
                .allSatisfy(one -> assertThat(one.similarity()).isCloseTo(1, within(1e-5)));
        assertThat(topic.features()).extracting(Explanation.Spoke::feature).contains("sentence vector");
    }

    @Test
    void whatSpokeMostIsReadableAndStrongestFirst() {
        var topic = with(Perception.PURE)
                .explain(new Utterance("my apology for that"))
                .get(Dimension.TOPIC);

        assertThat(topic.features()).hasSize(5);
        assertThat(topic.features())
                .extracting(Explanation.Spoke::weight)
                .isSortedAccordingTo(Comparator.reverseOrder())
                .allMatch(one -> one > 0);
        assertThat(topic.features())
                .extracting(Explanation.Spoke::feature)
                .allMatch(one -> one.matches("(word|stem|pair|letters) .+|the label itself"));
    }

    @Test
    void allWeightsTogetherAreTheOddsOfTheTwoLabels() {
        var perception = Perception.with(new Toy());
        var model = OpenNlpTraining.train(SET, perception).models().get(Dimension.TOPIC);
        var evidence = perception.of("sorry for the price");

        var sum = new Arguments(model)
                .all(evidence, 0, 2).stream()
                        .mapToDouble(Explanation.Spoke::weight)
                        .sum();

        var probabilities = model.probabilities(evidence);
        assertThat(sum).isCloseTo(Math.log(probabilities[0] / probabilities[2]), within(1e-4));
    }

    @ParameterizedTest
    @CsvSource({"wlied,word lied", "slie,stem lie", "bi lie,pair i lie", "c^lie,letters ^lie", "rI..lie,roles I..lie"})
    void aTraitIsNamedByItsKind(String trait, String readable) {
        assertThat(Arguments.readable(trait)).isEqualTo(readable);
    }

    @Test
    void theOverlapIsTheShareOfAllTraitsThatBothHave() {
        assertThat(NearestExamples.overlap(Set.of("a", "b", "c"), Set.of("b", "c", "d")))
                .isEqualTo(0.5);
        assertThat(NearestExamples.overlap(Set.of(), Set.of())).isZero();
    }

    @Test
    void everyDimensionThatIsReadIsExplainedWhateverIsWritten() {
        var explaining = with(Perception.PURE);

        for (var text : new String[] {"", "😭", "sorry ".repeat(3_000)}) {
            assertThat(explaining.explain(new Utterance(text))).containsOnlyKeys(Dimension.TOPIC, Dimension.MOVE);
        }
    }

    @Test
    void examplesMustBeSeenAsTheTextsAre() {
        var models = OpenNlpTraining.train(SET, Perception.PURE);

        assertThatThrownBy(() -> new Explaining(models, SET, Perception.with(new Toy())))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
