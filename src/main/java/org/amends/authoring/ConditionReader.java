package org.amends.authoring;

import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.amends.couple.SessionMode;
import org.amends.dialog.Condition;
import org.amends.person.Fact;
import org.amends.safety.DangerKinds;

/** Reads the small tests of {@code decide}. */
final class ConditionReader {
    static final Set<String> KINDS = Set.of(
            "fact", "slot", "screen", "hour-between", "counted", "swapped", "mode", "parked", "all", "any", "not");
    private static final Set<String> OF_ONE = Set.of("fact", "screen", "hour-between");
    private static final Set<String> OF_TWO = Set.of("counted", "swapped", "mode", "parked");

    private final DialogScope scope;
    private final NodeNotes notes;
    private final FactReader facts;

    ConditionReader(DialogScope scope, NodeNotes notes) {
        this.scope = scope;
        this.notes = notes;
        this.facts = new FactReader(scope.findings);
    }

    Optional<? extends Condition> condition(Yaml yaml) {
        if (!(yaml instanceof Yaml.Table table) || table.entries().isEmpty()) {
            return wrong(
                    yaml.mark(),
                    "a condition is one of: "
                            + String.join(", ", KINDS.stream().sorted().toList()));
        }
        var first = table.entries().getFirst();
        if (OF_ONE.contains(first.key()) || OF_TWO.contains(first.key())) {
            scope.onlyWhere(OF_TWO.contains(first.key()), first.mark(), "\"" + first.key() + "\"");
        }
        return switch (first.key()) {
            case "fact" -> fact(Fields.of(yaml, Set.of("fact", "is"), scope.findings));
            case "slot" -> slot(Fields.of(yaml, Set.of("slot", "is"), scope.findings));
            case "screen" -> screened(Fields.of(yaml, Set.of("screen"), scope.findings));
            case "counted" -> counted(Fields.of(yaml, Set.of("counted"), scope.findings));
            case "swapped" -> yes(yaml, first).map(_ -> new Condition.Swapped());
            case "parked" -> yes(yaml, first).map(_ -> new Condition.Parked());
            case "mode" -> modes(Fields.of(yaml, Set.of("mode"), scope.findings));
            case "hour-between" -> hours(only(yaml, first));
            case "all" -> several(only(yaml, first)).map(Condition.All::new);
            case "any" -> several(only(yaml, first)).map(Condition.Any::new);
            case "not" -> condition(only(yaml, first)).map(Condition.Not::new);
            default ->
                wrong(first.mark(), "\"" + first.key() + "\" is no condition" + Nearest.hint(first.key(), KINDS));
        };
    }

    private Yaml only(Yaml yaml, Yaml.Entry entry) {
        Fields.of(yaml, Set.of(entry.key()), scope.findings);
        return entry.value();
    }

    private Optional<Condition> counted(Fields fields) {
        return Optional.of(new Condition.Counted(fields.number("counted", 1, 9, 1)));
    }

    private Optional<Condition> modes(Fields fields) {
        var modes = fields.choices("mode", Enums.byName(SessionMode.values()));
        return modes.isEmpty() ? Optional.empty() : Optional.of(new Condition.InMode(Set.copyOf(modes)));
    }

    private Optional<Yaml> yes(Yaml yaml, Yaml.Entry entry) {
        var value = only(yaml, entry);
        if (value instanceof Yaml.Scalar text && text.text().equals("yes")) {
            return Optional.of(value);
        }
        wrong(entry.mark(), "\"" + entry.key() + "\" is only ever asked with yes");
        return Optional.empty();
    }

    private Optional<? extends Condition> fact(Fields fields) {
        var fact = fields.text("fact").flatMap(text -> facts.fact(text.mark(), text.text()));
        var is = fields.required("is");
        if (fact.isEmpty() || is.isEmpty()) {
            return Optional.empty();
        }
        if (is.get() instanceof Yaml.Scalar word && word.text().equals("known")) {
            return Optional.of(new Condition.FactKnown(fact.get()));
        }
        return values(fields, fact.get(), is.get());
    }

    private Optional<? extends Condition> values(Fields fields, Fact fact, Yaml is) {
        var values = new HashSet<String>();
        for (var item : fields.asItems(is)) {
            fields.asText(item).flatMap(text -> facts.value(fact, text)).ifPresent(values::add);
        }
        return values.isEmpty() ? Optional.empty() : Optional.of(new Condition.FactIs(fact, values));
    }

    private Optional<? extends Condition> slot(Fields fields) {
        var is = fields.requiredText("is");
        if (is.isPresent() && !is.get().text().equals("filled")) {
            return wrong(is.get().mark(), "a slot can only be asked whether it is \"filled\"");
        }
        var name = fields.text("slot");
        var slot = name.flatMap(text -> scope.slot(text.mark(), text.text()));
        slot.ifPresent(found -> notes.read.add(new Used<>(name.orElseThrow().mark(), found.name())));
        return slot.map(found -> new Condition.SlotFilled(found.name()));
    }

    private Optional<? extends Condition> screened(Fields fields) {
        var ways = new HashMap<String, Condition>();
        DangerKinds.byUrgency().forEach(kind -> ways.put(kind, new Condition.Named(kind)));
        Enums.byName(Condition.Certainty.values())
                .forEach((name, certainty) -> ways.put(name, new Condition.Screened(certainty)));
        return fields.choice("screen", ways);
    }

    private Optional<? extends Condition> hours(Yaml yaml) {
        if (yaml instanceof Yaml.Items items && items.list().size() == 2) {
            var from = time(items.list().getFirst());
            var to = time(items.list().getLast());
            return from.isEmpty() || to.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Condition.HourBetween(from.get(), to.get()));
        }
        return wrong(yaml.mark(), "hour-between takes two times: [\"22:30\", \"06:00\"]");
    }

    private Optional<LocalTime> time(Yaml yaml) {
        try {
            return Optional.of(LocalTime.parse(yaml instanceof Yaml.Scalar text ? text.text() : ""));
        } catch (DateTimeParseException bad) {
            wrong(yaml.mark(), "a time is written \"22:30\"");
            return Optional.empty();
        }
    }

    private Optional<List<Condition>> several(Yaml yaml) {
        if (!(yaml instanceof Yaml.Items items) || items.list().isEmpty()) {
            wrong(yaml.mark(), "a list of conditions is needed here");
            return Optional.empty();
        }
        return Optional.of(items.list().stream()
                .<Condition>flatMap(item -> condition(item).stream())
                .toList());
    }

    private Optional<Condition> wrong(Mark mark, String message) {
        scope.findings.add(DiagnosticCode.WRONG_CONDITION, mark, message);
        return Optional.empty();
    }
}
