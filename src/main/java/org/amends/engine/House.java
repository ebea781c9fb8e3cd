package org.amends.engine;

import org.amends.dialog.Dialog;
import org.amends.dialog.DialogLibrary;
import org.amends.safety.HelplineDirectory;
import org.amends.safety.SlotGuard;

/**
 * What the engine knows of the house it works in, the same for everybody.
 *
 * @param operator the name of whoever runs the coach
 */
public record House(DialogLibrary library, HelplineDirectory helplines, SlotGuard guard, String operator) {
    /** Whether a place on the stack is in a dialog about danger; a dialog that is gone is not. */
    boolean isDanger(Frame frame) {
        return library.dialog(frame.dialog()).filter(Dialog::isDanger).isPresent();
    }
}
