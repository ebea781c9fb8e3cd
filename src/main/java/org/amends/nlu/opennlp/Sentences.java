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

    private static final int FEWEST_WORDS = 10;
    private static final int MOST_WORDS = 30;
    /** Of a very long message the stretches grow, so that all of it is read and time has a bound. */
    private static final int MOST_STRETCHES = 24;

    private static final Pattern END = Pattern.compile("(?<=[.!?…\n])[\\s.!?…]+|\n+");
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private final int fewest;
    private final int most;
    private final List<String> stretches = new ArrayList<>();
    private final List<String> words = new ArrayList<>();

    private Sentences(int count) {
        int even = (count + MOST_STRETCHES - 1) / MOST_STRETCHES;
        this.fewest = Math.max(FEWEST_WORDS, even);
        this.most = Math.max(MOST_WORDS, even);
    }

    /** Empty if the message isn't long, or can't be cut. */
    static List<String> of(String text) {
        var start = text.strip();
        int count = SPACE.split(start).length;
        if (count <= LONG_FROM) {
            return List.of();
        }
        var all = new Sentences(count);
        for (var sentence : END.split(start)) {
            all.add(sentence);
        }
        all.end();
        return all.stretches.size() < 2 ? List.of() : List.copyOf(all.stretches);
    }

    private void add(String sentence) {
        for (var word : SPACE.split(sentence.strip())) {
            words.add(word);
            if (words.size() >= most) {
                end();
            }
        }
        if (words.size() >= fewest) {
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
