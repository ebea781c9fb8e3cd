package org.amends.nlu.opennlp;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TidyTests {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "I’m SO sorry|im so sorry",
                "soooo sorryyy!!!!|so sorry!",
                "too good|too good",
                "at 10:45 on 2026-03-02|at 0 : 0 on 0 - 0 - 0",
                "“you always”…|\" you always \" .",
                "dont don't 'dont'|dont dont ' dont '",
                "👍🏽 ok ❤️|👍 ok ❤"
            })
    void evensOutWhatPhonesAndHastePutIn(String written, String read) {
        assertThat(String.join(" ", Tokens.of(Tidy.of(written))).replace(" !", "!"))
                .isEqualTo(read);
    }

    @Test
    void dropsControlCharactersAndCutsLongText() {
        assertThat(Tidy.of("a\u0000b\u200d\ud83dc")).isEqualTo("abc");
        assertThat(Tidy.of("ab".repeat(10_000))).hasSize(10_000);
    }
}
