package org.amends.engine;

import java.util.List;
import org.amends.dialog.NodeRef;

/**
 * The question that a chat waits on.
 *
 * @param turn its number in the session; buttons carry it
 * @param text as it was sent, so that the chosen answer can be shown under it; printing it shows its length only
 * @param sensitive whether the answer must not stay on the screen
 */
public record OpenQuestion(long turn, NodeRef at, String text, List<Choice> choices, boolean sensitive) {
    public OpenQuestion {
        choices = List.copyOf(choices);
    }

    /** A button's label, and the code by which the engine knows what it means at this node. */
    public record Choice(String label, String code) {}

    @Override
    public String toString() {
        return "OpenQuestion[turn " + turn + " at " + at + "]";
    }
}
