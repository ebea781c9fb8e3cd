package org.amends.nlu.encoder;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import opennlp.tools.tokenize.WordpieceTokenizer;

/** Cuts a text into the numbered word pieces that the encoder was trained on. */
final class Wordpieces {
    /** Longer texts are cut here: what comes later hardly moves the vector, and time grows with every piece. */
    static final int MOST = 128;

    private static final int LONGEST_WORD = 100;
    /** A piece has at least one character; and most have four, so this is never the limit for words. */
    private static final int MOST_CHARACTERS = 16 * MOST;

    private final Map<String, Integer> numbers;
    private final WordpieceTokenizer tokenizer;

    /** @param vocabulary the pieces in the order of their numbers */
    Wordpieces(List<String> vocabulary) {
        this.numbers = HashMap.newHashMap(vocabulary.size());
        for (int number = 0; number < vocabulary.size(); number++) {
            numbers.put(vocabulary.get(number), number);
        }
        this.tokenizer = new WordpieceTokenizer(numbers.keySet(), LONGEST_WORD);
    }

    /** With the marks of start and end around it. */
    long[] of(String text) {
        var pieces = tokenizer.tokenize(PlainWords.of(start(text)));
        int size = Math.min(pieces.length, MOST);
        var ids = new long[size];
        for (int at = 0; at < size; at++) {
            ids[at] = number(pieces[at]);
        }
        ids[size - 1] = number(WordpieceTokenizer.BERT_SEP_TOKEN);
        return ids;
    }

    private static String start(String text) {
        return text.length() <= MOST_CHARACTERS ? text : text.substring(0, MOST_CHARACTERS);
    }

    private long number(String piece) {
        var number = numbers.get(piece);
        if (number == null) {
            throw new IllegalStateException("the encoder's vocabulary lacks a piece that its tokenizer made");
        }
        return number;
    }
}
