package org.amends.engine;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.amends.dialog.Dialog;
import org.amends.dialog.Interrupt;

/** Which kind of helpline belongs to which kind of danger. */
final class DangerLines {
    private static final Map<String, String> HELPLINES = Map.of(
            "self_harm", "crisis",
            "partner_threatens_suicide", "crisis",
            "violence_victim", "partner_violence",
            "coercive_control", "partner_violence",
            "sexual_coercion", "rape",
            "violence_perpetrator", "perpetrator",
            "threat_to_other", "perpetrator",
            "child_harm", "child",
            "under_18", "child");

    static Optional<String> kindOf(String danger) {
        return Optional.ofNullable(HELPLINES.get(danger));
    }

    /** The kinds of lines that a dialog for a danger shows by itself; none where it only asks a question. */
    static Set<String> kindsOf(Dialog opened) {
        return opened.interrupt().map(Interrupt::screens).orElse(Set.of()).stream()
                .flatMap(danger -> kindOf(danger).stream())
                .collect(Collectors.toSet());
    }

    /** Whether a dialog is for a danger that was found for sure, and shows lines for it; a mere question doesn't. */
    static boolean stayWith(Dialog dialog) {
        return dialog.interrupt().filter(Interrupt::sure).isPresent()
                && !kindsOf(dialog).isEmpty();
    }

    private DangerLines() {}
}
