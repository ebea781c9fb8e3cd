package org.amends.nlu.opennlp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class StretchesTests {
    private static final List<String> LABELS = List.of("child_harm", "none", "self_harm");
    private static final double[] A_LITTLE_OF_ONE = {0.3, 0.7, 0};
    private static final double[] A_LITTLE_OF_ANOTHER = {0, 0.7, 0.3};

    @Test
    void whatEachStretchNamesALittleDoesNotAddUp() {
        var together = Stretches.togetherOrNothing(LABELS, List.of(A_LITTLE_OF_ONE, A_LITTLE_OF_ANOTHER));

        assertThat(together[1]).isEqualTo(0.7, within(1e-9));
        assertThat(Arrays.stream(together).sum()).isEqualTo(1, within(1e-9));
        assertThat(Stretches.together(LABELS, List.of(A_LITTLE_OF_ONE, A_LITTLE_OF_ANOTHER))[1])
                .isLessThan(0.7);
    }

    @Test
    void oneStretchThatSaysItStandsOutOfOrdinaryOnes() {
        var plain = new double[] {0.01, 0.98, 0.01};
        var danger = new double[] {0.01, 0.09, 0.9};

        var together = Stretches.togetherOrNothing(LABELS, List.of(plain, plain, plain, danger));

        assertThat(together[2]).isGreaterThan(0.5);
        assertThat(together[2]).isGreaterThan(together[0]);
    }

    @Test
    void whereNothingIsMeantAtAllNothingIs() {
        var nothing = new double[] {0, 1, 0};

        assertThat(Stretches.togetherOrNothing(LABELS, List.of(nothing, nothing)))
                .containsExactly(0, 1, 0);
    }
}
