package org.amends.safety;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What in the same sentence makes a sure finding worth a question first: jokes, long past, hearsay, what-ifs, stories. */
final class Softening {
    private static final Pattern ANYWHERE = Pattern.compile(
            "\\b(?:lol|figure of speech|not literally|metaphorically|so to speak|years? ago|used to|back then|decades? ago"
                    + "|long ago|when i was (?:a|an|young|little|small|\\d+|at)|as a (?:kid|child|teen)|in my (?:teens|twenties)"
                    + "|in (?:19|20)\\d\\d|dream(?:t|ed)?|nightmares?|movie|film|documentary|episode|novel|video game)\\b");
    private static final Pattern HEARSAY_BEFORE = Pattern.compile(
            "\\b(?:says|said|thinks|thought|claims|claimed|reckons|told|tells|telling|saying|accuses|accused)"
                    + "(?: (?:that|me|them|him|her|you|people|everyone|everybody|her mum|my mum)){0,2} $");
    private static final Pattern WHAT_IF_BEFORE = Pattern.compile("\\bif $");
    private static final Pattern I = Pattern.compile("^(?:i|im|ill|id|ive)\\b");

    static boolean softens(String text, MatchResult found) {
        var start = text.lastIndexOf(" . ", found.start()) + 1;
        var end = text.indexOf(" . ", found.end());
        var before = text.substring(start, found.start());
        if (ANYWHERE.matcher(text.substring(start, end < 0 ? text.length() : end))
                .find()) {
            return true;
        }
        return I.matcher(found.group()).find()
                ? HEARSAY_BEFORE.matcher(before).find()
                : WHAT_IF_BEFORE.matcher(before).find();
    }

    private Softening() {}
}
