package org.amends.authoring;

import java.util.Collection;
import java.util.Set;
import java.util.regex.Pattern;
import org.amends.labels.Label;

/**
 * Sees that no text of a writer offers what is refused to people: to watch, to search or to limit the partner. Talks that
 * answer somebody who looks or is looked into have to name it.
 */
final class WatchingChecks {
    private static final Set<String> ABOUT_IT = Set.of("checking", "being_checked", "asks_to_check");

    private static final String WHOSE =
            "(?:their|his|her|your|my|each other's|your partner's|the other's|one another's)";

    private static final Pattern WATCHING = Pattern.compile(
            "\\b(?:passwords?|pass ?codes?|pin codes?|log-?ins?|screenshots?|proof photos?|trackers?|tracking apps?|spy\\w*|gps"
                    + "|(?:share|shared|sharing|send|sending|turn on|switch on) (?:" + WHOSE
                    + "|a|the|our|live)? ?(?:live )?locations?"
                    + "|(?:live )?location (?:sharing|on)"
                    + "|(?:check|go through|look through|look into|read|search|see|show|unlock|open|hand over|leave open) "
                    + WHOSE + " (?:phones?|messages|texts|chats|e-?mails?|accounts?|browser|bank statements?)"
                    + "|(?:report|account for|say|tell them|text them|let them know) (?:where|who|whom|when) you(?:'re| are| were| go| see| met)"
                    + "|(?:merge|share|shared) (?:" + WHOSE + "|your|all|the)? ?accounts?"
                    + "|(?:stop|give up|quit) (?:seeing|meeting|talking to) (?:your|that|their|his|her|those) "
                    + "(?:friends?|family|sisters?|brothers?|mother|father|colleagues?|parents))\\b",
            Pattern.CASE_INSENSITIVE);

    private final Findings findings;

    WatchingChecks(Findings findings) {
        this.findings = findings;
    }

    void check(DialogDraft draft) {
        if (isAboutIt(draft)) {
            return;
        }
        for (var node : draft.nodes().values()) {
            check(node.spoken());
            node.buttons().forEach(button -> check(button.mark(), button.what()));
        }
    }

    void check(Collection<Spoken> texts) {
        texts.forEach(spoken -> check(spoken.mark(), spoken.text()));
    }

    private static boolean isAboutIt(DialogDraft draft) {
        var dialog = draft.dialog();
        return dialog.opens().situations().stream().map(Label::name).anyMatch(ABOUT_IT::contains)
                || dialog.interrupt().stream()
                        .flatMap(interrupt -> interrupt.hears().stream())
                        .anyMatch(heard -> ABOUT_IT.contains(heard.label().name()));
    }

    private void check(Mark mark, String text) {
        var found = WATCHING.matcher(text.replace('\u2019', '\''));
        if (found.find()) {
            findings.add(
                    DiagnosticCode.WATCHING_OFFERED, mark, "\"" + found.group() + "\" watches or limits the partner");
        }
    }
}
