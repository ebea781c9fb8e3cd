package org.amends.nlu.opennlp;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** What makes two sentences the same, or nearly: their words in order, without case and signs. */
public record SameWords(String words) {
    private static final String START = "<";
    private static final String END = ">";

    public static SameWords of(String text) {
        var words = text.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
        return new SameWords(words.isEmpty() ? text : words);
    }

    /** How many words there are. */
    public int count() {
        return words.split(" ").length;
    }

    /** Three words that stand side by side, the ends of the sentence being words too. */
    Set<String> threes() {
        var all = (START + " " + words + " " + END).split(" ", -1);
        var threes = new HashSet<String>();
        for (int at = 0; at + 3 <= all.length; at++) {
            threes.add(String.join(" ", Arrays.asList(all).subList(at, at + 3)));
        }
        return threes;
    }

    @Override
    public String toString() {
        return "SameWords[" + words.length() + " characters]";
    }
}
