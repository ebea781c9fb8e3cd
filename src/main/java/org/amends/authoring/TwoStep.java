package org.amends.authoring;

import java.util.List;
import java.util.Optional;
import org.amends.authoring.ConversationScript.Step;
import org.amends.couple.Place;
import org.amends.couple.Role;
import org.amends.engine.TurnInput.Media;
import org.amends.labels.Labelled;
import org.amends.safety.CrisisSignal;

/** What happens in a turn of a script for two, or must not. */
public sealed interface TwoStep extends Step {
    /** One message of the coach in a room; {@code *} stands for any text. */
    record Reads(Place place, String words, Optional<List<String>> buttons) implements TwoStep {}

    /**
     * One of the two writes.
     *
     * @param crossed whether it was sent before the open question was asked
     */
    record Says(
            Role by, Place place, String words, List<Labelled> hears, Optional<CrisisSignal> screen, boolean crossed)
            implements TwoStep {
        public Says {
            hears = List.copyOf(hears);
        }
    }

    /** The newest button of this name is tapped, in the group, else alone. */
    record Taps(Role by, String button) implements TwoStep {}

    /** A command without its slash. */
    record Orders(Role by, Place place, String name) implements TwoStep {}

    /** Something without words, in the group. */
    record Sends(Role by, Media media) implements TwoStep {}

    /** Somebody else writes or taps in the group: nothing may come of it. */
    record Third(String what) implements TwoStep {}

    /** So many are in the group now, the coach among them. */
    record Members(int count) implements TwoStep {}

    /** None of these is said from here on, in this room or in any. */
    record Never(Optional<Place> place, List<String> words) implements TwoStep {
        public Never {
            words = List.copyOf(words);
        }
    }
}
