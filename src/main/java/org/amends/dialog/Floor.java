package org.amends.dialog;

import java.util.Map;
import java.util.Optional;

/**
 * What a question of a dialog for two has besides: who moves it, what each is told alone, and what is said instead where
 * both speak at a table.
 *
 * @param tips one private line for each seat, sent to both at the same moment
 * @param aloud in place of the question's words in aloud mode
 */
public record Floor(Mover mover, Map<SeatName, Wording> tips, Optional<Wording> aloud) {
    public Floor {
        tips = Map.copyOf(tips);
    }
}
