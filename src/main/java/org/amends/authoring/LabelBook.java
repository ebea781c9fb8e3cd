package org.amends.authoring;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.amends.labels.Dimension;
import org.amends.labels.Label;
import org.amends.labels.Labelled;

/** The labels for which there are training files, by name. */
final class LabelBook {
    private final Map<String, Labelled> byName = new HashMap<>();
    private final Map<Labelled, String> meanings = new HashMap<>();
    private final Findings findings;

    LabelBook(Findings findings) {
        this.findings = findings;
    }

    void add(Mark mark, Labelled labelled) {
        if (labelled.label().isNone()) {
            return;
        }
        var before = byName.putIfAbsent(labelled.label().name(), labelled);
        if (before != null && before.dimension() != labelled.dimension()) {
            findings.add(
                    DiagnosticCode.LABEL_TWICE,
                    mark,
                    "\"" + labelled.label() + "\" is also a label of "
                            + before.dimension().key());
        }
    }

    void means(Labelled labelled, String meaning) {
        meanings.put(labelled, meaning);
    }

    /** What each label means, in its writer's words. */
    Map<Labelled, String> meanings() {
        return meanings;
    }

    /** The label of any dimension that goes by this name. */
    Optional<Labelled> find(Mark mark, String name) {
        if (name.equals(Label.NONE.name())) {
            findings.add(DiagnosticCode.BARE_NONE, mark, "\"none\" can't be heard");
            return Optional.empty();
        }
        var found = Optional.ofNullable(byName.get(name));
        if (found.isEmpty()) {
            unknown(mark, name);
        }
        return found;
    }

    /** The label of this dimension that goes by this name. */
    Optional<Label> find(Mark mark, String name, Dimension dimension) {
        var found = find(mark, name).filter(labelled -> labelled.dimension() == dimension);
        if (found.isEmpty() && byName.containsKey(name)) {
            findings.add(DiagnosticCode.UNKNOWN_LABEL, mark, "\"" + name + "\" is no label of " + dimension.key());
        }
        return found.map(Labelled::label);
    }

    private void unknown(Mark mark, String name) {
        findings.add(
                DiagnosticCode.UNKNOWN_LABEL,
                mark,
                "no file in intents/ is for the label \"" + name + "\"" + Nearest.hint(name, byName.keySet()));
    }
}
