package org.amends.authoring;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.amends.safety.Helpline;

/**
 * The operator's own helplines: a file in the data folder, written as {@code helplines.yaml} among the dialogs is. A row of
 * the same country, kind and name stands in for the one that came with the program; others are added. It never throws for
 * what is wrong in the file, and what is wrong in one row takes no other row away.
 */
public final class OwnHelplines {
    /** Its name in the data folder. */
    public static final String FILE = "helplines.yaml";

    /** That a row is old is no mistake: whoever shows them looks at the day. */
    private static final LocalDate ANY_DAY = LocalDate.EPOCH;

    private final Path file;
    private final String text;
    private final List<Helpline> rows;
    private final int indent;
    private final List<Diagnostic> wrong;

    private OwnHelplines(Path file, String text) {
        var findings = new Findings();
        var yaml = text.isBlank() ? Optional.<Yaml>empty() : YamlSource.parse(file.toString(), text, findings);
        this.file = file;
        this.text = text;
        this.rows = yaml.map(new HelplineReader(findings, ANY_DAY)::read).orElse(List.of());
        this.indent = yaml.map(tree -> tree.mark().column() - 1).orElse(0);
        this.wrong = findings.sorted().stream().filter(Diagnostic::isError).toList();
    }

    private OwnHelplines(Path file, IOException trouble) {
        this.file = file;
        this.text = "";
        this.rows = List.of();
        this.indent = 0;
        this.wrong = List.of(new Diagnostic(
                DiagnosticCode.BROKEN_YAML,
                Mark.top(file.toString()),
                "the file can't be read (" + trouble.getClass().getSimpleName() + ")",
                "Make it a text file in UTF-8 that the user who runs the bot can read."));
    }

    /** Those in this data folder, as they are now; none where there is no file. */
    public static OwnHelplines in(Path data) {
        var file = data.resolve(FILE);
        try {
            return new OwnHelplines(file, withoutMark(Files.readString(file)));
        } catch (NoSuchFileException none) {
            return new OwnHelplines(file, "");
        } catch (IOException e) {
            return new OwnHelplines(file, e);
        }
    }

    /** Some editors begin a file with a mark of its encoding. */
    private static String withoutMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    public Path file() {
        return file;
    }

    /** The rows without a mistake; of two about the same line the later one. */
    public List<Helpline> rows() {
        return over(List.of());
    }

    /** What is wrong with the file, by line; rows that it names don't count. */
    public List<Diagnostic> wrong() {
        return wrong;
    }

    /** Whether there is a file of which nothing at all can be used. */
    public boolean isLost() {
        return rows.isEmpty() && !wrong.isEmpty();
    }

    /** These lines, with the operator's own in their place or after them. */
    public List<Helpline> over(List<Helpline> shipped) {
        var all = new LinkedHashMap<Helpline.Id, Helpline>();
        shipped.forEach(line -> all.put(line.id(), line));
        rows.forEach(line -> all.put(line.id(), line));
        return List.copyOf(all.values());
    }

    /** The file's text with these rows, or nothing where they can't be put into it; what else it says stays as it is. */
    public Optional<String> with(List<Helpline> changed) {
        var wanted = new StringBuilder(text);
        for (var row : changed) {
            put(row, wanted);
        }
        var read = new OwnHelplines(file, wanted.toString());
        return Optional.of(wanted.toString()).filter(_ -> read.rows().containsAll(changed));
    }

    /** In the place of a row that was written here before; else at the end, where it counts for more than one above it. */
    private void put(Helpline row, StringBuilder wanted) {
        var written = HelplineText.of(row, indent);
        var before = rows.stream()
                .filter(line -> line.id().equals(row.id()))
                .map(line -> HelplineText.of(line, indent))
                .filter(former -> wanted.indexOf(former) >= 0)
                .findFirst();
        if (before.isPresent()) {
            int at = wanted.indexOf(before.get());
            wanted.replace(at, at + before.get().length(), written);
            return;
        }
        if (!wanted.isEmpty() && wanted.charAt(wanted.length() - 1) != '\n') {
            wanted.append('\n');
        }
        wanted.append(written);
    }
}
