package org.amends;

/** Words as they are written on a command line. */
final class Shell {
    /** One word, whatever is in it, between the quotes that are easiest to read. */
    static String quoted(String word) {
        return word.chars().noneMatch(c -> "\"\\$`!".indexOf(c) >= 0)
                ? '"' + word + '"'
                : "'" + word.replace("'", "'\\''") + "'";
    }

    private Shell() {}
}
