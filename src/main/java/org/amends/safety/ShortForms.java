package org.amends.safety;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The short forms that lexicon patterns are written with, so that each says who and what and not how English spells it.
 * {@code <0>} to {@code <9>} stand for up to so many words, none of which denies.
 */
final class ShortForms {
    private static final String DENIALS = "never|not|didnt|doesnt|dont|hasnt|havent|hadnt|wouldnt|wont|isnt|wasnt|arent"
            + "|couldnt|cant|aint|nor|neither|nobody|without";

    private static final Map<String, String> FORMS = Map.ofEntries(
            Map.entry("they", "\\b(?:s?hes?|s?hell|s?hed|they|theyre|theyll|theyd|theyve|partners?)"),
            Map.entry("them", "(?:him|her|them|partner)\\b"),
            Map.entry("their", "(?:his|her|their|partners)"),
            Map.entry("theyself", "(?:himself|herself|hisself|themselves|themself|theirself)"),
            Map.entry(
                    "kid",
                    "(?:my|our|the|his|her|their|ma) (?:\\w{1,12} ){0,2}"
                            + "(?:kids?|sons?|daughters?|child|children|bab(?:y|ies)|toddler|boys?|girls?|lads?|little ones?"
                            + "|stepson|stepdaughter|stepkids|niece|nephew|grandson|granddaughter|eldest|youngest|year old)\\b"),
            Map.entry(
                    "i-will",
                    "\\b(?:ill|im(?: (?!not\\b|never\\b)\\w{1,10}){0,2} (?:going|about|ready|planning) to|i(?: \\w{1,10})? (?:want|need) to|i swear(?: to god)? ill"
                            + "|i could|i might|im finna)"),
            Map.entry("a-minor", "\\b(?:1[0-7]|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen)"),
            Map.entry("end", "(?= \\.| lol|$)"),
            // "ring my sister and ask her": then "her" isn't the partner.
            Map.entry(
                    "not-mine",
                    "(?<!\\bmy (?:sister|brother|mum|mother|dad|father|friend|mate|aunt|uncle|cousin|boss|doctor|counsellor"
                            + "|therapist|sponsor|neighbour|nan|gran|daughter|son|pastor) (?:\\w{1,12} )?(?:\\w{1,12} )?(?:\\w{1,12} )?(?:\\w{1,12} )?(?:\\w{1,12} )?)"),
            // What stands before must not take it back: "i would never <said> kill myself".
            Map.entry("said", "(?<!\\b(?:" + DENIALS + ") (?:\\w{1,9} )?(?:\\w{1,9} )?)"));

    private static final Pattern FORM = Pattern.compile("<([a-z][a-z-]*|[0-9])>");

    static String spelledOut(String pattern) {
        return FORM.matcher(pattern).replaceAll(found -> Matcher.quoteReplacement(spelling(found.group(1))));
    }

    /** The first name in angle brackets that is no short form. */
    static Optional<String> unknownIn(String pattern) {
        return FORM.matcher(pattern)
                .results()
                .map(found -> found.group(1))
                .filter(name -> spelling(name).isEmpty() && !name.equals("0"))
                .findFirst();
    }

    private static String spelling(String name) {
        return Character.isDigit(name.charAt(0)) ? words(name) : FORMS.getOrDefault(name, "");
    }

    private static String words(String atMost) {
        return "(?: (?!(?:" + DENIALS + ")\\b)\\w{1,20}){0," + atMost + "}";
    }

    private ShortForms() {}
}
