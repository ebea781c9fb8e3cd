package org.amends.dialog;

import java.util.List;
import java.util.Set;
import org.amends.labels.Label;

/**
 * When a dialog is offered: for which readings of topic and situation, to whom, and behind which gates. Sides that are
 * empty mean everybody.
 */
public record Opens(Set<Label> topics, Set<Label> situations, Set<String> sides, List<Gate> gates, boolean inMenu) {
    public static final Opens BY_NAME_ONLY = new Opens(Set.of(), Set.of(), Set.of(), List.of(), false);

    public Opens {
        topics = Set.copyOf(topics);
        situations = Set.copyOf(situations);
        sides = Set.copyOf(sides);
        gates = List.copyOf(gates);
    }
}
