package org.amends.safety;

/** Characters told apart only as far as fragments need it; those that share a number may be taken for one another. */
final class Letters {
    static final int SORTS = 39;

    private static final int DIGITS = 26;
    private static final int SPACE = 36;
    private static final int DOT = 37;
    private static final int OTHER = 38;

    static int sort(char letter) {
        if (letter >= 'a' && letter <= 'z') {
            return letter - 'a';
        }
        if (letter >= '0' && letter <= '9') {
            return DIGITS + letter - '0';
        }
        return letter == ' ' ? SPACE : letter == '.' ? DOT : OTHER;
    }

    private Letters() {}
}
