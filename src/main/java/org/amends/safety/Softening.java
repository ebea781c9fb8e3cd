package org.amends.safety;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What in the same sentence makes a sure finding worth a question first: jokes, long past, hearsay, what-ifs, stories. */
final class Softening {
    private static final String LONG_AGO = "years? ago|used to|back then|decades? ago|long ago"
            + "|when i was (?:a|an|young|little|small|\\d+|at|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
            + "|as a (?:kid|child|teen)|in my (?:teens|twenties)|in (?:19|20)\\d\\d";
    static final Pattern ANYWHERE =
            Pattern.compile("\\b(?:lol|figure of speech|not literally|metaphorically|so to speak|" + LONG_AGO
                    + "|dream(?:t|ed)?|nightmares?|movie|film|documentary|episode|novel|video game)\\b");
    private static final Pattern PAST =
            Pattern.compile("\\b(?:" + LONG_AGO + "|that was (?:19|20)\\d\\d|childhood)\\b");
    private static final Pattern HEARSAY_BEFORE = Pattern.compile(
            "\\b(?:says|said|thinks|thought|claims|claimed|reckons|told|tells|telling|saying|accuses|accused)"
                    + "(?: (?:that|me|them|him|her|you|people|everyone|everybody|her mum|my mum)){0,2} $");
    private static final Pattern WHAT_IF_BEFORE = Pattern.compile("\\bif $");
    private static final Pattern I = Pattern.compile("^(?:i|im|ill|id|ive)\\b");

    /** Longer than what the patterns that stand just before a finding can match. */
    private static final int JUST_BEFORE = 64;

    private final String text;
    private final Map<Sentence, Boolean> softened = new HashMap<>();

    /** Where the sentence begins, or the sentences, in which something was found, and where they end. */
    private record Sentence(int start, int end) {}

    static boolean soundsLongAgo(String plain) {
        return PAST.matcher(plain).find();
    }

    Softening(String text) {
        this.text = text;
    }

    boolean softens(MatchResult found) {
        var start = text.lastIndexOf(" . ", found.start()) + 1;
        var end = text.indexOf(" . ", found.end());
        var sentence = new Sentence(start, end < 0 ? text.length() : end);
        if (softened.computeIfAbsent(sentence, this::isSoftened)) {
            return true;
        }
        var before = text.substring(Math.max(start, found.start() - JUST_BEFORE), found.start());
        return I.matcher(found.group()).find()
                ? HEARSAY_BEFORE.matcher(before).find()
                : WHAT_IF_BEFORE.matcher(before).find();
    }

    private boolean isSoftened(Sentence sentence) {
        return ANYWHERE.matcher(text.substring(sentence.start(), sentence.end()))
                .find();
    }
}
