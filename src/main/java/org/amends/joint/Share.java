package org.amends.joint;

import java.time.Instant;

/**
 * What one partner wants the other to read; printing it shows no words.
 *
 * @param words empty once they were read or declined
 * @param at when the other is asked; until then it can be taken back
 * @param asked whether that time has come
 */
public record Share(String words, Instant at, boolean asked) {
    @Override
    public String toString() {
        return "Share[" + words.length() + " characters, at " + at + "]";
    }
}
