package org.amends.telegram;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Texts as Telegram takes them: no part longer than it allows, and nothing in them that it would read as markup. */
final class TextParts {
    /** Telegram's limit, counted after markup is read; unit: UTF-16 characters. */
    static final int LIMIT = 4096;

    /** Breaks from the best to the worst; an earlier one is not taken where it would leave a very short part. */
    private static final List<Pattern> BREAKS = List.of(
            Pattern.compile("\n\\s*\n"),
            Pattern.compile("\n"),
            Pattern.compile("(?<=[.!?…][\"')\\]”’]?)\\s"),
            Pattern.compile("\\s"));

    private static final int SHORTEST = LIMIT / 4;

    private TextParts() {}

    /** The text in parts, split between paragraphs, else sentences, else words. */
    static List<String> split(String text) {
        List<String> parts = new ArrayList<>();
        String rest = text.strip();
        while (rest.length() > LIMIT) {
            int cut = cut(rest);
            parts.add(rest.substring(0, cut).strip());
            rest = rest.substring(cut).strip();
        }
        parts.add(rest);
        return parts;
    }

    static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static int cut(String text) {
        for (Pattern kind : BREAKS) {
            int last = lastBreak(kind, text);
            if (last >= SHORTEST) {
                return last;
            }
        }
        return Character.isHighSurrogate(text.charAt(LIMIT - 1)) ? LIMIT - 1 : LIMIT;
    }

    private static int lastBreak(Pattern kind, String text) {
        // One more than the limit: white space at the cut is dropped.
        Matcher matcher = kind.matcher(text.substring(0, LIMIT + 1));
        int last = 0;
        while (matcher.find()) {
            last = matcher.start();
        }
        return last;
    }
}
