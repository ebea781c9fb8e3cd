package org.amends.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class HelplineReaderTests {
    private static final String SHOWN =
            "- { country: UK, kind: crisis, name: Samaritans, contact: \"116 123\", grade: V,\n"
                    + "    source: page, checked-on: 2026-01-01, ships: true }\n";

    @Test
    void aShownLineIsToldOfWhenItWasCheckedTooLongAgo() {
        var compiled = compiledOn("2026-07-02", SHOWN);

        assertThat(compiled.diagnostics())
                .extracting(Diagnostic::toString)
                .containsExactly("helplines.yaml:2:19: AM0072 UK/crisis/Samaritans was last checked 182 days ago");
        assertThat(compiled.library()).isPresent();
    }

    @Test
    void aHundredAndEightyDaysAreNotTooLong() {
        assertThat(compiledOn("2026-06-29", SHOWN).diagnostics()).isEmpty();
    }

    @Test
    void aLineThatNobodyIsShownMayBeOld() {
        assertThat(compiledOn("2030-01-01", SHOWN.replace("true", "false")).diagnostics())
                .isEmpty();
    }

    @Test
    void aLineThatWasPhonedMayBeShownWhateverItsGrade() {
        var phoned = SHOWN.replace("grade: V", "grade: M, phoned: true");

        assertThat(compiledOn("2026-01-02", phoned).diagnostics()).isEmpty();
        assertThat(compiledOn("2026-01-02", phoned.replace("phoned: true", "phoned: false"))
                        .errors())
                .extracting(Diagnostic::code)
                .isEqualTo(List.of(DiagnosticCode.HELPLINE_ROW));
    }

    private static Compilation compiledOn(String day, String rows) {
        return DialogCompiler.compile(
                TinyDialogs.with("helplines.yaml", rows),
                Clock.fixed(Instant.parse(day + "T01:00:00Z"), ZoneOffset.UTC));
    }
}
