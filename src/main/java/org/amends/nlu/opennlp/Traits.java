package org.amends.nlu.opennlp;

import java.util.LinkedHashSet;
import java.util.Set;
import opennlp.tools.stemmer.snowball.SnowballStemmer;

/**
 * What a tidied text shows, as names, each once: its words, their stems, pairs of stems, the letter groups inside words, and
 * {@link Roles}. The first letter of a name tells its kind.
 */
final class Traits {
    private static final int SHORTEST_GROUP = 3;
    private static final int LONGEST_GROUP = 4;
    private static final String START = "<";
    private static final String END = ">";

    // A stemmer keeps state, so every text gets its own.
    private final SnowballStemmer stemmer = new SnowballStemmer(SnowballStemmer.ALGORITHM.ENGLISH);
    private final Set<String> names = new LinkedHashSet<>();

    private Traits() {}

    static Set<String> of(String tidy) {
        var traits = new Traits();
        traits.addAll(tidy);
        return traits.names;
    }

    private void addAll(String tidy) {
        var tokens = Tokens.of(tidy);
        var stems = tokens.stream().map(this::stem).toList();
        String before = START;
        for (int at = 0; at < tokens.size(); at++) {
            names.add("w" + tokens.get(at));
            names.add("s" + stems.get(at));
            names.add("b" + before + " " + stems.get(at));
            addGroups(tokens.get(at));
            before = stems.get(at);
        }
        names.add("b" + before + " " + END);
        Roles.of(tokens, stems, names::add);
    }

    private String stem(String token) {
        return Tokens.isWord(token) ? stemmer.stem(token).toString() : token;
    }

    private void addGroups(String token) {
        if (!Tokens.isWord(token)) {
            return;
        }
        String marked = "^" + token + "$";
        for (int length = SHORTEST_GROUP; length <= LONGEST_GROUP; length++) {
            for (int at = 0; at + length <= marked.length(); at++) {
                names.add("c" + marked.substring(at, at + length));
            }
        }
    }
}
