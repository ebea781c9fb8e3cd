package org.amends.nlu.encoder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.amends.nlu.SentenceEncoder;
import org.junit.jupiter.api.Test;

class RememberedVectorsTests {
    private final List<String> encoded = new ArrayList<>();

    @Test
    void encodesATextOnce() {
        var vectors = new RememberedVectors(new Counting("a"));

        var first = vectors.encode("he lied");

        assertThat(vectors.encode("he lied")).isEqualTo(first);
        assertThat(encoded).containsExactly("he lied");
    }

    @Test
    void whatWasWrittenNeedsNoEncoderAndIsTheSame() throws IOException {
        var before = new RememberedVectors(new Counting("a"));
        var vector = before.encode("he lied");
        encoded.clear();

        var after = new RememberedVectors(new Counting("a"));
        after.read(before.write());

        assertThat(after.encode("he lied")).isEqualTo(vector);
        assertThat(after.hasNew()).isFalse();
        assertThat(encoded).isEmpty();
    }

    @Test
    void aNewTextShows() throws IOException {
        var before = new RememberedVectors(new Counting("a"));
        before.encode("he lied");
        var after = new RememberedVectors(new Counting("a"));
        after.read(before.write());

        after.encode("she lied");

        assertThat(after.hasNew()).isTrue();
    }

    @Test
    void damagedBytesAndThoseOfAnotherEncoderArePassedOver() throws IOException {
        var before = new RememberedVectors(new Counting("a"));
        before.encode("he lied");
        var damaged = before.write();
        damaged[damaged.length / 2] ^= 1;

        for (var bytes : List.of(damaged, new byte[0], new byte[40], before.write())) {
            encoded.clear();
            var other = new RememberedVectors(new Counting(bytes.length == damaged.length ? "b" : "a"));
            other.read(bytes);
            other.encode("he lied");
            assertThat(encoded).containsExactly("he lied");
        }
    }

    @Test
    void aKeptVectorIsCloseToTheEncoders() {
        var encoder = new Counting("a");

        var kept = new RememberedVectors(encoder).encode("he lied");

        var exact = encoder.encode("he lied");
        for (int at = 0; at < exact.length; at++) {
            assertThat(kept[at]).isCloseTo(exact[at], org.assertj.core.data.Offset.offset(0.01f));
        }
    }

    private final class Counting implements SentenceEncoder {
        private final String name;

        Counting(String name) {
            this.name = name;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public int size() {
            return 3;
        }

        @Override
        public float[] encode(String text) {
            encoded.add(text);
            return new float[] {0.6f, -0.8f / text.length(), 0.001f * text.length()};
        }

        @Override
        public void close() {}
    }
}
