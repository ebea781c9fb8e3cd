package org.amends.safety;

import java.util.List;
import java.util.regex.Pattern;
import org.amends.nlu.Utterance;

/** Tells words that someone else may have written from a person's own. */
public final class PastedWords {
    private static final Pattern QUOTED = Pattern.compile(
            "\"[^\"\\n]{8,2000}+\"|\u201C[^\u201D\\n]{8,2000}+\u201D|\u00AB[^\u00BB\\n]{8,2000}+\u00BB|(?m:^[ \\t]{0,8}>.{1,2000}$)");
    private static final Pattern NAMED_LINE = Pattern.compile(
            "(?m)^[ \\t]{0,8}(?:\\[[^\\]\\n]{1,30}\\][ \\t]{0,3})?(?!(?i:ps|edit|update|note|question|so|honestly|me|i|ok|and|but"
                    + "|because|anyway|tldr|for example|my question)\\b)\\p{L}[\\p{L} '.-]{0,24}:[ \\t]+\\S.{0,2000}$");
    private static final Pattern ANNOUNCED = Pattern.compile(
            "(?i)\\b(?:s?he|they|my \\w{2,12}|(?:her|his) text)(?: (?:just|then|also|has|had|keeps|once))?"
                    + " (?:wrote|writes|sent|sends|texted|texts|messaged|replied|posted|put|left|said|says|writing|sending)"
                    + "(?: (?:me|this|to me|back|a text|a message|last night|today|the following)){0,3}[ \\t]{0,3}(?:[:\u2026]|\\.\\.\\.|-)[ \\t\\n].{1,2000}");
    /** The program is nobody's {@code you}: a threat to one was written to someone, or by someone, else. */
    private static final Pattern THREATENS_YOU = Pattern.compile(
            "\\b(?:ill|im going to|i swear ill|i will) (?:\\w{1,10} ){0,2}(?:kill|hurt|find|destroy|end|bury|ruin|finish|stab|shoot|break|cut|beat|smash|burn) (?:you|your)\\b"
                    + "|\\byoure (?:\\w{1,10} )?(?:dead|finished|done for)\\b|\\byou(?:ll| will) (?:pay|regret|be sorry)\\b"
                    + "|\\bkill yourself\\b|\\bwatch your back\\b");

    /** Whether some of it looks quoted, copied or written to the person: ask whose words they are. */
    public static boolean looksPasted(Utterance utterance) {
        return looksPasted(utterance, PlainText.of(utterance));
    }

    static boolean looksPasted(Utterance utterance, String plain) {
        var text = utterance.cut().text();
        return parts().stream().anyMatch(part -> part.matcher(text).find())
                || THREATENS_YOU.matcher(plain).find();
    }

    /** The same without what stands in quotes or after a name and a colon. */
    static Utterance ownWordsIn(Utterance utterance) {
        var text = utterance.cut().text();
        for (var part : parts()) {
            text = part.matcher(text).replaceAll(" \u2026 ");
        }
        return new Utterance(text);
    }

    private static List<Pattern> parts() {
        return List.of(QUOTED, NAMED_LINE, ANNOUNCED);
    }

    private PastedWords() {}
}
