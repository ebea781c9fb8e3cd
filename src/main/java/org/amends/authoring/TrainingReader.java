package org.amends.authoring;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.amends.authoring.TrainingFiles.ForScreen;
import org.amends.authoring.TrainingFiles.KeptOut;
import org.amends.labels.Dimension;
import org.amends.labels.Label;
import org.amends.labels.Labelled;

/** Reads {@code intents/} and {@code kept-out/}, and fills the book of labels. */
final class TrainingReader {
    static final Pattern INTENTS = Pattern.compile("intents/[^/]+/[^/]+\\.yaml");
    static final Pattern KEPT_OUT = Pattern.compile("kept-out/[^/]+\\.tsv");
    static final Set<String> KEYS = Set.of("label", "dimension", "meaning", "examples");
    static final Pattern FOR_SCREEN = Pattern.compile("kept-out/screen/[^/]+\\.tsv");
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]*");

    private final Findings findings;
    private final LabelBook book;
    private final Map<Dimension, Map<Label, List<String>>> examples = new EnumMap<>(Dimension.class);
    private final Map<Dimension, List<KeptOut>> keptOut = new EnumMap<>(Dimension.class);
    private final List<ForScreen> forScreen = new ArrayList<>();
    private final ExampleChecks checks;

    TrainingReader(Findings findings, LabelBook book) {
        this.findings = findings;
        this.book = book;
        this.checks = new ExampleChecks(findings);
    }

    TrainingFiles read(DialogFolder folder) {
        folder.matching(INTENTS)
                .forEach((file, text) -> YamlSource.parse(file, text, findings).ifPresent(yaml -> intents(file, yaml)));
        folder.matching(KEPT_OUT).forEach(this::keptOut);
        folder.matching(FOR_SCREEN).forEach(this::forScreen);
        return new TrainingFiles(examples, keptOut, forScreen);
    }

    private void intents(String file, Yaml yaml) {
        var fields = Fields.of(Mark.top(file), yaml, KEYS, findings);
        var path = file.split("/", 3);
        var dimension = fields.requiredText("dimension").flatMap(text -> dimension(text.mark(), text.text()));
        dimension
                .filter(found -> !found.key().equals(path[1]))
                .ifPresent(found -> nameIsNotFile(fields.markOf("dimension"), found.key(), path[1]));
        var label = fields.requiredText("label").flatMap(this::label);
        label.filter(found -> !path[2].equals(found.name() + ".yaml"))
                .ifPresent(found -> nameIsNotFile(fields.markOf("label"), found.name(), path[2]));
        var meaning = fields.requiredText("meaning").map(Yaml.Scalar::text).orElse("");
        var sentences = fields.texts("examples");
        if (label.isPresent() && dimension.isPresent()) {
            var labelled = new Labelled(dimension.get(), label.get());
            book.means(labelled, meaning);
            add(fields, labelled, sentences);
        }
    }

    private void add(Fields fields, Labelled labelled, List<Yaml.Scalar> sentences) {
        if (sentences.isEmpty()) {
            findings.add(
                    DiagnosticCode.LABEL_WITHOUT_EXAMPLES,
                    fields.markOf("examples"),
                    "\"" + labelled.label() + "\" has no examples");
        }
        book.add(fields.markOf("label"), labelled);
        sentences.forEach(sentence -> checks.training(sentence.mark(), labelled, sentence.text()));
        examples.computeIfAbsent(labelled.dimension(), none -> new LinkedHashMap<>())
                .put(labelled.label(), sentences.stream().map(Yaml.Scalar::text).toList());
    }

    private void keptOut(String file, String text) {
        var name = file.substring(file.indexOf('/') + 1, file.length() - ".tsv".length());
        dimension(Mark.top(file), name).ifPresent(dimension -> {
            var rows = new ArrayList<KeptOut>();
            var lines = text.lines().toList();
            for (int i = 0; i < lines.size(); i++) {
                var line = lines.get(i);
                if (!line.isBlank() && !(i == 0 && line.equals("text\tlabel"))) {
                    row(new Mark(file, i + 1, 1), dimension, line).ifPresent(rows::add);
                }
            }
            keptOut.put(dimension, List.copyOf(rows));
        });
    }

    private Optional<KeptOut> row(Mark mark, Dimension dimension, String line) {
        var cells = line.split("\t", -1);
        if (cells.length != 2 || cells[0].isBlank() || !NAME.matcher(cells[1]).matches()) {
            findings.add(
                    DiagnosticCode.KEPT_OUT_ROW,
                    mark,
                    "this row isn't a text, a tab and a label (a tab, not spaces or a comma)");
            return Optional.empty();
        }
        var label = new Label(cells[1]);
        var at = new Mark(mark.file(), mark.line(), cells[0].length() + 2);
        if (!label.isNone()) {
            book.find(at, label.name(), dimension);
        }
        checks.keptOut(mark, dimension, cells[0]);
        return Optional.of(new KeptOut(cells[0], label));
    }

    private void forScreen(String file, String text) {
        var name = file.substring(file.lastIndexOf('/') + 1, file.length() - ".tsv".length());
        var lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            rowForScreen(new Mark(file, i + 1, 1), name, lines.get(i)).ifPresent(forScreen::add);
        }
    }

    private Optional<ForScreen> rowForScreen(Mark mark, String file, String line) {
        var cells = line.split("\t", -1);
        if (cells.length != 3 || cells[0].isBlank() || !NAME.matcher(cells[1]).matches() || cells[2].isBlank()) {
            findings.add(
                    DiagnosticCode.KEPT_OUT_ROW, mark, "this row isn't a text, a label and a group, with tabs between");
            return Optional.empty();
        }
        var label = new Label(cells[1]);
        if (!label.isNone()) {
            book.find(new Mark(mark.file(), mark.line(), cells[0].length() + 2), label.name(), Dimension.SAFETY);
        }
        checks.keptOut(mark, Dimension.SAFETY, cells[0]);
        return Optional.of(new ForScreen(file, cells[0], label, cells[2]));
    }

    private Optional<Dimension> dimension(Mark mark, String name) {
        var dimension = Dimension.of(name);
        if (dimension.isEmpty()) {
            findings.add(
                    DiagnosticCode.UNKNOWN_DIMENSION,
                    mark,
                    "\"" + name + "\" is no dimension" + Nearest.hint(name, Dimension.keys()));
        }
        return dimension;
    }

    private Optional<Label> label(Yaml.Scalar text) {
        if (NAME.matcher(text.text()).matches()) {
            return Optional.of(new Label(text.text()));
        }
        findings.add(DiagnosticCode.BAD_ID, text.mark(), "a label is lower-case letters, digits and underscores");
        return Optional.empty();
    }

    private void nameIsNotFile(Mark mark, String written, String file) {
        findings.add(
                DiagnosticCode.NAME_NOT_FILE,
                mark,
                "\"" + written + "\" stands in \"" + file + "\", and the two must be the same");
    }
}
