package org.amends.dialog;

import java.util.List;
import java.util.Optional;
import org.amends.labels.Labelled;

/** A button: what it says, what typed words mean the same, and where both lead. */
public record QuickReply(String label, Optional<Labelled> hears, List<Action> actions, Target target) {
    public QuickReply {
        actions = List.copyOf(actions);
    }
}
