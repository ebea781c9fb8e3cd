package org.amends.nlu.opennlp;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A text as it was written, cut into words, numbers and currency signs; what lies between them is left where it is. */
final class Spans {
    /** Nothing longer is a name, a day or a number. */
    private static final int LONGEST = 24;

    private static final String INSIDE_NUMBERS = ".,:/-";
    private static final String INSIDE_SENTENCES = ",-&/";

    private final String text;
    private final List<Span> found = new ArrayList<>();

    private record Span(int start, int end, String plain) {}

    Spans(String text) {
        this.text = text;
        int at = 0;
        while (at < text.length()) {
            int end = endFrom(at);
            if (end > at) {
                found.add(new Span(at, end, plain(text.substring(at, Math.min(end, at + LONGEST + 1)))));
                at = end;
            } else {
                at += Character.charCount(text.codePointAt(at));
            }
        }
    }

    int size() {
        return found.size();
    }

    int start(int index) {
        return found.get(index).start();
    }

    int end(int index) {
        return found.get(index).end();
    }

    /** In lower case, without accents and with straight apostrophes; empty where there is nothing or something too long. */
    String plain(int index) {
        return index >= 0 && index < found.size() ? found.get(index).plain() : "";
    }

    /** Whether a word follows the one before it with at most a space or a hyphen between them. */
    boolean isNext(int index) {
        if (index < 1 || index >= found.size()) {
            return false;
        }
        int gap = start(index) - end(index - 1);
        return gap == 0 || gap == 1 && (text.charAt(end(index - 1)) == ' ' || text.charAt(end(index - 1)) == '-');
    }

    /** The word that follows at once, or nothing. */
    String following(int index) {
        return isNext(index) ? plain(index) : "";
    }

    /** Begins with a capital and goes on in small letters. */
    boolean isCapitalised(int index) {
        var span = found.get(index);
        return Character.isUpperCase(text.codePointAt(span.start()))
                && span.start() + 1 < span.end()
                && Character.isLowerCase(text.codePointAt(span.start() + 1));
    }

    /** Whether the sentence began before it. */
    boolean isInsideSentence(int index) {
        if (index == 0) {
            return false;
        }
        var gap = text.substring(end(index - 1), Math.min(start(index), end(index - 1) + LONGEST));
        return gap.indexOf('\n') < 0 && gap.strip().length() <= 1 && INSIDE_SENTENCES.contains(gap.strip());
    }

    private int endFrom(int start) {
        int first = text.codePointAt(start);
        int at = start + Character.charCount(first);
        if (Character.getType(first) == Character.CURRENCY_SYMBOL) {
            return at;
        }
        if (!Character.isLetterOrDigit(first)) {
            return start;
        }
        while (at < text.length() && goesOn(at)) {
            at += Character.charCount(text.codePointAt(at));
        }
        return at;
    }

    private boolean goesOn(int at) {
        int one = text.codePointAt(at);
        if (Character.isLetterOrDigit(one) || Character.getType(one) == Character.NON_SPACING_MARK) {
            return true;
        }
        return at + 1 < text.length()
                && (INSIDE_NUMBERS.indexOf(one) >= 0
                                && Character.isDigit(text.charAt(at - 1))
                                && Character.isDigit(text.charAt(at + 1))
                        || isApostrophe(one) && Character.isLetter(text.codePointAt(at + 1)));
    }

    private static boolean isApostrophe(int one) {
        return one == '\'' || one == '\u2019';
    }

    private static String plain(String word) {
        if (word.length() > LONGEST) {
            return "";
        }
        var lower = word.toLowerCase(Locale.ROOT).replace('\u2019', '\'');
        return lower.chars().allMatch(one -> one < 0x80)
                ? lower
                : Normalizer.normalize(lower, Normalizer.Form.NFD).replaceAll("\\p{Mn}", "");
    }
}
