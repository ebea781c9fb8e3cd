package org.amends.engine;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Counting and comparing words, without understanding them. */
public final class Words {
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Pattern WORD = Pattern.compile(".*[\\p{L}\\p{N}].*", Pattern.DOTALL);
    private static final Pattern NOT_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final int MOST_QUOTED = 12;
    private static final int MOST_QUOTED_CHARACTERS = 160;
    private static final Pattern MYSELF = Pattern.compile("(i|ive|we|weve|im)\\b.*", Pattern.DOTALL);
    private static final Pattern UNDECIDED = Pattern.compile(
            "(i|we) (dont|do not|dunno|cant|cannot|wont|am not|guess|see|know|think|mean|will|would)\\b.*");
    private static final Pattern NOT_KNOWING = Pattern.compile("((i|we) )?(just |really )?(dont know|do not know|dunno)"
            + "( (how|what|where|why|yet|really|tbh|sorry|to|say|write|put|it|this|start|begin))*");

    static List<String> of(String text) {
        return Arrays.stream(SPACE.split(text.strip()))
                .filter(word -> WORD.matcher(word).matches())
                .toList();
    }

    public static int count(String text) {
        return of(text).size();
    }

    /** Letters and digits only, in lower case, so that "I’m ready!" is "i m ready" however it is typed. */
    public static String normal(String text) {
        return NOT_LETTERS
                .matcher(text.toLowerCase(Locale.ROOT).replaceAll("['’‘]", ""))
                .replaceAll(" ")
                .strip();
    }

    /** At most twelve words of a text, on one line. */
    public static String quote(String text) {
        var words =
                Arrays.stream(SPACE.split(text.strip())).limit(MOST_QUOTED + 1).toList();
        var quoted = String.join(" ", words.subList(0, Math.min(words.size(), MOST_QUOTED)));
        boolean cut = words.size() > MOST_QUOTED || quoted.length() > MOST_QUOTED_CHARACTERS;
        return shorten(quoted, MOST_QUOTED_CHARACTERS) + (cut ? " …" : "");
    }

    /** "i cheated" is two words and the hardest sentence anyone types: it is never too short. */
    static boolean isStatementAboutMyself(String text) {
        var normal = normal(text);
        return MYSELF.matcher(normal).matches()
                && count(normal) >= 2
                && !UNDECIDED.matcher(normal).matches();
    }

    /** "dont know how" and the like: nothing that could be read back to anyone as what they did. */
    static boolean isNotKnowing(String text) {
        return NOT_KNOWING.matcher(normal(text)).matches();
    }

    /** The beginning of a text; no character is cut in two. */
    public static String shorten(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
        return text.substring(0, end);
    }

    private Words() {}
}
