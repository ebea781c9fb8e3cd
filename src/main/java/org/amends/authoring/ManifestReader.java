package org.amends.authoring;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.amends.dialog.DialogId;
import org.amends.dialog.Gate;
import org.amends.dialog.Line;
import org.amends.dialog.Manifest;
import org.amends.dialog.Manifest.Unreviewed;
import org.amends.dialog.Wording;

/** Reads {@code manifest.yaml}: which dialogs play which part. */
final class ManifestReader {
    static final Set<String> KEYS = Set.of(
            "newcomer",
            "crossroads",
            "just-write",
            "forwarded",
            "coming-back",
            "unreviewed",
            "gates",
            "commands",
            "for-two");

    private final Findings findings;
    private final Names names;
    private final List<Used<DialogId>> named = new ArrayList<>();

    ManifestReader(Findings findings) {
        this.findings = findings;
        this.names = new Names(findings);
    }

    /** The manifest with these lines, or nothing where a part of it is missing. */
    Optional<Manifest> read(Yaml yaml, Map<Line, Wording> lines) {
        var fields = Fields.of(yaml, KEYS, findings);
        var newcomer = dialog(fields, "newcomer");
        var crossroads = dialog(fields, "crossroads");
        var justWrite = dialog(fields, "just-write");
        var forwarded = dialog(fields, "forwarded");
        var comingBack = fields.value("coming-back").flatMap(this::comingBack);
        var gates = gates(fields);
        var commands = commands(fields);
        var unreviewed =
                fields.choice("unreviewed", Enums.byName(Unreviewed.values())).orElse(Unreviewed.MARKED);
        if (newcomer.isEmpty() || crossroads.isEmpty() || justWrite.isEmpty() || forwarded.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Manifest(
                newcomer.get(),
                crossroads.get(),
                justWrite.get(),
                forwarded.get(),
                comingBack,
                gates,
                lines,
                unreviewed,
                commands,
                fields.value("for-two").flatMap(this::forTwo)));
    }

    /** Every dialog that the manifest names, with its place. */
    List<Used<DialogId>> named() {
        return named;
    }

    private Optional<DialogId> dialog(Fields fields, String key) {
        return fields.requiredText(key).flatMap(this::dialog);
    }

    private Optional<DialogId> dialog(Yaml.Scalar text) {
        var id = names.dialog(text);
        id.ifPresent(dialog -> named.add(new Used<>(text.mark(), dialog)));
        return id;
    }

    private Optional<Manifest.ComingBack> comingBack(Yaml yaml) {
        var fields = Fields.of(yaml, Set.of("dialog", "after-days"), findings);
        int days = fields.number("after-days", 14, 3_650, 90);
        return dialog(fields, "dialog").map(dialog -> new Manifest.ComingBack(dialog, days));
    }

    private Optional<Manifest.ForTwo> forTwo(Yaml yaml) {
        var fields = Fields.of(yaml, Set.of("agree", "fear", "ready"), findings);
        var agree = dialog(fields, "agree");
        var fear = dialog(fields, "fear");
        var ready = dialog(fields, "ready");
        return agree.isEmpty() || fear.isEmpty() || ready.isEmpty()
                ? Optional.empty()
                : Optional.of(new Manifest.ForTwo(agree.get(), fear.get(), ready.get()));
    }

    private Map<Gate, DialogId> gates(Fields fields) {
        var gates = new EnumMap<Gate, DialogId>(Gate.class);
        for (var entry : fields.entries("gates")) {
            var gate = Gate.of(entry.key());
            if (gate.isEmpty()) {
                findings.add(
                        DiagnosticCode.UNKNOWN_GATE,
                        entry.mark(),
                        "there is no gate \"" + entry.key() + "\"" + Nearest.hint(entry.key(), Gate.keys()));
            }
            fields.asText(entry.value())
                    .flatMap(this::dialog)
                    .ifPresent(id -> gate.ifPresent(known -> gates.put(known, id)));
        }
        Arrays.stream(Gate.values())
                .filter(gate -> !gates.containsKey(gate))
                .forEach(gate -> findings.add(
                        DiagnosticCode.NO_GATE_DIALOG,
                        fields.markOf("gates"),
                        "no dialog asks the question of the gate \"" + gate.key() + "\""));
        return gates;
    }

    private Map<String, String> commands(Fields fields) {
        var commands = new LinkedHashMap<String, String>();
        for (var entry : fields.entries("commands")) {
            var described = fields.asText(entry.value());
            if (!entry.key().matches("[a-z0-9_]{1,32}")
                    || described.filter(text -> text.text().length() > 256).isPresent()) {
                findings.add(
                        DiagnosticCode.MANIFEST_COMMAND, entry.mark(), "Telegram won't take \"" + entry.key() + "\"");
            }
            described.ifPresent(text -> commands.put(entry.key(), text.text()));
        }
        return Collections.unmodifiableMap(commands);
    }
}
