package org.amends.engine;

import java.time.Instant;
import org.amends.dialog.Slot.Keep;

/** What a person wrote into a slot, and when; printing it shows its length, never its words. */
public record SlotValue(String text, Keep keep, Instant setAt) {
    @Override
    public String toString() {
        return "SlotValue[" + text.length() + " characters, " + keep + "]";
    }
}
