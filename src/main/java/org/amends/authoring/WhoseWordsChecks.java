package org.amends.authoring;

import java.util.HashSet;
import java.util.Set;
import org.amends.couple.Room;
import org.amends.dialog.Mover;
import org.amends.dialog.Node;
import org.amends.dialog.SlotName;
import org.amends.dialog.Wording.Hole;

/** Sees that a dialog for two names the seat of what both wrote alone, and of nothing else: it would speak of words that nobody has. */
final class WhoseWordsChecks {
    private final DialogDraft draft;
    private final Findings findings;
    private final Set<SlotName> ofEach = new HashSet<>();
    private final Set<SlotName> ofOne = new HashSet<>();

    WhoseWordsChecks(DialogDraft draft, Findings findings) {
        this.draft = draft;
        this.findings = findings;
    }

    void check() {
        for (var node : draft.nodes().values()) {
            var asked = asksEach(node);
            node.filled().forEach(used -> (asked ? ofEach : ofOne).add(used.what()));
        }
        draft.nodes().values().forEach(this::check);
    }

    private static boolean asksEach(NodeDraft node) {
        return node.node() instanceof Node.Wait wait
                && wait.room() == Room.PRIVATE
                && wait.floor()
                        .filter(floor -> floor.mover() instanceof Mover.Both)
                        .isPresent();
    }

    private void check(NodeDraft node) {
        node.spoken()
                .forEach(spoken -> SlotChecks.holes(spoken).stream()
                        .filter(this::isUnclear)
                        .forEach(hole -> findings.add(
                                DiagnosticCode.WHOSE_WORDS,
                                spoken.mark(),
                                hole instanceof Hole.SlotOf(SlotName slot, var seat)
                                        ? "{" + slot + "." + seat + "}: \"" + slot + "\" is never asked of each"
                                        : "both wrote this alone, and no seat is named")));
        if (node.node() instanceof Node.Commit commit && isOfEachOnly(commit.due())) {
            findings.add(
                    DiagnosticCode.WHOSE_WORDS,
                    node.mark(),
                    "\"" + commit.due() + "\" is asked of each: there would be two days");
        }
    }

    private boolean isUnclear(Hole hole) {
        return switch (hole) {
            case Hole.SlotValue(SlotName slot) -> isOfEachOnly(slot);
            case Hole.SlotOf(SlotName slot, var _) -> ofOne.contains(slot) && !ofEach.contains(slot);
            case Hole.Quote _, Hole.Operator _, Hole.Helplines _, Hole.KeptUntil _, Hole.Seat _, Hole.Parked _ -> false;
        };
    }

    private boolean isOfEachOnly(SlotName slot) {
        return ofEach.contains(slot) && !ofOne.contains(slot);
    }
}
