package org.amends.authoring;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.amends.authoring.ConversationScript.Given;
import org.amends.authoring.ConversationScript.Step;
import org.amends.authoring.ConversationScript.Turn;
import org.amends.dialog.DialogId;
import org.amends.dialog.NodeId;
import org.amends.dialog.NodeRef;
import org.amends.labels.Dimension;
import org.amends.labels.Labelled;
import org.amends.person.Fact;
import org.amends.safety.CrisisSignal;

/** Reads one script's file. */
final class ScriptReader {
    static final Pattern FILES = Pattern.compile("scripts/[^/]+\\.yaml");
    static final Set<String> KEYS = Set.of("script", "given", "turns");
    static final Set<String> GIVEN = Set.of("facts", "dialog", "now", "seed");
    static final Set<String> KINDS = Set.of("bot", "tap", "me", "forwarded", "command", "wait", "never");
    private static final Pattern TIME = Pattern.compile("(\\d{1,4})([dhms])");
    private static final Instant SOME_EVENING = Instant.parse("2026-03-02T18:00:00Z");
    private static final Map<String, CrisisSignal.Level> LEVELS = Enums.byName(CrisisSignal.Level.values());

    private final Findings findings;
    private final LabelBook labels;
    private final Names names;
    private final Map<DialogId, DialogDraft> dialogs;
    private final TwoStepReader two;

    ScriptReader(Findings findings, LabelBook labels, Map<DialogId, DialogDraft> dialogs) {
        this.findings = findings;
        this.labels = labels;
        this.names = new Names(findings);
        this.dialogs = dialogs;
        this.two = new TwoStepReader(findings, this::hears, this::signal);
    }

    /** The script, with a finding for everything in it that couldn't be read. */
    ConversationScript read(String file, Yaml yaml) {
        var fields = Fields.of(Mark.top(file), yaml, KEYS, findings);
        var title = fields.requiredText("script").map(Yaml.Scalar::text).orElse(file);
        fields.required("turns");
        var table = fields.value("given").orElse(new Yaml.Table(fields.mark(), List.of()));
        boolean forTwo = isForTwo(table);
        var given = given(
                Fields.of(fields.markOf("given"), table, forTwo ? TwoStepReader.GIVEN : GIVEN, findings), forTwo);
        var turns = fields.items("turns").stream()
                .flatMap(turn -> turn(turn, forTwo).stream())
                .toList();
        if (given.dialog().isEmpty() && !turns.isEmpty() && turns.getFirst().step() instanceof Step.Bot) {
            findings.add(
                    DiagnosticCode.SCRIPT_TURN,
                    turns.getFirst().mark(),
                    "without given.dialog the first turn is the person's");
        }
        return new ConversationScript(fields.mark(), title, given, turns);
    }

    /** Whether the dialog that is given has seats. */
    private boolean isForTwo(Yaml given) {
        return given instanceof Yaml.Table table
                && table.entry("dialog")
                        .map(Yaml.Entry::value)
                        .filter(Yaml.Scalar.class::isInstance)
                        .map(text -> ((Yaml.Scalar) text).text())
                        .filter(name -> dialogs.values().stream()
                                .anyMatch(draft -> draft.id().value().equals(name)
                                        && draft.dialog().isForTwo()))
                        .isPresent();
    }

    private Given given(Fields fields, boolean forTwo) {
        var facts = new EnumMap<Fact, String>(Fact.class);
        var reader = new FactReader(findings);
        for (var entry : fields.entries("facts")) {
            var fact = reader.fact(entry.mark(), entry.key());
            fields.asText(entry.value())
                    .ifPresent(text -> fact.flatMap(known -> reader.value(known, text))
                            .ifPresent(value -> facts.put(fact.orElseThrow(), value)));
        }
        return new Given(
                facts,
                fields.text("dialog").flatMap(this::dialog),
                forTwo ? Optional.of(two.given(fields)) : Optional.empty(),
                fields.text("now").flatMap(this::instant).orElse(SOME_EVENING),
                fields.number("seed", 0, 999_999, 1));
    }

    private Optional<Turn> turn(Yaml yaml, boolean forTwo) {
        var kinds = forTwo ? TwoStepReader.KINDS : KINDS;
        var kind = yaml instanceof Yaml.Table table
                ? table.entries().stream()
                        .filter(entry -> kinds.contains(entry.key()))
                        .toList()
                : List.<Yaml.Entry>of();
        if (kind.size() != 1) {
            var known = kinds.stream().sorted().toList();
            findings.add(
                    DiagnosticCode.SCRIPT_TURN,
                    yaml.mark(),
                    "a turn is one of: " + String.join(", ", known) + meant(yaml, kinds));
            return Optional.empty();
        }
        var key = kind.getFirst().key();
        var fields = Fields.of(yaml, forTwo ? TwoStepReader.keys(key) : keys(key), findings);
        var step = forTwo && !key.equals("wait") ? two.step(key, fields) : step(key, fields);
        return step
                .map(done -> new Turn(yaml.mark(), done, fields.text("at").flatMap(this::place)));
    }

    private static String meant(Yaml turn, Set<String> kinds) {
        return turn instanceof Yaml.Table table
                ? table.entries().stream()
                        .map(entry -> Nearest.hint(entry.key(), kinds))
                        .filter(hint -> !hint.isEmpty())
                        .findFirst()
                        .orElse("")
                : "";
    }

    static Set<String> keys(String kind) {
        return switch (kind) {
            case "bot" -> Set.of(kind, "buttons", "at");
            case "me", "forwarded" -> Set.of(kind, "hears", "screen", "at");
            case "never" -> Set.of(kind);
            default -> Set.of(kind, "at");
        };
    }

    private Optional<Step> step(String kind, Fields fields) {
        if (kind.equals("never")) {
            return Optional.of(new Step.Never(words(fields, kind)));
        }
        return fields.text(kind).flatMap(text -> switch (kind) {
            case "bot" ->
                Optional.of(new Step.Bot(
                        text.text().strip(),
                        fields.has("buttons") ? Optional.of(words(fields, "buttons")) : Optional.empty()));
            case "tap" -> Optional.of(new Step.Tap(text.text()));
            case "command" -> Optional.of(new Step.Command(text.text().replaceFirst("^/", "")));
            case "wait" -> time(text).map(Step.Wait::new);
            default ->
                Optional.of(new Step.Says(
                        text.text(),
                        kind.equals("forwarded"),
                        hears(fields),
                        fields.text("screen").flatMap(this::signal)));
        });
    }

    private static List<String> words(Fields fields, String key) {
        return fields.texts(key).stream().map(Yaml.Scalar::text).toList();
    }

    private List<Labelled> hears(Fields fields) {
        var heard = new ArrayList<Labelled>();
        for (var entry : fields.entries("hears")) {
            var dimension = Dimension.of(entry.key());
            if (dimension.isEmpty()) {
                findings.add(
                        DiagnosticCode.UNKNOWN_DIMENSION,
                        entry.mark(),
                        "\"" + entry.key() + "\" is no dimension" + Nearest.hint(entry.key(), Dimension.keys()));
                continue;
            }
            var several = entry.value() instanceof Yaml.Items items ? items.list() : List.of(entry.value());
            several.stream()
                    .flatMap(one -> fields.asText(one).stream())
                    .flatMap(text -> label(text, dimension.get()).stream())
                    .forEach(heard::add);
        }
        return heard;
    }

    private Optional<Labelled> label(Yaml.Scalar text, Dimension dimension) {
        return text.text().equals("none")
                ? Optional.of(Labelled.of(dimension, "none"))
                : labels.find(text.mark(), text.text(), dimension).map(label -> new Labelled(dimension, label));
    }

    private Optional<CrisisSignal> signal(Yaml.Scalar text) {
        var words = text.text().strip().split("\\s+");
        var level = LEVELS.get(words[0]);
        boolean kinds = words.length > 1;
        if (level == null || kinds == (level == CrisisSignal.Level.NONE)) {
            return wrong(text, "a screen is \"none\", or \"soft\" or \"hard\" with kinds of danger");
        }
        return Optional.of(new CrisisSignal(level, Arrays.asList(words).subList(1, words.length)));
    }

    private Optional<Duration> time(Yaml.Scalar text) {
        var match = TIME.matcher(text.text());
        if (!match.matches()) {
            return wrong(text, "a time is written 3d, 2h, 30m or 10s");
        }
        long amount = Long.parseLong(match.group(1));
        return Optional.of(
                switch (match.group(2)) {
                    case "d" -> Duration.ofDays(amount);
                    case "h" -> Duration.ofHours(amount);
                    case "m" -> Duration.ofMinutes(amount);
                    default -> Duration.ofSeconds(amount);
                });
    }

    private Optional<Instant> instant(Yaml.Scalar text) {
        try {
            return Optional.of(Instant.parse(text.text()));
        } catch (DateTimeParseException bad) {
            return wrong(text, "a moment is written 2026-03-02T18:00:00Z");
        }
    }

    private Optional<DialogId> dialog(Yaml.Scalar text) {
        var id = names.dialog(text);
        id.filter(one -> !dialogs.containsKey(one))
                .ifPresent(one -> findings.add(
                        DiagnosticCode.UNKNOWN_DIALOG,
                        text.mark(),
                        "there is no dialog \"" + one + "\""
                                + Nearest.hint(
                                        one.value(),
                                        dialogs.keySet().stream()
                                                .map(DialogId::value)
                                                .toList())));
        return id;
    }

    private Optional<NodeRef> place(Yaml.Scalar text) {
        var names = text.text().split("/", -1);
        if (names.length != 2) {
            return wrong(text, "a place is written dialog/node");
        }
        var dialog = dialog(new Yaml.Scalar(text.mark(), names[0], true));
        var node = this.names.node(text.mark(), names[1]);
        if (dialog.isEmpty() || node.isEmpty()) {
            return Optional.empty();
        }
        var draft = dialogs.get(dialog.get());
        if (draft != null && !draft.nodes().containsKey(node.get())) {
            findings.add(
                    DiagnosticCode.UNKNOWN_NODE,
                    text.mark(),
                    "\"" + dialog.get() + "\" has no node \"" + node.get() + "\""
                            + Nearest.hint(
                                    node.get().value(),
                                    draft.nodes().keySet().stream()
                                            .map(NodeId::value)
                                            .toList()));
        }
        return Optional.of(new NodeRef(dialog.get(), node.get()));
    }

    private <T> Optional<T> wrong(Yaml.Scalar text, String message) {
        findings.add(DiagnosticCode.SCRIPT_VALUE, text.mark(), message);
        return Optional.empty();
    }
}
