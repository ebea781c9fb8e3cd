package org.amends.authoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The keys and values at one place. Asking for a key says what is wrong with it, once, where it stands; what is not known
 * there is found when the fields are opened.
 */
final class Fields {
    private final Mark mark;
    private final Yaml.Table table;
    private final Findings findings;

    private Fields(Mark mark, Yaml.Table table, Findings findings) {
        this.mark = mark;
        this.table = table;
        this.findings = findings;
    }

    /** The fields at a place that goes by {@code mark}; empty ones, with a finding, where there are none. */
    static Fields of(Mark mark, Yaml yaml, Set<String> known, Findings findings) {
        if (!(yaml instanceof Yaml.Table table)) {
            findings.add(
                    DiagnosticCode.WRONG_TYPE, yaml.mark(), "keys with values are needed here, not " + yaml.kind());
            return new Fields(mark, new Yaml.Table(mark, List.of()), findings);
        }
        for (var entry : table.entries()) {
            if (!known.contains(entry.key())) {
                findings.add(
                        DiagnosticCode.UNKNOWN_KEY,
                        entry.mark(),
                        "\"" + entry.key() + "\" means nothing here" + instead(entry.key(), known));
            }
        }
        return new Fields(mark, table, findings);
    }

    private static String instead(String key, Set<String> known) {
        var hint = Nearest.hint(key, known);
        return hint.isEmpty() && !known.isEmpty()
                ? "; possible here: "
                        + String.join(", ", known.stream().sorted().toList())
                : hint;
    }

    static Fields of(Yaml yaml, Set<String> known, Findings findings) {
        return of(yaml.mark(), yaml, known, findings);
    }

    Mark mark() {
        return mark;
    }

    boolean has(String key) {
        return table.entry(key).isPresent();
    }

    /** Where the key stands, or the whole where it doesn't. */
    Mark markOf(String key) {
        return table.entry(key).map(Yaml.Entry::mark).orElse(mark);
    }

    Optional<Yaml> value(String key) {
        return table.entry(key).map(Yaml.Entry::value);
    }

    Optional<Yaml> required(String key) {
        if (!has(key)) {
            findings.add(DiagnosticCode.MISSING_KEY, mark, "\"" + key + "\" is missing");
        }
        return value(key);
    }

    Optional<Yaml.Scalar> text(String key) {
        return value(key).flatMap(this::asText);
    }

    Optional<Yaml.Scalar> requiredText(String key) {
        return required(key).flatMap(this::asText);
    }

    /** The texts of a list; none where the key is missing. */
    List<Yaml.Scalar> texts(String key) {
        return items(key).stream().flatMap(item -> asText(item).stream()).toList();
    }

    List<Yaml> items(String key) {
        return value(key).map(this::asItems).orElse(List.of());
    }

    /** The entries of a table whose keys are free; none where the key is missing. */
    List<Yaml.Entry> entries(String key) {
        return value(key).map(this::asEntries).orElse(List.of());
    }

    boolean flag(String key, boolean otherwise) {
        return choice(key, Map.of("true", true, "false", false)).orElse(otherwise);
    }

    int number(String key, int least, int most, int otherwise) {
        return text(key).map(text -> asNumber(key, text, least, most)).orElse(otherwise);
    }

    /** One of a few words, or nothing where the key is missing or has another one. */
    <T> Optional<T> choice(String key, Map<String, T> choices) {
        return text(key).flatMap(text -> choose(text, choices));
    }

    <T> List<T> choices(String key, Map<String, T> choices) {
        var chosen = new ArrayList<T>();
        texts(key).forEach(text -> choose(text, choices).ifPresent(chosen::add));
        return chosen;
    }

    Optional<Yaml.Scalar> asText(Yaml yaml) {
        if (yaml instanceof Yaml.Scalar scalar && !scalar.isEmpty()) {
            return Optional.of(scalar);
        }
        wrong(yaml, "a text");
        return Optional.empty();
    }

    List<Yaml> asItems(Yaml yaml) {
        if (yaml instanceof Yaml.Items items) {
            return items.list();
        }
        wrong(yaml, "a list");
        return List.of();
    }

    List<Yaml.Entry> asEntries(Yaml yaml) {
        if (yaml instanceof Yaml.Table inner) {
            return inner.entries();
        }
        wrong(yaml, "keys with values");
        return List.of();
    }

    private <T> Optional<T> choose(Yaml.Scalar text, Map<String, T> choices) {
        var chosen = Optional.ofNullable(choices.get(text.text()));
        if (chosen.isEmpty()) {
            var known = choices.keySet().stream().sorted().toList();
            findings.add(
                    DiagnosticCode.UNKNOWN_VALUE,
                    text.mark(),
                    "\"" + text.text() + "\" is none of: " + String.join(", ", known)
                            + Nearest.hint(text.text(), known));
        }
        return chosen;
    }

    private int asNumber(String key, Yaml.Scalar text, int least, int most) {
        if (text.text().matches("\\d{1,6}")) {
            int number = Integer.parseInt(text.text());
            if (number >= least && number <= most) {
                return number;
            }
        }
        findings.add(
                DiagnosticCode.UNKNOWN_VALUE,
                text.mark(),
                "\"" + key + "\" is a whole number from " + least + " to " + most);
        return least;
    }

    private void wrong(Yaml yaml, String needed) {
        findings.add(DiagnosticCode.WRONG_TYPE, yaml.mark(), needed + " is needed here, not " + yaml.kind());
    }
}
