package org.amends.nlu.opennlp;

import java.util.ArrayList;
import java.util.List;

/** Cuts tidied text into words, and single signs and emoji. */
final class Tokens {
    private static final int LONGEST_WORD = 40;

    private final String text;
    private final List<String> found = new ArrayList<>();
    private final StringBuilder word = new StringBuilder();

    private Tokens(String text) {
        this.text = text;
    }

    static List<String> of(String tidy) {
        var tokens = new Tokens(tidy);
        for (int at = 0; at < tidy.length(); at += Character.charCount(tidy.codePointAt(at))) {
            tokens.take(at);
        }
        tokens.endWord();
        return tokens.found;
    }

    static boolean isWord(String token) {
        return isWordPart(token.codePointAt(0));
    }

    private void take(int at) {
        int one = text.codePointAt(at);
        if (isWordPart(one)) {
            word.appendCodePoint(one);
        } else if (one != '\'' || !isInsideWord(at)) {
            endWord();
            if (!Character.isWhitespace(one)) {
                found.add(Character.toString(one));
            }
        }
    }

    /** On phones "dont" and "don't" are one word, so an apostrophe inside a word is not kept. */
    private boolean isInsideWord(int at) {
        return !word.isEmpty() && at + 1 < text.length() && isWordPart(text.codePointAt(at + 1));
    }

    private void endWord() {
        if (!word.isEmpty()) {
            found.add(word.substring(0, Math.min(word.length(), LONGEST_WORD)));
            word.setLength(0);
        }
    }

    private static boolean isWordPart(int one) {
        return Character.isLetterOrDigit(one) || Character.getType(one) == Character.NON_SPACING_MARK;
    }
}
