package org.amends.nlu;

/** What a person wrote in one message; printing it shows its length, never its words. */
public record Utterance(String text) {
    /** Longer texts are cut here before they are read, so that no message makes a slow path; unit: UTF-16 characters. */
    public static final int MAX_READ = 10_000;

    /** The part that is read. */
    public Utterance cut() {
        return text.length() <= MAX_READ ? this : new Utterance(text.substring(0, MAX_READ));
    }

    @Override
    public String toString() {
        return "Utterance[" + text.length() + " characters]";
    }
}
