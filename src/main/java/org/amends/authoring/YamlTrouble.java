package org.amends.authoring;

import java.util.regex.Pattern;

/**
 * What is wrong with a file that is no YAML, in words for people who have never heard of YAML.
 *
 * @param message what was found
 * @param whatToDo how to mend it
 */
record YamlTrouble(String message, String whatToDo) {
    private static final Pattern QUOTES_WITHIN = Pattern.compile("\"[^\"]*\"[^\\s,\\]}:#\"][^\"]*\"");

    /**
     * Translates the parser's complaint.
     *
     * @param line the line that it points to
     */
    static YamlTrouble of(String problem, String line) {
        if (problem.contains("TAB") || line.indexOf('\t') >= 0) {
            return new YamlTrouble(
                    "a tab stands here, and YAML takes only spaces",
                    "Put two spaces in place of each tab; most editors do so by themselves when told to.");
        }
        if (QUOTES_WITHIN.matcher(line).find() && problem.startsWith("expected")) {
            return new YamlTrouble(
                    "straight quotes stand within words that are between straight quotes",
                    "Quote people with “curly” quotes, or write \\\" for a straight one.");
        }
        if (problem.contains("mapping values are not allowed")) {
            return new YamlTrouble(
                    "a colon stands in words without quotes, or this line begins too far to the right",
                    "Put the words between double quotes: say: \"First: this.\" Or begin the line where its neighbours do.");
        }
        if (problem.contains("end of stream")) {
            return new YamlTrouble(
                    "a quote is opened here and never closed", "Put the closing \" at the end of these words.");
        }
        if (problem.contains("could not find expected ':'") || problem.contains("while scanning a simple key")) {
            return new YamlTrouble(
                    "a key has no colon, or words over several lines have no quotes",
                    "Write key: value with a space after the colon, and words between double quotes.");
        }
        if (problem.contains("expected ',' or")) {
            return new YamlTrouble(
                    "a comma is missing, or a [ or { is not closed",
                    "Look from here upwards for the missing comma, ] or }; words with commas stand between quotes.");
        }
        if (problem.contains("cannot start any token")) {
            return new YamlTrouble("words can't begin with this sign", "Put the words between double quotes.");
        }
        if (problem.contains("escape")) {
            return new YamlTrouble(
                    "a backslash stands between double quotes", "Take it away, or write two of them: \\\\.");
        }
        if (problem.startsWith("expected <block end>") || problem.contains("block end")) {
            return new YamlTrouble(
                    "this line doesn't begin below the one that it belongs to",
                    "Give it as many spaces at its beginning as its neighbours have; words in quotes end with the quote.");
        }
        return new YamlTrouble("this is not YAML: " + problem, DiagnosticCode.BROKEN_YAML.whatToDo());
    }
}
