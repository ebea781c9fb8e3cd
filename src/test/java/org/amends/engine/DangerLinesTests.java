package org.amends.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.amends.authoring.DialogCompiler;
import org.amends.authoring.DialogFolder;
import org.amends.safety.DangerKinds;
import org.amends.safety.Helpline;
import org.amends.safety.HelplineBook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever the danger and wherever the person: there is a number to call, and the finder. */
class DangerLinesTests {
    private static final String ANYWHERE = "Your local emergency number (";
    private static final String FINDER = "findahelpline.com";

    private static List<Helpline> helplines;

    @BeforeAll
    static void read() throws IOException {
        helplines = DialogCompiler.compile(DialogFolder.open(Path.of("dialogs")))
                .safety()
                .helplines();
    }

    static Stream<String> dangers() {
        return DangerKinds.byUrgency().stream();
    }

    @ParameterizedTest
    @MethodSource("dangers")
    void everyDangerHasANumberAndTheFinderInEveryCountryAndInNone(String danger) {
        everywhere(danger, new HelplineBook(helplines));
    }

    @ParameterizedTest
    @MethodSource("dangers")
    void theyAreThereTooWhereAnOperatorHidesEveryLine(String danger) {
        everywhere(danger, new HelplineBook(List.of()));
    }

    private static void everywhere(String danger, HelplineBook book) {
        var kind = DangerLines.kindOf(danger).orElse("all");
        countries().forEach(country -> {
            var lines = book.lines(kind, country).split("\n", -1);
            assertThat(lines[0])
                    .as("%s in %s", danger, country)
                    .matches(line -> line.startsWith(ANYWHERE) || isEmergency(line, country));
            assertThat(lines[lines.length - 1]).isEqualTo(FINDER);
            assertThat(lines).doesNotContain("").doesNotHaveDuplicates();
        });
    }

    /** The number of that country itself, or of the EU. */
    private static boolean isEmergency(String line, Optional<String> country) {
        return helplines.stream()
                .filter(Helpline::isEmergency)
                .filter(one -> country.filter(one.country()::equalsIgnoreCase).isPresent()
                        || one.country().equals("EU")
                        || country.equals(Optional.of("GB")) && one.country().equals("UK"))
                .anyMatch(one -> line.equals(one.name() + ": " + one.contact()));
    }

    private static Stream<Optional<String>> countries() {
        var ours = helplines.stream().map(Helpline::country);
        var odd = Stream.of("GB", "uk", "nl", "??", "xx");
        return Stream.concat(
                Stream.of(Optional.empty()),
                Stream.of(ours, Stream.of(Locale.getISOCountries()), odd)
                        .flatMap(all -> all)
                        .distinct()
                        .map(Optional::of));
    }
}
