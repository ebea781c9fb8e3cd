package org.amends.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The page of diagnostics is run: each bad example gives its code at its place, and each good one gives no error at all. */
class DiagnosticsPageTests {
    private static final Pattern SECTION = Pattern.compile("## (AM\\d{4}) .*?(?=\n## |\\z)", Pattern.DOTALL);
    private static final Pattern BAD =
            Pattern.compile("Bad, `([^`]+)`, found at (\\d+):(\\d+):\n\n```\\w+\n(.*?)\n```", Pattern.DOTALL);
    private static final Pattern GOOD = Pattern.compile("Good:\n\n```\\w+\n(.*?)\n```", Pattern.DOTALL);
    private static final String HEADER = "dialog: example\ntitle: An example\nstart: open\n";
    private static final String INTERRUPT = "interrupt: { priority: 60, on: { commands: [example] }, resume: ask }\n";

    record Entry(String id, String section, String file, int line, int column, String bad, Optional<String> good) {
        @Override
        public String toString() {
            return id;
        }
    }

    static Stream<Entry> entries() throws IOException {
        var page = Files.readString(Path.of("docs/diagnostics.md"));
        return SECTION.matcher(page).results().map(section -> entry(section.group(1), section.group()));
    }

    private static Entry entry(String id, String section) {
        var bad = BAD.matcher(section);
        assertThat(bad.find()).as("bad example of %s", id).isTrue();
        return new Entry(
                id,
                section,
                bad.group(1),
                Integer.parseInt(bad.group(2)),
                Integer.parseInt(bad.group(3)),
                bad.group(4),
                GOOD.matcher(section).results().findFirst().map(found -> found.group(1)));
    }

    @Test
    void everyCodeHasAnEntryAndEveryEntryItsCode() throws IOException {
        var codes =
                Arrays.stream(DiagnosticCode.values()).map(DiagnosticCode::id).toList();

        assertThat(entries().map(Entry::id)).containsExactlyElementsOf(codes).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("entries")
    void anEntryHasTheWordsThatTheCompilerPrints(Entry entry) {
        var code = code(entry.id());

        assertThat(entry.section()).contains(code.severity() + ". " + code.meaning() + " " + code.whatToDo());
    }

    @ParameterizedTest
    @MethodSource("entries")
    void aBadExampleIsFoundWhereThePageSays(Entry entry) {
        int added = lines(prefix(entry.file(), entry.bad()));

        var found = compile(entry.file(), entry.bad()).stream()
                .filter(diagnostic -> diagnostic.code().id().equals(entry.id()))
                .map(diagnostic -> new Mark(diagnostic.file(), diagnostic.line() - added, diagnostic.column()))
                .toList();

        assertThat(found).contains(new Mark(entry.file(), entry.line(), entry.column()));
    }

    @ParameterizedTest
    @MethodSource("entries")
    void aGoodExampleHasNothingWrong(Entry entry) {
        entry.good().ifPresent(good -> assertThat(compile(entry.file(), good)).isEmpty());
    }

    private static List<Diagnostic> compile(String file, String shown) {
        return TinyDialogs.compile(TinyDialogs.with(file, whole(file, shown))).diagnostics();
    }

    /** The whole file for which an example stands. */
    static String whole(String file, String shown) {
        return prefix(file, shown) + shown + "\n";
    }

    private static String prefix(String file, String shown) {
        if (!file.matches("(flows|interrupts)/.*") || shown.startsWith("dialog:")) {
            return "";
        }
        boolean interrupt = file.startsWith("interrupts/") && !shown.contains("interrupt:");
        return HEADER + (interrupt ? INTERRUPT : "") + (shown.startsWith("  ") ? "nodes:\n" : "");
    }

    private static int lines(String text) {
        return (int) text.chars().filter(c -> c == '\n').count();
    }

    private static DiagnosticCode code(String id) {
        return Arrays.stream(DiagnosticCode.values())
                .filter(code -> code.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
