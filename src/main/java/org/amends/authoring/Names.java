package org.amends.authoring;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.amends.dialog.DialogId;
import org.amends.dialog.NodeId;
import org.amends.dialog.SlotName;

/** Reads the names of dialogs, nodes and slots. */
final class Names {
    private final Findings findings;

    Names(Findings findings) {
        this.findings = findings;
    }

    Optional<DialogId> dialog(Yaml.Scalar text) {
        return name(text.mark(), text.text(), DialogId::new);
    }

    Optional<NodeId> node(Yaml.Scalar text) {
        return node(text.mark(), text.text());
    }

    Optional<NodeId> node(Mark mark, String name) {
        return name(mark, name, NodeId::new);
    }

    Optional<SlotName> slot(Mark mark, String name) {
        return name(mark, name, SlotName::new);
    }

    /** Whether this can be a name; a finding says so if not. */
    boolean isName(Yaml.Scalar text) {
        return name(text.mark(), text.text(), SlotName::new).isPresent();
    }

    private static String better(String name) {
        var better = name.strip()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^[^a-z]+|-+$", "");
        return better.isEmpty() || better.length() > 48 ? "" : "; \"" + better + "\" can";
    }

    private <T> Optional<T> name(Mark mark, String name, Function<String, T> make) {
        try {
            return Optional.of(make.apply(name));
        } catch (IllegalArgumentException wrong) {
            findings.add(DiagnosticCode.BAD_ID, mark, "\"" + name + "\" can't be a name" + better(name));
            return Optional.empty();
        }
    }
}
