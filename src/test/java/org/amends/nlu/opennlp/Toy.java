package org.amends.nlu.opennlp;

import java.util.List;
import org.amends.nlu.SentenceEncoder;

/** An encoder small enough for a test: it knows a few words that mean the same. */
final class Toy implements SentenceEncoder {
    private static final List<List<String>> ALIKE = List.of(
            List.of("sorry", "apolog", "forgive", "pardon"),
            List.of("time", "wait", "long", "ages"),
            List.of("weather", "price", "football", "rain"));

    private volatile boolean fails;

    void fail(boolean fails) {
        this.fails = fails;
    }

    @Override
    public String name() {
        return "toy";
    }

    @Override
    public int size() {
        return ALIKE.size() + 1;
    }

    @Override
    public float[] encode(String text) {
        if (fails) {
            throw new IllegalStateException("broken for the test");
        }
        var vector = new float[size()];
        vector[ALIKE.size()] = 0.1f;
        for (int at = 0; at < ALIKE.size(); at++) {
            vector[at] = ALIKE.get(at).stream().anyMatch(text::contains) ? 1 : 0;
        }
        double length = 0;
        for (float one : vector) {
            length += one * one;
        }
        for (int at = 0; at < vector.length; at++) {
            vector[at] /= (float) Math.sqrt(length);
        }
        return vector;
    }

    @Override
    public void close() {}
}
