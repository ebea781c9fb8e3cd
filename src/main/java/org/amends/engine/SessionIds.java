package org.amends.engine;

import java.util.SplittableRandom;

/** Names of sessions: short enough for a button, new in each life of a person with the coach. */
public final class SessionIds {
    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789";

    public static String of(long seed) {
        var random = new SplittableRandom(seed);
        return random.ints(8, 0, LETTERS.length())
                .mapToObj(LETTERS::charAt)
                .collect(StringBuilder::new, StringBuilder::append, StringBuilder::append)
                .toString();
    }

    private SessionIds() {}
}
