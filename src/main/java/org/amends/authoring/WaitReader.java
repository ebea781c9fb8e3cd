package org.amends.authoring;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.amends.couple.Room;
import org.amends.dialog.Hearing;
import org.amends.dialog.Ladder;
import org.amends.dialog.Node;
import org.amends.dialog.NodeId;
import org.amends.dialog.Question;
import org.amends.dialog.QuickReply;
import org.amends.dialog.Slot;
import org.amends.dialog.Target;
import org.amends.dialog.Wording;
import org.amends.labels.Labelled;

/** Reads a node that waits: {@code ask}, {@code replies}, {@code hears}, and what is said when it wasn't understood. */
final class WaitReader {
    static final int BUTTON = 24;
    static final Set<String> KEYS = Set.of(
            "say",
            "ask",
            "replies",
            "hears",
            "reprompt",
            "give-up",
            "sensitive",
            "in",
            "turn",
            "takes",
            "both-must",
            "confirm-by",
            "tips",
            "aloud",
            "renamed-from",
            "goto",
            "open",
            "end");
    static final Set<String> REPLY = Set.of("label", "hears", "set", "put", "do", "goto", "open", "end");
    static final Set<String> ASK = Set.of("into", "min-words", "until", "meanwhile", "max-words");

    private final DialogScope scope;
    private final NodeNotes notes;
    private final TargetReader targets;
    private final WordingReader words;
    private final Set<String> buttons = new HashSet<>();
    private final Map<Labelled, Mark> heard = new HashMap<>();

    WaitReader(DialogScope scope, NodeNotes notes, TargetReader targets, WordingReader words) {
        this.scope = scope;
        this.notes = notes;
        this.targets = targets;
        this.words = words;
    }

    Node read(NodeId id, Mark at, Yaml yaml) {
        var fields = Fields.of(at, yaml, KEYS, scope.findings);
        var say = fields.required("say").flatMap(words::wording).orElse(Wording.of(""));
        var question = fields.value("ask").map(this::question);
        var replies = fields.items("replies").stream().map(this::reply).toList();
        var hears = fields.entries("hears").stream()
                .flatMap(entry -> hearing(entry).stream())
                .toList();
        var room = room(fields);
        var floor = new FloorReader(scope, words).floor(fields);
        if (fields.has("replies") && replies.isEmpty()) {
            scope.findings.add(DiagnosticCode.WRONG_TYPE, fields.markOf("replies"), "\"replies\" has no buttons");
        }
        return new Node.Wait(
                id,
                say,
                question,
                replies,
                hears,
                next(fields, question.isPresent()),
                ladder(fields),
                fields.flag("sensitive", false),
                room,
                floor);
    }

    /** For one everything is private; for two the group is where they talk, but for what one confirms alone. */
    private Room room(Fields fields) {
        var usual = scope.isForTwo() && !fields.has("confirm-by") ? Room.GROUP : Room.PRIVATE;
        return fields.choice("in", Enums.byName(Room.values())).orElse(usual);
    }

    private Optional<Target> next(Fields fields, boolean asks) {
        if (asks) {
            return Optional.of(targets.way(fields, "answer", false));
        }
        TargetReader.KEYS.stream()
                .filter(fields::has)
                .findFirst()
                .ifPresent(key -> scope.findings.add(
                        DiagnosticCode.TWO_WAYS_ON, fields.markOf(key), "the buttons already say where this leads"));
        return Optional.empty();
    }

    private Question question(Yaml yaml) {
        var fields = Fields.of(yaml, ASK, scope.findings);
        var into = fields.text("into").flatMap(text -> {
            var slot = scope.slot(text.mark(), text.text()).map(Slot::name);
            slot.ifPresent(name -> notes.filled.add(new Used<>(text.mark(), name)));
            return slot;
        });
        var until = fields.text("until");
        until.ifPresent(this::button);
        return new Question(
                into,
                fields.number("min-words", 1, 50, 1),
                until.map(Yaml.Scalar::text),
                words.oneOf(fields, "meanwhile"),
                fields.number("max-words", 10, 300, 0));
    }

    private QuickReply reply(Yaml yaml) {
        var fields = Fields.of(yaml, REPLY, scope.findings);
        var label = fields.requiredText("label");
        label.ifPresent(this::button);
        var name = label.map(Yaml.Scalar::text).orElse("?");
        var hears = fields.text("hears").flatMap(text -> heard(text.mark(), text.text()));
        var actions = new ActionReader(scope, notes).actions(fields);
        return new QuickReply(name, hears, actions, targets.way(fields, name, true));
    }

    private void button(Yaml.Scalar label) {
        var text = label.text();
        notes.buttons.add(new Used<>(label.mark(), text));
        if (text.codePointCount(0, text.length()) > BUTTON) {
            scope.findings.add(
                    DiagnosticCode.LONG_BUTTON,
                    label.mark(),
                    "\"" + text + "\" has " + text.codePointCount(0, text.length()) + " characters");
        }
        if (!buttons.add(text.strip().toLowerCase(java.util.Locale.ROOT))) {
            scope.findings.add(DiagnosticCode.SAME_BUTTON, label.mark(), "two buttons say \"" + text + "\"");
        }
    }

    private Optional<Hearing> hearing(Yaml.Entry entry) {
        var target = targets.toNode(entry.value(), "hears " + entry.key());
        return heard(entry.mark(), entry.key()).map(label -> new Hearing(label, target));
    }

    private Optional<Labelled> heard(Mark mark, String name) {
        var label = scope.labels.find(mark, name);
        label.filter(found -> heard.putIfAbsent(found, mark) != null)
                .ifPresent(found -> scope.findings.add(
                        DiagnosticCode.HEARD_TWICE,
                        mark,
                        "\"" + name + "\" is already heard in line "
                                + heard.getOrDefault(found, mark).line()));
        return label;
    }

    private Ladder ladder(Fields fields) {
        List<Wording> rungs = new ArrayList<>();
        for (var rung : fields.items("reprompt")) {
            words.wording(rung).ifPresent(rungs::add);
        }
        if (rungs.isEmpty()) {
            scope.findings.add(DiagnosticCode.NO_LADDER, fields.markOf("reprompt"), "\"reprompt\" is missing or empty");
        }
        var giveUp = fields.value("give-up").map(yaml -> targets.toNode(yaml, "give-up"));
        if (giveUp.isEmpty()) {
            scope.findings.add(DiagnosticCode.NO_LADDER, fields.mark(), "\"give-up\" is missing");
        }
        return new Ladder(rungs, giveUp.orElse(TargetReader.UNREAD));
    }
}
