package org.amends.authoring;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amends.couple.SessionMode;
import org.amends.dialog.Dialog;
import org.amends.dialog.DialogId;
import org.amends.dialog.Gate;
import org.amends.dialog.NodeId;
import org.amends.dialog.Opens;
import org.amends.dialog.SeatName;
import org.amends.dialog.Slot;
import org.amends.dialog.SlotName;
import org.amends.labels.Dimension;
import org.amends.labels.Label;
import org.amends.person.Fact;

/** Reads one dialog's file into a draft; what can be read is read, whatever else is wrong. */
final class DialogReader {
    static final Set<String> KEYS = Set.of(
            "dialog",
            "title",
            "source",
            "minutes",
            "reviewed-by",
            "before-consent",
            "instead",
            "seats",
            "modes",
            "close",
            "opens",
            "interrupt",
            "slots",
            "start",
            "nodes");
    static final Set<String> SLOT = Set.of("type", "owner", "visible-to", "max-chars", "keep", "refuses");
    static final Set<String> OPENS = Set.of("topics", "situations", "sides", "gates", "menu");

    private final LocalDate today;
    private final Findings findings;
    private final LabelBook labels;
    private final Names names;

    DialogReader(LocalDate today, Findings findings, LabelBook labels) {
        this.today = today;
        this.findings = findings;
        this.labels = labels;
        this.names = new Names(findings);
    }

    Optional<DialogDraft> read(String file, Yaml yaml) {
        int before = findings.errors();
        var fields = Fields.of(Mark.top(file), yaml, KEYS, findings);
        var id = id(file, fields);
        if (id.isEmpty()) {
            return Optional.empty();
        }
        var interrupt = fields.value("interrupt")
                .map(value -> new InterruptReader(findings, labels).read(fields.markOf("interrupt"), value));
        var slotMarks = new LinkedHashMap<SlotName, Mark>();
        var seats = seats(fields);
        var slots = slots(fields, seats, slotMarks);
        var scope = new DialogScope(findings, labels, interrupt.isPresent(), slots, seats);
        var renamed = new HashMap<NodeId, NodeId>();
        var nodes = nodes(fields, scope, renamed);
        var instead = instead(fields, scope);
        var start = start(fields, nodes);
        if (start.isEmpty()) {
            return Optional.empty();
        }
        var title = fields.requiredText("title").map(Yaml.Scalar::text).orElse("");
        var notes = notes(fields, title, nodes.values());
        var dialog = new Dialog(
                id.get(),
                title,
                fields.value("opens")
                        .map(value -> opens(fields.markOf("opens"), value))
                        .orElse(Opens.BY_NAME_ONLY),
                interrupt,
                slots,
                start.get(),
                nodes.values().stream().collect(Collectors.toMap(NodeDraft::id, NodeDraft::node)),
                renamed,
                instead,
                fields.flag("before-consent", false),
                !notes.reviews().isEmpty(),
                forTwo(fields, seats, nodes));
        return Optional.of(new DialogDraft(
                notes,
                dialog,
                nodes,
                slotMarks,
                List.copyOf(scope.named),
                List.copyOf(scope.checkIns),
                fields.has("interrupt") ? Optional.of(fields.markOf("interrupt")) : Optional.empty(),
                findings.errors() == before));
    }

    private DialogNotes notes(Fields fields, String title, Collection<NodeDraft> nodes) {
        var hash = ReviewReader.textHash(title, nodes);
        return new DialogNotes(
                fields.value("dialog").map(Yaml::mark).orElse(fields.mark()),
                fields.text("source").map(Yaml.Scalar::text),
                fields.number("minutes", 1, 60, 1),
                new ReviewReader(today, findings).read(fields, hash),
                hash);
    }

    private Optional<DialogId> id(String file, Fields fields) {
        var text = fields.requiredText("dialog");
        var name = file.substring(file.lastIndexOf('/') + 1, file.length() - ".yaml".length());
        text.filter(written -> !written.text().equals(name))
                .ifPresent(written -> findings.add(
                        DiagnosticCode.NAME_NOT_FILE,
                        written.mark(),
                        "the dialog is \"" + written.text() + "\" but its file is \"" + name + ".yaml\""));
        return text.flatMap(names::dialog).or(() -> names.dialog(new Yaml.Scalar(Mark.top(file), name, true)));
    }

    private Map<SlotName, Slot> slots(Fields fields, List<SeatName> seats, Map<SlotName, Mark> marks) {
        var slots = new HashMap<SlotName, Slot>();
        for (var entry : fields.entries("slots")) {
            names.slot(entry.mark(), entry.key()).ifPresent(name -> {
                slots.put(name, slot(name, seats, entry));
                marks.put(name, entry.mark());
            });
        }
        return slots;
    }

    private Slot slot(SlotName name, List<SeatName> seats, Yaml.Entry entry) {
        var fields = Fields.of(entry.mark(), entry.value(), SLOT, findings);
        owner(fields, seats);
        return new Slot(
                name,
                fields.choice("type", Enums.byName(Slot.Type.values())).orElse(Slot.Type.TEXT),
                fields.choice("visible-to", Enums.byName(Slot.Visibility.values()))
                        .orElse(Slot.Visibility.ME),
                fields.number("max-chars", 1, 2000, 600),
                fields.choice("keep", Enums.byName(Slot.Keep.values())).orElse(Slot.Keep.MONTH),
                Set.copyOf(fields.choices("refuses", Enums.byName(Slot.Refusal.values()))));
    }

    private void owner(Fields fields, List<SeatName> seats) {
        fields.text("owner")
                .filter(text -> !text.text().equals("me")
                        && seats.stream().noneMatch(seat -> seat.value().equals(text.text())))
                .ifPresent(text -> findings.add(
                        DiagnosticCode.UNKNOWN_SEAT,
                        text.mark(),
                        "a slot's owner is \"me\" or a seat, not \"" + text.text() + "\""));
    }

    private List<SeatName> seats(Fields fields) {
        var seats = fields.texts("seats").stream()
                .filter(text -> names.isName(text))
                .map(text -> new SeatName(text.text()))
                .distinct()
                .toList();
        if (fields.has("seats") && seats.size() != 2) {
            findings.add(DiagnosticCode.TWO_SEATS, fields.markOf("seats"), "a dialog for two has two seats");
            return List.of();
        }
        return seats;
    }

    private Optional<Dialog.ForTwo> forTwo(Fields fields, List<SeatName> seats, Map<NodeId, NodeDraft> nodes) {
        var modes = fields.choices("modes", Enums.byName(SessionMode.values()));
        var close = fields.text("close");
        if (seats.isEmpty()) {
            Stream.of("modes", "close")
                    .filter(fields::has)
                    .forEach(key -> findings.add(
                            DiagnosticCode.FOR_TWO_ONLY,
                            fields.markOf(key),
                            "\"" + key + "\" works only in a dialog with seats"));
            return Optional.empty();
        }
        var node = close.flatMap(names::node).filter(nodes::containsKey);
        if (node.isEmpty() || modes.isEmpty()) {
            findings.add(
                    DiagnosticCode.NO_CLOSE,
                    close.map(Yaml.Scalar::mark).orElse(fields.mark()),
                    "a dialog for two says by \"modes\" how turns are taken, and by \"close\" at which node it comes to its end");
        }
        return node.map(at -> new Dialog.ForTwo(seats, at, Set.copyOf(modes)));
    }

    private Map<NodeId, NodeDraft> nodes(Fields fields, DialogScope scope, Map<NodeId, NodeId> renamed) {
        fields.required("nodes");
        var nodes = new LinkedHashMap<NodeId, NodeDraft>();
        var former = new ArrayList<Used<Map.Entry<NodeId, NodeId>>>();
        for (var entry : fields.entries("nodes")) {
            names.node(entry.mark(), entry.key()).ifPresent(id -> {
                nodes.put(id, new NodeReader(scope).read(id, entry));
                former.addAll(former(id, entry.value()));
            });
        }
        former.forEach(used -> rename(used, nodes, renamed));
        return nodes;
    }

    private List<Used<Map.Entry<NodeId, NodeId>>> former(NodeId id, Yaml node) {
        if (!(node instanceof Yaml.Table table) || table.entry("renamed-from").isEmpty()) {
            return List.of();
        }
        return Fields.of(node, keysOf(table), findings).texts("renamed-from").stream()
                .flatMap(text -> names.node(text).map(old -> new Used<>(text.mark(), Map.entry(old, id))).stream())
                .toList();
    }

    private static Set<String> keysOf(Yaml.Table table) {
        return table.entries().stream().map(Yaml.Entry::key).collect(Collectors.toSet());
    }

    private void rename(
            Used<Map.Entry<NodeId, NodeId>> used, Map<NodeId, NodeDraft> nodes, Map<NodeId, NodeId> renamed) {
        var old = used.what().getKey();
        if (nodes.containsKey(old) || renamed.putIfAbsent(old, used.what().getValue()) != null) {
            findings.add(DiagnosticCode.RENAME_CLASH, used.mark(), "\"" + old + "\" is still a node, or renamed twice");
        }
    }

    private Optional<DialogId> instead(Fields fields, DialogScope scope) {
        var text = fields.text("instead");
        var id = text.flatMap(names::dialog);
        id.ifPresent(dialog -> scope.named.add(new Used<>(text.orElseThrow().mark(), dialog)));
        return id;
    }

    private Optional<NodeId> start(Fields fields, Map<NodeId, NodeDraft> nodes) {
        var text = fields.requiredText("start");
        var start = text.flatMap(names::node);
        if (start.isPresent() && !nodes.containsKey(start.get())) {
            var known = nodes.keySet().stream().map(NodeId::value).toList();
            findings.add(
                    DiagnosticCode.UNKNOWN_NODE,
                    text.orElseThrow().mark(),
                    "there is no node \"" + start.get() + "\""
                            + Nearest.hint(start.get().value(), known));
        }
        // What else is wrong is found as if it began at its first node.
        return start.filter(nodes::containsKey).or(() -> nodes.keySet().stream().findFirst());
    }

    private Opens opens(Mark at, Yaml yaml) {
        var fields = Fields.of(at, yaml, OPENS, findings);
        return new Opens(
                labels(fields, "topics", Dimension.TOPIC),
                labels(fields, "situations", Dimension.SITUATION),
                sides(fields),
                gates(fields),
                fields.flag("menu", false));
    }

    private Set<Label> labels(Fields fields, String key, Dimension dimension) {
        var found = new HashSet<Label>();
        fields.texts(key)
                .forEach(
                        text -> labels.find(text.mark(), text.text(), dimension).ifPresent(found::add));
        return found;
    }

    private Set<String> sides(Fields fields) {
        var sides = new HashSet<String>();
        var facts = new FactReader(findings);
        fields.texts("sides").forEach(text -> facts.value(Fact.SIDE, text).ifPresent(sides::add));
        return sides;
    }

    private List<Gate> gates(Fields fields) {
        var gates = new ArrayList<Gate>();
        for (var text : fields.texts("gates")) {
            Gate.of(text.text())
                    .ifPresentOrElse(
                            gates::add,
                            () -> findings.add(
                                    DiagnosticCode.UNKNOWN_GATE,
                                    text.mark(),
                                    "there is no gate \"" + text.text() + "\""
                                            + Nearest.hint(text.text(), Gate.keys())));
        }
        return gates.stream().distinct().sorted().toList();
    }
}
