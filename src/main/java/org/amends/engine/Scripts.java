package org.amends.engine;

/** Whether a text is written in letters that the coach can't read. */
final class Scripts {
    static boolean isForeign(String text) {
        long letters = text.codePoints().filter(Character::isLetter).count();
        long latin = text.codePoints()
                .filter(Character::isLetter)
                .filter(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN)
                .count();
        return letters >= 3 && latin * 2 < letters;
    }

    private Scripts() {}
}
