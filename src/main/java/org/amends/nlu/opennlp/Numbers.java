package org.amends.nlu.opennlp;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Numbers in digits, and those in words where something is counted. */
final class Numbers {
    private static final String STAND_IN = "ten";
    private static final String STAND_IN_OF_AGES = "sixteen";

    private static final Pattern DIGITS = Pattern.compile("\\d{1,3}(,\\d{2,3})+(\\.\\d+)?|\\d+(\\.\\d+)?");
    /** "2" is also how "to" is written, "4" is "for", and "1" somebody. */
    private static final Set<String> ALSO_WORDS = Set.of("1", "2", "4");

    private static final Set<String> WORDS = Set.of(
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen",
            "twenty",
            "thirty",
            "forty",
            "fifty",
            "sixty",
            "seventy",
            "eighty",
            "ninety",
            "hundred");
    private static final Set<String> COUNTED = Set.of(
            "year",
            "years",
            "yr",
            "yrs",
            "month",
            "months",
            "week",
            "weeks",
            "wks",
            "day",
            "days",
            "hour",
            "hours",
            "hrs",
            "minute",
            "minutes",
            "mins",
            "night",
            "nights",
            "times",
            "kids",
            "children");
    private static final Set<String> BEFORE_AGE =
            Set.of("im", "i'm", "am", "turned", "turning", "aged", "age", "only", "just");
    private static final Set<String> AFTER_AGE =
            Set.of("", "and", "but", "year", "years", "yrs", "yo", "y", "so", "in", "not");
    private static final Pattern UNDER_AGE = Pattern.compile("[89]|1[0-7]");
    private static final int MOST_WORDS = 3;

    private Numbers() {}

    static Optional<Neutral.Found> at(int index, Spans spans) {
        int words = length(index, spans);
        if (words == 0) {
            return Optional.empty();
        }
        boolean counts = COUNTED.contains(spans.following(index + words));
        if (isUnderAge(index, spans)) {
            return Optional.of(new Neutral.Found(words, STAND_IN_OF_AGES));
        }
        boolean isPlain = isDigits(spans.plain(index)) && !ALSO_WORDS.contains(spans.plain(index));
        return isPlain || counts ? Optional.of(new Neutral.Found(words, STAND_IN)) : Optional.empty();
    }

    /** How many words the number that begins here has; none if it is no number. */
    static int length(int index, Spans spans) {
        if (isDigits(spans.plain(index))) {
            return 1;
        }
        int words = 0;
        while (words < MOST_WORDS && WORDS.contains(words == 0 ? spans.plain(index) : spans.following(index + words))) {
            words++;
        }
        return words;
    }

    static boolean isCounted(String word) {
        return COUNTED.contains(word);
    }

    static boolean isDigits(String word) {
        return DIGITS.matcher(word).matches();
    }

    /** The one number that changes who is spoken to. */
    private static boolean isUnderAge(int index, Spans spans) {
        return UNDER_AGE.matcher(spans.plain(index)).matches()
                && BEFORE_AGE.contains(spans.plain(index - 1))
                && AFTER_AGE.contains(spans.following(index + 1));
    }
}
