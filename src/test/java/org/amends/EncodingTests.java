package org.amends;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Optional;
import org.amends.nlu.SentenceEncoder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EncodingTests {
    @ParameterizedTest
    @ValueSource(strings = {"on", " on ", "", "  "})
    void isWantedUnlessItIsOff(String setting) {
        assertThat(Encoding.isWanted(Optional.of(setting))).isTrue();
        assertThat(Encoding.isWanted(Optional.empty())).isTrue();
        assertThat(Encoding.isWanted(Optional.of("off"))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ON", "true", "onn", "0"})
    void anythingElseIsOneLineThatSaysWhatToSet(String setting) {
        assertThatExceptionOfType(CannotStart.class)
                .isThrownBy(() -> Encoding.isWanted(Optional.of(setting)))
                .withMessageMatching("AMENDS_ENCODER is neither on nor off: .*");
    }

    @Test
    void whatIsLoadedIsNamed() {
        var loaded = Encoding.load(Named::new);

        assertThat(loaded.encoder()).isPresent();
        assertThat(loaded.whyMissing()).isEmpty();
        assertThat(loaded.told()).isEqualTo("Reading with the sentence encoder toy");
    }

    @Test
    void whereItCantBeLoadedUnderstandingDoesWithoutAndSaysWhy() {
        // when
        var loaded = Encoding.load(() -> {
            throw new IllegalStateException("no library");
        });
        // then
        assertThat(loaded.encoder()).isEmpty();
        assertThat(loaded.whyMissing()).contains("no library");
        assertThat(loaded.told()).isEqualTo("Reading with OpenNLP alone: no library");
    }

    @Test
    void whereItIsntWantedNothingIsMissing() {
        assertThat(Encoding.notWanted().whyMissing()).isEmpty();
        assertThat(Encoding.notWanted().told()).isEqualTo("Reading with OpenNLP alone: AMENDS_ENCODER=off");
    }

    /** Encodes nothing. */
    static final class Named implements SentenceEncoder {
        @Override
        public String name() {
            return "toy";
        }

        @Override
        public int size() {
            return 0;
        }

        @Override
        public float[] encode(String text) {
            return new float[0];
        }

        @Override
        public void close() {}
    }
}
