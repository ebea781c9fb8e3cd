package org.amends.nlu.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IntervalTests {
    /**
     * By hand, with z² = 3.8415: 8 of 10 is (0.8 + 0.19207 ± 1.95996 · √(0.016 + 0.0096036)) / 1.38415; 0 of 20 ends at
     * 3.8415 / 23.8415; 1 of 2 is one half ± 0.5 · 1.95996 / √(2 + 3.8415).
     */
    @ParameterizedTest
    @CsvSource({
        "8, 10, 0.49016, 0.94332",
        "0, 20, 0, 0.16113",
        "20, 20, 0.83887, 1",
        "1, 2, 0.09453, 0.90547",
        "500, 1000, 0.46907, 0.53093"
    })
    void isWilsonsAsCountedByHand(long hits, long of, double low, double high) {
        var interval = Interval.wilson(hits, of);

        assertThat(interval.low()).isCloseTo(low, within(1e-5));
        assertThat(interval.high()).isCloseTo(high, within(1e-5));
    }

    @Test
    void nothingCountedTellsNothing() {
        assertThat(Interval.wilson(0, 0)).isEqualTo(new Interval(0, 1));
    }
}
