package org.amends.authoring;

import java.util.List;
import java.util.Optional;
import org.amends.dialog.NodeRef;

/** What became of one script: its first failure, if it has one, the nodes that were entered, turn by turn, and the talk. */
public record ScriptRun(
        ConversationScript script, Optional<ScriptFailure> failure, List<List<NodeRef>> walked, List<TalkLine> talk) {
    public ScriptRun {
        walked = List.copyOf(walked);
        talk = List.copyOf(talk);
    }
}
