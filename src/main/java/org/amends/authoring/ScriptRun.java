package org.amends.authoring;

import java.util.List;
import java.util.Optional;
import org.amends.dialog.NodeRef;

/** What became of one script: its first failure, if it has one, and the nodes that were entered, turn by turn. */
public record ScriptRun(ConversationScript script, Optional<ScriptFailure> failure, List<List<NodeRef>> walked) {
    public ScriptRun {
        walked = List.copyOf(walked);
    }
}
