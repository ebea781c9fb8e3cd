package org.amends.nlu.opennlp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LabelledTextTests {
    @Test
    void readsTextsAndAnyLabels() throws IOException {
        var rows = LabelledText.parse(new StringReader("\ufeffhello there\tSay-Hi now\r\n\nbye\tout of scope"));

        assertThat(rows)
                .containsExactly(
                        new LabelledText("hello there", "Say-Hi now"), new LabelledText("bye", "out of scope"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "my secret words|no tab",
                "my secret words~|no label",
                "~greet|no text",
                "my secret~words~greet|more than one tab"
            })
    void aBrokenLineIsNamedButNotShown(String line, String what) {
        var file = new StringReader("fine\tgreet\n\n" + line.replace('~', '\t') + "\n");

        assertThatThrownBy(() -> LabelledText.parse(file))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("line 3: ")
                .hasMessageContaining(what)
                .hasMessageNotContaining("secret");
    }

    @Test
    void printsNoWords() {
        assertThat(new LabelledText("my secret", "greet").toString()).doesNotContain("secret");
    }
}
