package org.amends.authoring;

import java.util.Arrays;
import java.util.Optional;
import org.amends.person.Fact;

/** Reads facts and their values. */
final class FactReader {
    private final Findings findings;

    FactReader(Findings findings) {
        this.findings = findings;
    }

    Optional<Fact> fact(Mark mark, String key) {
        var fact = Fact.of(key);
        if (fact.isEmpty()) {
            var known = Arrays.stream(Fact.values()).map(Fact::key).toList();
            findings.add(DiagnosticCode.UNKNOWN_FACT, mark, "\"" + key + "\" is no fact" + Nearest.hint(key, known));
        }
        return fact;
    }

    /** A fact that a dialog may set. */
    Optional<Fact> settable(Mark mark, String key) {
        var fact = fact(mark, key);
        if (fact.isPresent() && !fact.get().isSetByDialogs()) {
            findings.add(DiagnosticCode.UNKNOWN_FACT, mark, "\"" + key + "\" can be asked for, but no dialog sets it");
            return Optional.empty();
        }
        return fact;
    }

    Optional<String> value(Fact fact, Yaml.Scalar text) {
        if (fact.allows(text.text())) {
            return Optional.of(text.text());
        }
        var allowed = fact.allowed().stream().sorted().toList();
        findings.add(
                DiagnosticCode.WRONG_FACT_VALUE,
                text.mark(),
                "\"" + fact.key() + "\" can't be \"" + text.text() + "\", but "
                        + (allowed.isEmpty() ? "a short word" : "one of: " + String.join(", ", allowed)));
        return Optional.empty();
    }
}
