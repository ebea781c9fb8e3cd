package org.amends.nlu.opennlp;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Cuts a long message into stretches that can be read one by one: at the ends of sentences and lines and, as many people
 * use neither, after so many words. A sentence model would need the full stops that phones don't get.
 */
final class Sentences {
    /** Shorter messages are read as a whole. */
    static final int LONG_FROM = 30;

    private static final int FEWEST_WORDS = 5;
    private static final int MOST_WORDS = 30;
    /** What comes later is read with the whole only, so that time has a bound. */
    private static final int MOST_STRETCHES = 8;

    private static final Pattern END = Pattern.compile("(?<=[.!?…\n])[\\s.!?…]+|\n+");
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private final List<String> stretches = new ArrayList<>();
    private final List<String> words = new ArrayList<>();

    private Sentences() {}

    /** Empty if the message isn't long, or can't be cut. */
    static List<String> of(String text) {
        var all = new Sentences();
        var start = text.strip();
        if (SPACE.split(start, LONG_FROM + 1).length <= LONG_FROM) {
            return List.of();
        }
        for (var sentence : END.split(start)) {
            all.add(sentence);
        }
        all.end();
        return all.stretches.size() < 2
                ? List.of()
                : all.stretches.subList(0, Math.min(MOST_STRETCHES, all.stretches.size()));
    }

    private void add(String sentence) {
        for (var word : SPACE.split(sentence.strip())) {
            words.add(word);
            if (words.size() == MOST_WORDS) {
                end();
            }
        }
        if (words.size() >= FEWEST_WORDS) {
            end();
        }
    }

    private void end() {
        if (!words.isEmpty()) {
            stretches.add(String.join(" ", words));
            words.clear();
        }
    }
}
