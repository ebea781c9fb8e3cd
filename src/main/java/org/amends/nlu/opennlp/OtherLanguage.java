package org.amends.nlu.opennlp;

import java.util.List;
import java.util.Set;
import org.amends.nlu.Utterance;

/**
 * Notices a text that isn't English: few of its words occur in our English examples, and some of them are everyday words
 * of other languages. OpenNLP's language detector was measured first: it takes 35 MB of the heap, 1.3 seconds to load and
 * 10 MB of the program, and calls 81 of 4,122 kept-out English lines foreign; these lists take less than one megabyte.
 */
final class OtherLanguage {
    /** Dialects, texting and the usual mistypings count as English: whoever writes so can read the coach. */
    private static final Set<String> ENGLISH = WordList.of("english-words.txt");

    /** Everyday words of some thirty languages that are no English words. */
    private static final Set<String> OTHER = WordList.of("other-words.txt");

    private static final int FEWEST_WORDS = 5;
    private static final double HALF_ENGLISH = 0.5;
    private static final int ENOUGH_OTHER = 2;
    private static final double ENOUGH_OTHER_SHARE = 0.2;
    private static final double HARDLY_ENGLISH = 0.3;
    private static final double SOME_OTHER_SHARE = 0.1;

    private OtherLanguage() {}

    static boolean isWritten(String text) {
        var utterance = new Utterance(text);
        return utterance.isInOtherLetters() || isOther(words(utterance));
    }

    private static List<String> words(Utterance utterance) {
        return Tokens.of(Tidy.of(utterance.text())).stream()
                .filter(token -> token.chars().allMatch(one -> Character.isLetter(one) || one > 0x7F))
                .filter(Tokens::isWord)
                .toList();
    }

    private static boolean isOther(List<String> words) {
        if (words.size() < FEWEST_WORDS) {
            return false;
        }
        double english = words.stream().filter(ENGLISH::contains).count() / (double) words.size();
        long other = words.stream().filter(OtherLanguage::isOther).count();
        double otherShare = other / (double) words.size();
        return english < HALF_ENGLISH && other >= ENOUGH_OTHER && otherShare >= ENOUGH_OTHER_SHARE
                || english <= HARDLY_ENGLISH && otherShare >= SOME_OTHER_SHARE;
    }

    /** Or with a letter that English does not have. */
    private static boolean isOther(String word) {
        return !ENGLISH.contains(word)
                && (OTHER.contains(word) || word.codePoints().anyMatch(one -> one > 0x7F && Character.isLetter(one)));
    }
}
