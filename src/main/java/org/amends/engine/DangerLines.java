package org.amends.engine;

import java.util.Map;
import java.util.Optional;

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

    private DangerLines() {}
}
