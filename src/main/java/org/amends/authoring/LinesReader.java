package org.amends.authoring;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.amends.dialog.Line;
import org.amends.dialog.Wording;

/** Reads {@code lines.yaml}: what is said outside any dialog. */
final class LinesReader {
    static final Set<String> KEYS = Arrays.stream(Line.values()).map(Line::key).collect(Collectors.toSet());

    private final Findings findings;

    LinesReader(Findings findings) {
        this.findings = findings;
    }

    /** The words of every line, noted in {@code spoken}; one that is missing is a finding. */
    Map<Line, Wording> read(Yaml yaml, List<Spoken> spoken) {
        var fields = Fields.of(yaml, KEYS, findings);
        var words = new WordingReader(Set.of(), spoken, findings);
        var lines = new EnumMap<Line, Wording>(Line.class);
        for (var line : Line.values()) {
            fields.value(line.key()).flatMap(words::wording).ifPresent(wording -> lines.put(line, wording));
            if (!fields.has(line.key())) {
                findings.add(DiagnosticCode.MISSING_LINE, fields.mark(), "the line \"" + line.key() + "\" is missing");
            }
        }
        return lines;
    }
}
