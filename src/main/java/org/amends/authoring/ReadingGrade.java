package org.amends.authoring;

import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;

/** The school grade from which a text can be read, by Flesch and Kincaid; a rough guide, for English. */
final class ReadingGrade {
    /** A shorter text says nothing about how hard it is. */
    private static final int FEWEST_WORDS = 12;

    private static final Pattern SENTENCE = Pattern.compile("[.?!:;…\\n]+");
    private static final Pattern VOWELS = Pattern.compile("[aeiouy]+");

    static double of(String text) {
        var words = Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^a-z'’]+"))
                .filter(word -> word.chars().anyMatch(Character::isLetter))
                .toList();
        if (words.size() < FEWEST_WORDS) {
            return 0;
        }
        long sentences = Math.max(
                1,
                Arrays.stream(SENTENCE.split(text))
                        .filter(part -> !part.isBlank())
                        .count());
        long syllables = words.stream().mapToLong(ReadingGrade::syllables).sum();
        return 0.39 * words.size() / sentences + 11.8 * syllables / words.size() - 15.59;
    }

    private static long syllables(String word) {
        long vowels = VOWELS.matcher(word).results().count();
        boolean silent = vowels > 1 && word.endsWith("e") && !word.endsWith("le");
        return Math.max(1, silent ? vowels - 1 : vowels);
    }

    private ReadingGrade() {}
}
