package org.amends.nlu.opennlp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.amends.labels.Dimension;
import org.amends.labels.Label;
import org.amends.labels.Labelled;
import org.amends.nlu.Ranked;
import org.amends.nlu.TrainingSet;
import org.amends.nlu.Utterance;
import org.amends.nlu.encoder.OnnxEncoder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class OpenNlpUnderstandingTests {
    private static final OpenNlpUnderstanding UNDERSTANDING =
            new OpenNlpUnderstanding(OpenNlpTraining.train(Small.set(), Perception.PURE));
    private static final OpenNlpUnderstanding WITH_ENCODER =
            new OpenNlpUnderstanding(OpenNlpTraining.train(Small.set(), Perception.with(OnnxEncoder.load())));

    @Test
    void readsASentenceThatItHasNotSeen() {
        var reading = UNDERSTANDING.read(new Utterance("I’m SOOO sorry about the car!!"));

        assertThat(reading.sure(Dimension.TOPIC)).contains(new Label("apology"));
    }

    @Test
    void takesNoneForNoLabel() {
        var reading = UNDERSTANDING.read(new Utterance("what is the price of bread"));

        assertThat(reading.best(Dimension.TOPIC).label()).isEqualTo(Label.NONE);
        assertThat(reading.sure(Dimension.TOPIC)).isEmpty();
    }

    @Test
    void ranksEveryLabelOfADimensionMostLikelyFirst() {
        var ranked =
                UNDERSTANDING.read(new Utterance("sorry for that")).ranked().get(Dimension.TOPIC);

        assertThat(ranked)
                .extracting(one -> one.label().name())
                .containsExactlyInAnyOrder("apology", "patience", "none");
        assertThat(ranked)
                .extracting(Ranked::confidence)
                .isSortedAccordingTo((one, other) -> Double.compare(other, one));
        assertThat(ranked.stream().mapToDouble(Ranked::confidence).sum()).isCloseTo(1, within());
    }

    @Test
    void ranksAmongWhatANodeListensFor() {
        var apology = Labelled.of(Dimension.TOPIC, "apology");
        var patience = Labelled.of(Dimension.TOPIC, "patience");

        var ranked = UNDERSTANDING
                .read(new Utterance("how long until she gets past it"))
                .rankAmong(List.of(apology, patience));

        assertThat(ranked).first().isEqualTo(patience);
    }

    @Test
    void twoMovesMayHoldAtOnce() {
        var reading = UNDERSTANDING.read(new Utterance("sorry for the lie but you always shout"));

        assertThat(reading.isSure(Labelled.of(Dimension.MOVE, "apologize"))).isTrue();
        assertThat(reading.isSure(Labelled.of(Dimension.MOVE, "blame"))).isTrue();
        assertThat(reading.isSure(Labelled.of(Dimension.MOVE, "none"))).isFalse();
    }

    @Test
    void claimsNothingAboutADimensionWithoutExamples() {
        var reading = UNDERSTANDING.read(new Utterance("sorry for that"));

        assertThat(reading.ranked()).doesNotContainKey(Dimension.SAFETY);
        assertThat(reading.sure(Dimension.SAFETY)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("org.amends.nlu.opennlp.OddTexts#all")
    void readsWhateverIsWritten(String text) {
        var reading = UNDERSTANDING.read(new Utterance(text));

        assertThat(reading.ranked()).containsOnlyKeys(Dimension.TOPIC, Dimension.MOVE);
        assertThat(reading.ranked().get(Dimension.TOPIC))
                .hasSize(3)
                .allSatisfy(one -> assertThat(one.confidence()).isBetween(0.0, 1.0));
    }

    @ParameterizedTest
    @MethodSource("org.amends.nlu.opennlp.OddTexts#all")
    void readsWhateverIsWrittenWithTheEncoderToo(String text) {
        var reading = WITH_ENCODER.readOrFail(new Utterance(text));

        assertThat(reading.ranked().get(Dimension.TOPIC))
                .hasSize(3)
                .allSatisfy(one -> assertThat(one.confidence()).isBetween(0.0, 1.0));
    }

    @Test
    void saysThatATextIsInAnotherLanguage() {
        assertThat(UNDERSTANDING
                        .read(new Utterance("ich weiß nicht wie ich es ihr sagen soll"))
                        .foreign())
                .isTrue();
        assertThat(UNDERSTANDING
                        .read(new Utterance("i do not know how to tell her this"))
                        .foreign())
                .isFalse();
    }

    @Test
    void namesDaysAndAmountsDoNotTiltAReading() {
        assertThat(WITH_ENCODER.read(new Utterance("sorry Sarah for the $3,400 on Friday")))
                .isEqualTo(WITH_ENCODER.read(new Utterance("sorry kwame for the 40k on sunday")));
    }

    @Test
    void readsManyAtOnceInTheirOrder() {
        var texts = IntStream.range(0, 200)
                .mapToObj(at -> new Utterance(at % 2 == 0 ? "sorry for that" : "the weather is bad"))
                .toList();

        var together = UNDERSTANDING.readAll(texts);

        assertThat(together).isEqualTo(texts.stream().map(UNDERSTANDING::read).toList());
    }

    @Test
    void readsPastTheLongestReadNothing() {
        var long1 = "sorry for that ".repeat(700).substring(0, Utterance.MAX_READ);

        assertThat(UNDERSTANDING.read(new Utterance(long1 + " the weather is bad")))
                .isEqualTo(UNDERSTANDING.read(new Utterance(long1)));
    }

    @Test
    void theSameSentencesGiveTheSameModels() {
        var again = OpenNlpTraining.train(Small.set(), Perception.PURE);
        var text = new Utterance("sorry that she needs time");

        assertThat(again.contentHash())
                .isEqualTo(OpenNlpTraining.train(Small.set(), Perception.PURE).contentHash())
                .isNotEqualTo(OpenNlpTraining.train(Small.set(), Perception.with(new Toy()))
                        .contentHash());
        assertThat(new OpenNlpUnderstanding(again).read(text)).isEqualTo(UNDERSTANDING.read(text));
    }

    @Test
    void examplesThatTellNothingApartAreTrainedWithoutASearchForEver() {
        var set = new TrainingSet(Map.of(
                Dimension.SIDE,
                Map.of(new Label("both"), List.of("same words"), new Label("unclear"), List.of("same words"))));

        var reading = new OpenNlpUnderstanding(OpenNlpTraining.train(set, Perception.PURE)).read(new Utterance("same"));

        assertThat(reading.ranked().get(Dimension.SIDE))
                .extracting(Ranked::confidence)
                .containsExactly(0.5, 0.5);
    }

    private static org.assertj.core.data.Offset<Double> within() {
        return org.assertj.core.data.Offset.offset(1e-6);
    }
}
