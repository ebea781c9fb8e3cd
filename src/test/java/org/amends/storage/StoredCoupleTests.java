package org.amends.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.amends.joint.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StoredCoupleTests {
    @ParameterizedTest
    @MethodSource("org.amends.storage.CoupleSamples#stages")
    void whatWasWrittenIsReadAsItWas(Stage stage) {
        var pair = CoupleSamples.full(stage);

        assertThat(StoredCouple.read(StoredCouple.write(pair))).isEqualTo(pair);
    }

    @Test
    void aFieldOfALaterProgramIsPassedOver() {
        var pair = CoupleSamples.full(new Stage.Quiet());
        var later = StoredCouple.write(pair).replaceFirst("\\{", "{\"mood\":\"sunny\",");

        assertThat(StoredCouple.read(later)).isEqualTo(pair);
    }

    @Test
    void whatCannotBeReadIsNotQuoted() {
        assertThatThrownBy(() -> StoredCouple.read("{\"id\":[\"a secret\"]}"))
                .isInstanceOf(IllegalStateException.class)
                .hasNoCause()
                .hasMessageNotContaining("secret");
    }
}
