package org.amends.authoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.amends.safety.CrisisSignal.Level;
import org.amends.safety.DangerKinds;
import org.amends.safety.Lexicon;
import org.amends.safety.LexiconEntry;
import org.amends.safety.LexiconProblem;

/** Reads a lexicon, and lets it check its own sentences. */
final class LexiconReader {
    private static final Map<String, Level> LEVELS = Map.of("soft", Level.SOFT, "hard", Level.HARD);
    static final Set<String> KEYS = Set.of("kind", "level", "pattern", "must", "must-not");

    private final Findings findings;

    LexiconReader(Findings findings) {
        this.findings = findings;
    }

    /** The entries of {@code lexicons/crisis.yaml}. */
    List<LexiconEntry> crisis(Yaml yaml) {
        return read(
                yaml,
                fields -> entry(
                        fields,
                        fields.choice("kind", kinds()).orElse(DangerKinds.MONITORING),
                        fields.choice("level", LEVELS).orElse(Level.SOFT)));
    }

    /** The entries of {@code lexicons/monitoring.yaml}, which have neither kind nor level. */
    List<LexiconEntry> monitoring(Yaml yaml) {
        return read(yaml, fields -> entry(fields, DangerKinds.MONITORING, Level.SOFT));
    }

    private interface EntryOf {
        Optional<LexiconEntry> read(Fields fields);
    }

    private List<LexiconEntry> read(Yaml yaml, EntryOf entryOf) {
        var entries = new ArrayList<LexiconEntry>();
        var marks = new ArrayList<Mark>();
        if (!(yaml instanceof Yaml.Items items)) {
            findings.add(DiagnosticCode.WRONG_TYPE, yaml.mark(), "a list is needed here, not " + yaml.kind());
            return List.of();
        }
        for (var item : items.list()) {
            var fields = Fields.of(item, KEYS, findings);
            entryOf.read(fields).ifPresent(entry -> {
                entries.add(entry);
                marks.add(item.mark());
            });
        }
        var lexicon = new Lexicon(entries);
        lexicon.problems().forEach(problem -> report(problem, marks));
        lexicon.selfCheck().forEach(problem -> report(problem, marks));
        return entries;
    }

    private static Optional<LexiconEntry> entry(Fields fields, String kind, Level level) {
        return fields.requiredText("pattern")
                .map(pattern -> new LexiconEntry(
                        kind, level, pattern.text(), texts(fields, "must"), texts(fields, "must-not")));
    }

    private static List<String> texts(Fields fields, String key) {
        return fields.texts(key).stream().map(Yaml.Scalar::text).toList();
    }

    private static Map<String, String> kinds() {
        return DangerKinds.byUrgency().stream().collect(Collectors.toMap(kind -> kind, kind -> kind));
    }

    private void report(LexiconProblem problem, List<Mark> marks) {
        findings.add(DiagnosticCode.LEXICON_ENTRY, marks.get(problem.entry()), problem.message());
    }
}
