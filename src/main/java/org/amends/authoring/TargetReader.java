package org.amends.authoring;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.amends.dialog.Target;

/** Reads the ways on: {@code goto}, {@code open}, {@code end}. */
final class TargetReader {
    static final List<String> KEYS = List.of("goto", "open", "end");
    private static final Map<String, Target.Ending> ENDINGS = Enums.byName(Target.Ending.values());

    /** Stands in for a way that couldn't be read; there is a finding then, so nobody ever takes it. */
    static final Target UNREAD = new Target.End(Target.Ending.DONE);

    private final DialogScope scope;
    private final NodeNotes notes;

    TargetReader(DialogScope scope, NodeNotes notes) {
        this.scope = scope;
        this.notes = notes;
    }

    /** The one way on that must be there. */
    Target way(Fields fields, String by, boolean button) {
        var present = KEYS.stream().filter(fields::has).toList();
        if (present.isEmpty()) {
            scope.findings.add(DiagnosticCode.NO_WAY_ON, fields.mark(), "nothing says where this leads");
            return UNREAD;
        }
        if (present.size() > 1) {
            scope.findings.add(
                    DiagnosticCode.TWO_WAYS_ON,
                    fields.markOf(present.getLast()),
                    "this leads to more than one place: " + String.join(", ", present));
        }
        return fields.text(present.getFirst())
                .flatMap(text -> note(text.mark(), read(present.getFirst(), fields, text), by, button))
                .orElse(UNREAD);
    }

    /** A node's name as a way on, where nothing else may stand. */
    Target toNode(Yaml yaml, String by) {
        if (yaml instanceof Yaml.Scalar text && !text.isEmpty()) {
            return note(text.mark(), scope.names.node(text).map(Target.Goto::new), by, false)
                    .orElse(UNREAD);
        }
        scope.findings.add(
                DiagnosticCode.WRONG_TYPE, yaml.mark(), "the name of a node is needed here, not " + yaml.kind());
        return UNREAD;
    }

    private Optional<? extends Target> read(String key, Fields fields, Yaml.Scalar text) {
        if (key.equals("open")) {
            scope.onlyWhere(false, text.mark(), "\"open\"");
        }
        return switch (key) {
            case "goto" -> scope.names.node(text).map(Target.Goto::new);
            case "open" -> scope.names.dialog(text).map(Target.Open::new);
            default -> fields.choice(key, ENDINGS).map(Target.End::new);
        };
    }

    private Optional<Target> note(Mark mark, Optional<? extends Target> target, String by, boolean button) {
        target.ifPresent(read -> notes.ways.add(new Way(mark, read, by, button)));
        return target.map(read -> read);
    }
}
