package org.amends.nlu.opennlp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CalibrationTests {
    @Test
    void aClassifierThatClaimsTooMuchIsTakenDown() {
        var calibration = Calibration.on(judged(0.95, 70));

        assertThat(calibration.of(new double[] {0.95, 0.05})[0]).isCloseTo(0.7, offset(0.01));
    }

    @Test
    void aClassifierThatClaimsTooLittleIsRaised() {
        var calibration = Calibration.on(judged(0.75, 90));

        assertThat(calibration.of(new double[] {0.75, 0.25})[0]).isCloseTo(0.9, offset(0.02));
    }

    @Test
    void theOrderStaysAndTheSumIsOne() {
        var calibrated = new Calibration(0.5).of(new double[] {0.2, 0.7, 0.1});

        assertThat(calibrated[1]).isGreaterThan(calibrated[0]);
        assertThat(calibrated[0]).isGreaterThan(calibrated[2]);
        assertThat(calibrated[0] + calibrated[1] + calibrated[2]).isCloseTo(1, offset(1e-9));
    }

    @Test
    void withNothingToGoByNothingIsChanged() {
        assertThat(Calibration.on(List.of())).isEqualTo(Calibration.NONE);
    }

    /** A hundred texts for which the classifier claims the same, and is right for so many. */
    private static List<Judged> judged(double claimed, int right) {
        var judged = new ArrayList<Judged>();
        for (int at = 0; at < 100; at++) {
            judged.add(
                    new Judged(Set.of(at < right ? "a" : "b"), List.of("a", "b"), new double[] {claimed, 1 - claimed}));
        }
        return judged;
    }
}
