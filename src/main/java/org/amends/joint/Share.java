package org.amends.joint;

import java.time.Instant;
import org.amends.couple.Role;

/**
 * What one partner wants the other to read; printing it shows no words.
 *
 * @param at when the other is asked; until then it can be taken back
 * @param asked whether the other was asked
 */
public record Share(Role by, String words, Instant at, boolean asked) {
    @Override
    public String toString() {
        return "Share[" + words.length() + " characters, at " + at + "]";
    }
}
