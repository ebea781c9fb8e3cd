package org.amends.nlu.opennlp;

import java.text.Normalizer;
import java.util.Locale;
import org.amends.nlu.Utterance;

/** The one place where written text is evened out before it is read: what is dropped here never reaches a model. */
final class Tidy {
    private static final String NUMBER = "0";
    private static final int LONGEST_RUN = 2;

    private Tidy() {}

    /** Lower case, plain quotes, no control characters, no drawn-out letters, any number the same. */
    static String of(String text) {
        var plain = Normalizer.normalize(new Utterance(text).cut().text(), Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT);
        var out = new StringBuilder(plain.length());
        // A single sign may have become a sentence.
        plain.codePoints()
                .limit(Utterance.MAX_READ)
                .map(Tidy::plain)
                .filter(Tidy::isWanted)
                .forEach(one -> append(out, one));
        return withoutDrawnOut(out);
    }

    private static int plain(int one) {
        return switch (one) {
            case '\u2018', '\u2019', '\u201a', '\u201b', '\u02bc', '\u00b4', '`' -> '\'';
            case '\u201c', '\u201d', '\u201e', '\u201f', '\u00ab', '\u00bb' -> '"';
            case '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2015', '\u2212' -> '-';
            default -> Character.isWhitespace(one) ? ' ' : one;
        };
    }

    /** Not: controls, joiners, skin tones and variation selectors (an emoji is the same in every colour). */
    private static boolean isWanted(int one) {
        return switch (Character.getType(one)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED -> false;
            default -> !(one >= 0xFE00 && one <= 0xFE0F) && !(one >= 0x1F3FB && one <= 0x1F3FF);
        };
    }

    private static void append(StringBuilder out, int one) {
        if (!Character.isDigit(one)) {
            out.appendCodePoint(one);
        } else if (out.isEmpty() || out.charAt(out.length() - 1) != NUMBER.charAt(0)) {
            out.append(NUMBER);
        }
    }

    /** Three or more of a kind are one: "sooo" is "so"; two are left, as in "too". */
    private static String withoutDrawnOut(CharSequence text) {
        var codes = text.codePoints().toArray();
        var out = new StringBuilder(codes.length);
        for (int start = 0, end; start < codes.length; start = end) {
            end = endOfRun(codes, start);
            out.appendCodePoint(codes[start]);
            if (end - start == LONGEST_RUN) {
                out.appendCodePoint(codes[start]);
            }
        }
        return out.toString();
    }

    private static int endOfRun(int[] codes, int start) {
        int end = start + 1;
        while (end < codes.length && codes[end] == codes[start]) {
            end++;
        }
        return end;
    }
}
