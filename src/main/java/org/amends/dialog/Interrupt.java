package org.amends.dialog;

import java.util.Set;
import org.amends.labels.Labelled;

/**
 * What lets a dialog come between, whatever else is going on.
 *
 * @param priority the highest wins
 * @param commands names without the slash
 * @param hears readings; unless {@code anyLength}, only of utterances of up to four words
 * @param screens kinds of danger, as the crisis screen names them
 * @param sure whether the screen must be sure ({@code true}) or unsure ({@code false})
 */
public record Interrupt(
        int priority,
        Set<String> commands,
        Set<Labelled> hears,
        boolean anyLength,
        Set<String> screens,
        boolean sure,
        Resume resume) {
    public Interrupt {
        commands = Set.copyOf(commands);
        hears = Set.copyOf(hears);
        screens = Set.copyOf(screens);
    }

    public boolean isDanger() {
        return !screens.isEmpty();
    }

    public enum Resume {
        /** The person is asked whether to go on. */
        ASK,
        /** The open question is asked again. */
        ALWAYS,
        /** What was going on is put away. */
        NEVER
    }
}
