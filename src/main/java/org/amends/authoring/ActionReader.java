package org.amends.authoring;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.amends.dialog.Action;
import org.amends.dialog.Action.Deed;
import org.amends.dialog.Slot;

/** Reads what happens besides the words: {@code set}, {@code put}, {@code do}. */
final class ActionReader {
    static final List<String> KEYS = List.of("set", "put", "do");
    private static final Map<String, Deed> DEEDS = Enums.byName(Deed.values());
    private static final Set<Deed> ONLY_BETWEEN = EnumSet.of(Deed.BACK, Deed.REPEAT, Deed.SKIP, Deed.START_OVER);

    private static final Set<Deed> OF_TWO = EnumSet.of(Deed.SWAP, Deed.COUNT);

    private final DialogScope scope;
    private final NodeNotes notes;
    private final FactReader facts;

    ActionReader(DialogScope scope, NodeNotes notes) {
        this.scope = scope;
        this.notes = notes;
        this.facts = new FactReader(scope.findings);
    }

    List<Action> actions(Fields fields) {
        var actions = new ArrayList<Action>();
        fields.entries("set").forEach(entry -> setFact(fields, entry).ifPresent(actions::add));
        fields.entries("put").forEach(entry -> put(fields, entry).ifPresent(actions::add));
        fields.text("do").flatMap(this::deed).ifPresent(actions::add);
        return actions;
    }

    private Optional<Action> setFact(Fields fields, Yaml.Entry entry) {
        scope.onlyWhere(false, entry.mark(), "a fact");
        var fact = facts.settable(entry.mark(), entry.key());
        var value = fields.asText(entry.value());
        if (fact.isEmpty() || value.isEmpty()) {
            return Optional.empty();
        }
        return facts.value(fact.get(), value.get()).map(text -> new Action.SetFact(fact.get(), text));
    }

    private Optional<Action> put(Fields fields, Yaml.Entry entry) {
        var slot = scope.slot(entry.mark(), entry.key());
        var value = fields.asText(entry.value());
        if (slot.isEmpty() || value.isEmpty()) {
            return Optional.empty();
        }
        notes.filled.add(new Used<>(entry.mark(), slot.get().name()));
        checkDate(slot.get(), value.get());
        return Optional.of(new Action.Put(slot.get().name(), value.get().text()));
    }

    private void checkDate(Slot slot, Yaml.Scalar value) {
        if (slot.type() == Slot.Type.DATE
                && !value.text().matches("\\+\\d{1,3}d|today|tomorrow|\\d{4}-\\d{2}-\\d{2}")) {
            scope.findings.add(
                    DiagnosticCode.WRONG_SLOT_TYPE,
                    value.mark(),
                    "\"" + slot.name() + "\" takes a day, and \"" + value.text() + "\" is none");
        }
    }

    private Optional<Action> deed(Yaml.Scalar text) {
        var deed = DEEDS.get(text.text());
        if (deed == null) {
            scope.findings.add(
                    DiagnosticCode.UNKNOWN_DEED,
                    text.mark(),
                    "\"" + text.text() + "\" is no deed" + Nearest.hint(text.text(), DEEDS.keySet()));
            return Optional.empty();
        }
        scope.onlyWhere(OF_TWO.contains(deed), text.mark(), "\"" + text.text() + "\"");
        if (!scope.isForTwo() && ONLY_BETWEEN.contains(deed) && !scope.interrupt) {
            scope.findings.add(
                    DiagnosticCode.UNKNOWN_DEED, text.mark(), "\"" + text.text() + "\" works only in an interrupt");
        }
        return Optional.of(new Action.Do(deed));
    }
}
