package org.amends.nlu.opennlp;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Sums of money, in figures or in words. */
final class Amounts {
    private static final String STAND_IN = "some money";

    private static final Pattern SIGN = Pattern.compile("\\p{Sc}|rs|inr|usd|gbp|eur|ngn|kes");
    /** "40k"; after a sign also "2m". */
    private static final Pattern THOUSANDS = Pattern.compile("\\d[\\d.,]*k");

    private static final Pattern SHORT = Pattern.compile("\\d[\\d.,]*(k|m|bn|mil|l|cr)?");
    private static final Pattern IN_ONE =
            Pattern.compile("(rs|inr|usd|gbp|eur)\\d[\\d.,]*k?|\\d[\\d.,]*(rs|usd|gbp|eur)");
    private static final Set<String> SCALES = Set.of(
            "hundred", "thousand", "million", "k", "mil", "grand", "lakh", "lakhs", "lac", "lacs", "crore", "crores");
    private static final Set<String> CURRENCIES = Set.of(
            "dollar",
            "dollars",
            "bucks",
            "pound",
            "pounds",
            "quid",
            "euro",
            "euros",
            "rupee",
            "rupees",
            "rs",
            "naira",
            "usd",
            "gbp",
            "eur",
            "inr",
            "shillings",
            "rand",
            "pesos",
            "cedis",
            "dirhams",
            "yen",
            "cents",
            "pence");
    private static final int MOST_SCALES = 2;

    private Amounts() {}

    static Optional<Neutral.Found> at(int index, Spans spans) {
        int words = words(index, spans);
        return words == 0 ? Optional.empty() : Optional.of(new Neutral.Found(words, STAND_IN));
    }

    private static int words(int index, Spans spans) {
        var word = spans.plain(index);
        if (SIGN.matcher(word).matches() && isMatch(SHORT, spans.following(index + 1))) {
            return 2 + scales(index + 2, spans);
        }
        if (isMatch(THOUSANDS, word)) {
            return 1 + currency(index + 1, spans);
        }
        if (isMatch(IN_ONE, word)) {
            return 1;
        }
        int number = Numbers.length(index, spans);
        return number == 0 ? 0 : counted(index, number, spans);
    }

    /** A number is money if its currency follows, or a scale and then nothing that it would count. */
    private static int counted(int index, int number, Spans spans) {
        int scales = scales(index + number, spans);
        int currency = currency(index + number + scales, spans);
        boolean isMoney = currency > 0 || scales > 0 && !Numbers.isCounted(spans.following(index + number + scales));
        return isMoney ? number + scales + currency : 0;
    }

    private static int scales(int index, Spans spans) {
        int scales = 0;
        while (scales < MOST_SCALES && SCALES.contains(spans.following(index + scales))) {
            scales++;
        }
        return scales;
    }

    private static int currency(int index, Spans spans) {
        return CURRENCIES.contains(spans.following(index)) ? 1 : 0;
    }

    private static boolean isMatch(Pattern pattern, String word) {
        return pattern.matcher(word).matches();
    }
}
