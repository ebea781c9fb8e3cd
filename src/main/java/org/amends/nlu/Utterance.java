package org.amends.nlu;

/** What a person wrote in one message; printing it shows its length, never its words. */
public record Utterance(String text) {
    /** Longer texts are cut here before they are read, so that no message makes a slow path; unit: UTF-16 characters. */
    public static final int MAX_READ = 10_000;

    /** No language needs as many on one letter. */
    private static final int MOST_MARKS = 8;

    private static final int FEWEST_LETTERS = 3;

    /** The part that is read: its beginning, without the marks that are piled up on a letter, which make slow paths too. */
    public Utterance cut() {
        var start = text.length() <= MAX_READ ? text : text.substring(0, endOfRead());
        var read = withoutPiles(start);
        return read.length() == text.length() ? this : new Utterance(read);
    }

    /** No character is cut in two. */
    private int endOfRead() {
        return Character.isHighSurrogate(text.charAt(MAX_READ - 1)) ? MAX_READ - 1 : MAX_READ;
    }

    private static String withoutPiles(String text) {
        var out = new StringBuilder(text.length());
        int marks = 0;
        for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            int one = text.codePointAt(at);
            marks = isMark(one) ? marks + 1 : 0;
            if (marks <= MOST_MARKS) {
                out.appendCodePoint(one);
            }
        }
        return out.toString();
    }

    private static boolean isMark(int one) {
        int type = Character.getType(one);
        return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
    }

    /**
     * Whether most of its letters are other than Latin. Signs that only look like letters in another type face belong to
     * no script.
     */
    public boolean isInOtherLetters() {
        int latin = 0;
        int other = 0;
        var read = cut().text();
        for (int at = 0; at < read.length(); at += Character.charCount(read.codePointAt(at))) {
            int one = read.codePointAt(at);
            if (Character.isLetter(one)) {
                switch (Character.UnicodeScript.of(one)) {
                    case LATIN, COMMON -> latin++;
                    default -> other++;
                }
            }
        }
        return latin + other >= FEWEST_LETTERS && latin < other;
    }

    @Override
    public String toString() {
        return "Utterance[" + text.length() + " characters]";
    }
}
