package org.amends.authoring;

import java.util.ArrayList;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.amends.dialog.Node;
import org.amends.dialog.NodeId;
import org.amends.dialog.SeatName;
import org.amends.dialog.Slot;
import org.amends.dialog.SlotName;
import org.amends.dialog.Wording;

/** Reads one node that is passed through; one that waits is read by {@link WaitReader}. */
final class NodeReader {
    static final Set<String> SAY = keys("say", "aloud", "renamed-from", "set", "put", "do");
    static final Set<String> AGREE = keys("agree", "say", "renamed-from");
    static final Set<String> OFFER = Set.of("by", "text", "days");
    static final Set<String> DECIDE = Set.of("decide", "renamed-from");
    static final Set<String> BRANCH = Set.of("if", "goto");
    static final Set<String> LAST_BRANCH = Set.of("else");
    static final Set<String> COMMIT = keys("commit", "say", "renamed-from");
    static final Set<String> PLAN = Set.of("by", "text", "due", "check-in");
    static final Set<String> CHECK_IN = Set.of("days-after", "open");

    private final DialogScope scope;
    private final NodeNotes notes = new NodeNotes();
    private final TargetReader targets;
    private final WordingReader words;

    NodeReader(DialogScope scope) {
        this.scope = scope;
        this.targets = new TargetReader(scope, notes);
        this.words = new WordingReader(scope.slots.keySet(), scope.seats, notes.spoken, scope.findings);
    }

    NodeDraft read(NodeId id, Yaml.Entry entry) {
        var at = entry.mark();
        return notes.draft(at, node(id, at, entry.value()));
    }

    private Node node(NodeId id, Mark at, Yaml yaml) {
        if (yaml instanceof Yaml.Table table) {
            if (table.entry("ask").isPresent() || table.entry("replies").isPresent()) {
                return new WaitReader(scope, notes, targets, words).read(id, at, yaml);
            }
            if (table.entry("decide").isPresent()) {
                return decide(id, Fields.of(at, yaml, DECIDE, scope.findings));
            }
            if (table.entry("commit").isPresent()) {
                return commit(id, Fields.of(at, yaml, COMMIT, scope.findings));
            }
            if (table.entry("agree").isPresent()) {
                return agree(id, Fields.of(at, yaml, AGREE, scope.findings));
            }
        }
        return say(id, Fields.of(at, yaml, SAY, scope.findings));
    }

    private Node say(NodeId id, Fields fields) {
        var say = fields.value("say").flatMap(words::wording);
        if (fields.has("aloud")) {
            scope.onlyWhere(true, fields.markOf("aloud"), "\"aloud\"");
        }
        var aloud = fields.value("aloud").flatMap(words::wording);
        var actions = new ActionReader(scope, notes).actions(fields);
        return new Node.Say(id, say, aloud, actions, targets.way(fields, "", false));
    }

    private Node decide(NodeId id, Fields fields) {
        var branches = new ArrayList<Node.Branch>();
        var items = fields.items("decide");
        for (var item : items.subList(0, Math.max(0, items.size() - 1))) {
            branch(item).ifPresent(branches::add);
        }
        if (items.isEmpty()
                || !(items.getLast() instanceof Yaml.Table last)
                || last.entry("else").isEmpty()) {
            var at = items.isEmpty() ? fields.mark() : items.getLast().mark();
            scope.findings.add(DiagnosticCode.WRONG_CONDITION, at, "decide ends with \"else: node\"");
            items.stream().skip(Math.max(0, items.size() - 1L)).forEach(this::branch);
            return new Node.Decide(id, branches, TargetReader.UNREAD);
        }
        var otherwise = Fields.of(items.getLast(), LAST_BRANCH, scope.findings);
        return new Node.Decide(
                id, branches, targets.toNode(otherwise.value("else").orElseThrow(), "else"));
    }

    private Optional<Node.Branch> branch(Yaml item) {
        var fields = Fields.of(item, BRANCH, scope.findings);
        var when = fields.required("if").flatMap(new ConditionReader(scope, notes)::condition);
        var target = fields.required("goto").map(yaml -> targets.toNode(yaml, "if"));
        return when.isEmpty() || target.isEmpty()
                ? Optional.empty()
                : Optional.of(new Node.Branch(when.get(), target.get()));
    }

    private Node commit(NodeId id, Fields fields) {
        var commit = Fields.of(fields.markOf("commit"), fields.value("commit").orElseThrow(), PLAN, scope.findings);
        var text = commit.required("text").flatMap(words::wording).orElse(Wording.of(""));
        var due = commit.requiredText("due").flatMap(this::due).orElse(new SlotName("unread"));
        var checkIn = commit.value("check-in").flatMap(this::checkIn);
        var say = fields.value("say").flatMap(words::wording);
        return new Node.Commit(id, text, due, checkIn, say, targets.way(fields, "", false), by(commit));
    }

    /** Whose plan or offer it is, which is asked only where there are two. */
    private Optional<SeatName> by(Fields fields) {
        if (!scope.isForTwo()) {
            fields.text("by").ifPresent(text -> scope.onlyWhere(true, text.mark(), "\"by\""));
            return Optional.empty();
        }
        return fields.requiredText("by")
                .flatMap(text -> scope.seat(text.mark(), text.text()))
                .or(() -> Optional.of(scope.seats.getFirst()));
    }

    private Node agree(NodeId id, Fields fields) {
        scope.onlyWhere(true, fields.markOf("agree"), "\"agree\"");
        var offer = Fields.of(fields.markOf("agree"), fields.value("agree").orElseThrow(), OFFER, scope.findings);
        var text = offer.required("text").flatMap(words::wording).orElse(Wording.of(""));
        int days = offer.number("days", 1, 30, 14);
        var by = by(offer).orElse(new SeatName("unread"));
        var say = fields.value("say").flatMap(words::wording);
        return new Node.Agree(id, by, text, days, say, targets.way(fields, "", false));
    }

    private Optional<SlotName> due(Yaml.Scalar name) {
        var slot = scope.slot(name.mark(), name.text());
        if (slot.isPresent() && slot.get().type() != Slot.Type.DATE) {
            scope.findings.add(
                    DiagnosticCode.WRONG_SLOT_TYPE, name.mark(), "\"" + name.text() + "\" isn't a date slot");
        }
        slot.ifPresent(found -> notes.read.add(new Used<>(name.mark(), found.name())));
        return slot.map(Slot::name);
    }

    private Optional<Node.CheckIn> checkIn(Yaml yaml) {
        var fields = Fields.of(yaml, CHECK_IN, scope.findings);
        int days = fields.number("days-after", 0, 60, 1);
        var open = fields.requiredText("open")
                .flatMap(text -> scope.names.dialog(text).map(id -> new Used<>(text.mark(), id)));
        open.ifPresent(scope.named::add);
        open.ifPresent(used -> scope.checkIns.add(used.what()));
        return open.map(used -> new Node.CheckIn(days, used.what()));
    }

    private static Set<String> keys(String... own) {
        var all = Stream.concat(Stream.of(own), TargetReader.KEYS.stream()).toList();
        return Set.copyOf(all);
    }
}
