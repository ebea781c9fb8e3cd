package org.amends;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.amends.authoring.DiagnosticCode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** docs/safety.md has every rule, and what it names as showing one is there. */
class SafetyPageTests {
    private static final int RULES = 92;
    private static final int LONGEST_LINE = 150;
    private static final Path DIALOGS = Path.of("dialogs");

    private static final Pattern ROW = Pattern.compile("(?m)^\\| (R\\d+) \\| (.+?) \\| (.+?) \\| (.+?) \\|$");
    private static final Pattern METHOD = Pattern.compile("`([A-Z]\\w+)\\.([a-z]\\w+)`");
    /** From a test's annotation to the first method after it. */
    private static final String ANNOTATED = "(?s)@(?:Test|ParameterizedTest|AfterEach)\\b(?:(?!\\bvoid\\b).)*+void ";

    private static final Pattern FILE = Pattern.compile("`([\\w/-]+\\.yaml)`");
    private static final Pattern PLACE = Pattern.compile("`([a-z][a-z-]+)/([a-z][a-z-]+)`");
    private static final Pattern CODE = Pattern.compile("\\bAM\\d+\\b");

    private static String page;
    private static Map<String, String> sources;

    @BeforeAll
    static void read() throws IOException {
        page = Files.readString(Path.of("docs/safety.md"));
        try (var files = Files.walk(Path.of("src/test/java"))) {
            sources = files.filter(file -> file.toString().endsWith(".java"))
                    .collect(Collectors.toMap(SafetyPageTests::className, SafetyPageTests::text, String::concat));
        }
    }

    private static String className(Path file) {
        return file.getFileName().toString().replace(".java", "");
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<MatchResult> named(Pattern what) {
        return what.matcher(page).results();
    }

    @Test
    void everyRuleHasOneRowAndTheyAreInOrder() {
        var rules = IntStream.rangeClosed(1, RULES).mapToObj(number -> "R" + number);

        assertThat(named(ROW).map(row -> row.group(1))).containsExactlyElementsOf(rules.toList());
    }

    @Test
    void aRuleIsNamedInAFewWords() {
        assertThat(named(ROW).map(row -> row.group(2)))
                .allSatisfy(rule -> assertThat(rule.split(" ")).hasSizeLessThanOrEqualTo(8));
    }

    @Test
    void aRowNamesWhatShowsItOrSaysThatNothingDoes() {
        assertThat(named(ROW)).allSatisfy(row -> {
            boolean isShown = Stream.of(METHOD, FILE, CODE)
                    .anyMatch(what -> what.matcher(row.group(4)).find());
            assertThat(row.group(4).startsWith("not shown")).as(row.group(1)).isNotEqualTo(isShown);
        });
    }

    @Test
    void everyTestThatIsNamedIsThere() {
        assertThat(named(METHOD))
                .isNotEmpty()
                .allSatisfy(test -> assertThat(sources.get(test.group(1)))
                        .as(test.group())
                        .isNotNull()
                        .containsPattern(ANNOTATED + test.group(2) + "\\("));
    }

    /** A name without a folder is a script's. */
    @Test
    void everyFileThatIsNamedIsThere() {
        assertThat(named(FILE).map(file -> file.group(1)))
                .isNotEmpty()
                .allSatisfy(name -> assertThat(
                                name.contains("/")
                                        ? Path.of(name)
                                        : DIALOGS.resolve("scripts").resolve(name))
                        .isRegularFile());
    }

    @Test
    void everyPlaceInADialogThatIsNamedIsThere() {
        assertThat(named(PLACE))
                .isNotEmpty()
                .allSatisfy(place -> assertThat(dialog(place.group(1)))
                        .as(place.group())
                        .hasValueSatisfying(
                                dialog -> assertThat(dialog).containsPattern("(?m)^  " + place.group(2) + ":")));
    }

    private static Optional<String> dialog(String name) {
        return Stream.of("flows", "interrupts")
                .map(folder -> DIALOGS.resolve(folder).resolve(name + ".yaml"))
                .filter(Files::exists)
                .map(SafetyPageTests::text)
                .findFirst();
    }

    @Test
    void everyCodeThatIsNamedIsTheCheckers() {
        Set<String> codes =
                Arrays.stream(DiagnosticCode.values()).map(DiagnosticCode::id).collect(Collectors.toSet());

        assertThat(named(CODE).map(MatchResult::group)).isNotEmpty().isSubsetOf(codes);
    }

    @Test
    void linesOutsideOfTheTableAreShort() {
        var tooLong = page.lines()
                .filter(line -> !line.startsWith("|") && line.length() > LONGEST_LINE)
                .toList();

        assertThat(tooLong).isEmpty();
    }
}
