package org.amends.authoring;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amends.dialog.DialogId;
import org.amends.dialog.Interrupt;
import org.amends.dialog.NodeId;
import org.amends.dialog.Target;
import org.amends.dialog.Wording.Hole;
import org.amends.dialog.Wording.Part;

/** Sees that danger is answered with help, in words that may be seen, and with a way out. */
final class DangerChecks {
    /** About what a phone shows of a message while it is locked. */
    private static final int PREVIEW = 60;

    private static final Pattern SUBJECT = Pattern.compile(
            "\\b(?:affairs?|cheat\\w*|betray\\w*|lie[sd]?|lying|trust\\w*|honest\\w*|truth\\w*|apolog\\w*|forg[ai]v\\w*"
                    + "|danger\\w*|unsafe|violen\\w*|abus\\w*|hit|hits|hitting|hurt\\w*|harm\\w*|threat\\w*|afraid|fear\\w*"
                    + "|scared|frighten\\w*|suicid\\w*|kill\\w*|die|dying|dead|sex\\w*|rape\\w*|child|children|police"
                    + "|emergency|helplines?|necks?|weapon\\w*|wife|husband|partners?|courts?|track\\w*|spy\\w*|spied)\\b",
            Pattern.CASE_INSENSITIVE);

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
            } else {
                seenWithoutOpening(draft, unasked.contains(draft.id())).forEach(this::neutral);
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

    /** What comes unasked, and what stays as the last message of a chat. */
    private static Set<NodeDraft> seenWithoutOpening(DialogDraft draft, boolean unasked) {
        var last = draft.nodes().values().stream()
                .filter(node ->
                        node.ways().stream().anyMatch(way -> !node.waits() && way.target() instanceof Target.End));
        return Stream.concat(last, unasked ? firstWords(draft).stream() : Stream.empty())
                .collect(Collectors.toCollection(LinkedHashSet::new));
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
            subject(spoken);
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

    /** What is talked about here, in the part that a locked phone or a list of chats shows. */
    private void subject(Spoken spoken) {
        var text = spoken.text();
        var named = SUBJECT.matcher(text.substring(0, Math.min(PREVIEW, text.length())));
        if (named.find()) {
            findings.add(
                    DiagnosticCode.NOT_NEUTRAL_FIRST,
                    spoken.mark(),
                    "\"" + named.group() + "\" shows within the first 60 characters");
        }
    }

    private static boolean showsWords(Hole hole) {
        return hole instanceof Hole.Quote || hole instanceof Hole.SlotValue;
    }
}
