package org.amends.authoring;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.amends.dialog.Interrupt;
import org.amends.dialog.Interrupt.Resume;
import org.amends.labels.Labelled;
import org.amends.safety.DangerKinds;

/** Reads what lets a dialog come between. */
final class InterruptReader {
    static final Set<String> KEYS = Set.of("priority", "on", "resume");
    static final Set<String> ON = Set.of("commands", "hears", "any-length", "screens", "sure");

    private final Findings findings;
    private final LabelBook labels;

    InterruptReader(Findings findings, LabelBook labels) {
        this.findings = findings;
        this.labels = labels;
    }

    Interrupt read(Mark at, Yaml yaml) {
        var fields = Fields.of(at, yaml, KEYS, findings);
        fields.required("resume");
        var on = fields.required("on").map(value -> Fields.of(fields.markOf("on"), value, ON, findings));
        var none = Fields.of(at, new Yaml.Table(at, List.of()), Set.of(), findings);
        var when = on.orElse(none);
        var interrupt = new Interrupt(
                fields.number("priority", 0, 1000, 0),
                commands(when),
                heard(when),
                when.flag("any-length", false),
                screens(when),
                when.flag("sure", true),
                fields.choice("resume", Enums.byName(Resume.values())).orElse(Resume.ASK));
        checkPriority(fields, interrupt);
        return interrupt;
    }

    private Set<String> commands(Fields on) {
        var commands = new HashSet<String>();
        for (var text : on.texts("commands")) {
            if (!text.text().matches("[a-z0-9_]{1,32}")) {
                findings.add(
                        DiagnosticCode.MANIFEST_COMMAND, text.mark(), "\"" + text.text() + "\" can't be a command");
            }
            commands.add(text.text());
        }
        return commands;
    }

    private Set<Labelled> heard(Fields on) {
        var heard = new HashSet<Labelled>();
        on.texts("hears").forEach(text -> labels.find(text.mark(), text.text()).ifPresent(heard::add));
        return heard;
    }

    private Set<String> screens(Fields on) {
        var kinds = DangerKinds.byUrgency();
        var screens = new HashSet<String>();
        for (var text : on.texts("screens")) {
            if (!kinds.contains(text.text())) {
                findings.add(
                        DiagnosticCode.UNKNOWN_DANGER,
                        text.mark(),
                        "\"" + text.text() + "\" is no kind of danger" + Nearest.hint(text.text(), kinds));
            }
            screens.add(text.text());
        }
        return screens;
    }

    private void checkPriority(Fields fields, Interrupt interrupt) {
        boolean typed = !interrupt.commands().isEmpty();
        boolean spoken = !interrupt.hears().isEmpty();
        int least = interrupt.isDanger() ? 80 : typed && !spoken ? 50 : 20;
        int most = interrupt.isDanger() ? 99 : spoken && !typed ? 49 : 79;
        if (interrupt.priority() < least || interrupt.priority() > most) {
            findings.add(
                    DiagnosticCode.INTERRUPT_PRIORITY,
                    fields.markOf("priority"),
                    (fields.has("priority") ? "this priority is not" : "a priority is missing; here it is") + " from "
                            + least + " to " + most);
        }
    }
}
