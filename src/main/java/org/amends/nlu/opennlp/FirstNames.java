package org.amends.nlu.opennlp;

import java.util.Optional;
import java.util.Set;

/** Whether a word is somebody's first name; those that are common words too only where they are written as names. */
final class FirstNames {
    /** Of twenty common names the nearest, but one, to the middle of seventy; and it fits anybody. */
    static final String STAND_IN = "sam";

    private static final Set<String> NAMES = WordList.of("first-names.txt");
    private static final Set<String> ALSO_WORDS = WordList.of("first-names-when-capitalised.txt");

    private FirstNames() {}

    static Optional<Neutral.Found> at(int index, Spans spans) {
        var word = spans.plain(index);
        var name = withoutOwning(word);
        if (isName(name, index, spans)) {
            return Optional.of(new Neutral.Found(1, STAND_IN + word.substring(name.length())));
        }
        // On phones "sarah's" has lost its apostrophe.
        return word.endsWith("s") && NAMES.contains(word.substring(0, word.length() - 1))
                ? Optional.of(new Neutral.Found(1, STAND_IN + "s"))
                : Optional.empty();
    }

    private static String withoutOwning(String word) {
        return word.endsWith("'s") ? word.substring(0, word.length() - 2) : word;
    }

    private static boolean isName(String word, int index, Spans spans) {
        return NAMES.contains(word) || ALSO_WORDS.contains(word) && isWrittenAsName(index, spans);
    }

    static boolean isWrittenAsName(int index, Spans spans) {
        return spans.isCapitalised(index)
                && spans.isInsideSentence(index)
                && (index == 1 || !spans.isCapitalised(index - 1));
    }
}
