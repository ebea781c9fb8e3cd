package org.amends.authoring;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.amends.dialog.DialogId;
import org.amends.dialog.Interrupt;
import org.amends.dialog.NodeId;
import org.amends.dialog.Wording.Hole;
import org.amends.dialog.Wording.Part;

/** Sees that danger is answered with help, in words that may be seen, and with a way out. */
final class DangerChecks {
    /** About what a phone shows of a message while it is locked. */
    private static final int PREVIEW = 60;

    private static final Set<String> BARE = Set.of("yes", "no", "ok", "okay", "yeah", "nope");

    /** What the screen also finds, though nobody is in danger by it. */
    private static final Set<String> WITHOUT_HELPLINE = Set.of("no_contact", "happened_again");

    private final Findings findings;

    DangerChecks(Findings findings) {
        this.findings = findings;
    }

    void check(Map<DialogId, DialogDraft> dialogs) {
        var unasked = dialogs.values().stream()
                .flatMap(draft -> draft.checkIns().stream())
                .collect(Collectors.toSet());
        for (var draft : dialogs.values()) {
            if (draft.dialog().isDanger()) {
                draft.nodes().values().forEach(this::neutral);
                danger(draft);
            } else if (unasked.contains(draft.id())) {
                firstWords(draft).forEach(this::neutral);
            }
        }
    }

    private void danger(DialogDraft draft) {
        var paths = new DialogPaths(draft.nodes());
        boolean needed =
                draft.dialog().interrupt().filter(DangerChecks::needsHelpline).isPresent();
        var reached = paths.from(List.of(draft.dialog().start()));
        boolean helped = draft.nodes().values().stream()
                .filter(node -> reached.contains(node.id()))
                .flatMap(node -> node.spoken().stream())
                .flatMap(spoken -> SlotChecks.holes(spoken).stream())
                .anyMatch(Hole.Helplines.class::isInstance);
        if (needed && !helped) {
            findings.add(DiagnosticCode.NO_HELPLINE, draft.mark(), "\"" + draft.id() + "\" never says where help is");
        }
        var out = paths.thatLeadOut();
        draft.nodes().values().stream().filter(NodeDraft::waits).forEach(node -> buttons(node, out));
    }

    private static boolean needsHelpline(Interrupt interrupt) {
        return interrupt.sure() && !WITHOUT_HELPLINE.containsAll(interrupt.screens());
    }

    private void buttons(NodeDraft node, Set<NodeId> out) {
        if (node.ways().stream().noneMatch(way -> way.button() && DialogPaths.leads(way, out))) {
            findings.add(DiagnosticCode.NO_BUTTON_OUT, node.mark(), "no button of \"" + node.id() + "\" leads out");
        }
        for (var button : node.buttons()) {
            if (BARE.contains(button.what().toLowerCase(Locale.ROOT).replaceAll("[^a-z]", ""))) {
                findings.add(
                        DiagnosticCode.BARE_ANSWER, button.mark(), "\"" + button.what() + "\" isn't a whole answer");
            }
        }
    }

    /** What is said before the person has answered anything. */
    private static List<NodeDraft> firstWords(DialogDraft draft) {
        var paths = new DialogPaths(draft.nodes());
        var first = paths.fromPassing(draft.dialog().start());
        return draft.nodes().values().stream()
                .filter(node -> first.contains(node.id()))
                .toList();
    }

    private void neutral(NodeDraft node) {
        for (var spoken : node.spoken()) {
            int shown = 0;
            for (var part : spoken.phrase().parts()) {
                shown += part instanceof Part.Words words ? words.text().length() : 0;
                if (part instanceof Part.Gap gap && showsWords(gap.hole()) && shown < PREVIEW) {
                    findings.add(
                            DiagnosticCode.NOT_NEUTRAL_FIRST,
                            spoken.mark(),
                            "what a person wrote shows within the first 60 characters");
                    break;
                }
            }
        }
    }

    private static boolean showsWords(Hole hole) {
        return hole instanceof Hole.Quote || hole instanceof Hole.SlotValue;
    }
}
