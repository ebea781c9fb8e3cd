package org.amends.nlu.opennlp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.amends.labels.Dimension;
import org.amends.labels.Label;
import org.amends.nlu.Understanding.Mode;
import org.amends.nlu.Utterance;
import org.junit.jupiter.api.Test;

class WithFallbackTests {
    private static final Utterance TEXT = new Utterance("sorry that she needs time");

    private final Toy encoder = new Toy();
    private final AtomicInteger made = new AtomicInteger();
    private final OpenNlpUnderstanding complete =
            new OpenNlpUnderstanding(OpenNlpTraining.train(Small.set(), Perception.with(encoder)));
    private final OpenNlpUnderstanding reduced =
            new OpenNlpUnderstanding(OpenNlpTraining.train(Small.set(), Perception.PURE));
    private final WithFallback understanding = new WithFallback(complete, () -> {
        made.incrementAndGet();
        return reduced;
    });

    @Test
    void readsWithTheEncoderWhileItWorks() {
        assertThat(understanding.read(TEXT)).isEqualTo(complete.read(TEXT));
        assertThat(understanding.mode()).isEqualTo(Mode.COMPLETE);
        assertThat(made).hasValue(0);
    }

    @Test
    void readsWithOpenNlpAloneWhereTheEncoderFailsAndSaysSo() {
        encoder.fail(true);

        assertThat(understanding.read(TEXT)).isEqualTo(reduced.read(TEXT));
        assertThat(understanding.read(TEXT)).isEqualTo(reduced.read(TEXT));
        assertThat(understanding.mode()).isEqualTo(Mode.REDUCED);
        assertThat(made).hasValue(1);
    }

    @Test
    void takesTheEncoderAgainOnceItWorks() {
        encoder.fail(true);
        understanding.read(TEXT);
        encoder.fail(false);

        assertThat(understanding.read(TEXT)).isEqualTo(complete.read(TEXT));
        assertThat(understanding.mode()).isEqualTo(Mode.COMPLETE);
    }

    @Test
    void theEncoderKnowsWordsThatNoExampleHas() {
        var unseen = new Utterance("pardon");

        assertThat(complete.read(unseen).best(Dimension.TOPIC).label()).isEqualTo(new Label("apology"));
    }

    @Test
    void modelsOfOneKindRefuseEvidenceOfTheOther() {
        var model = OpenNlpTraining.train(Small.set(), Perception.PURE).models().get(Dimension.TOPIC);
        var evidence = Perception.with(encoder).of("sorry");

        org.assertj.core.api.Assertions.assertThatThrownBy(() -> model.rank(Dimension.TOPIC, List.of(evidence)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
