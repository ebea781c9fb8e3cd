package org.amends.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.amends.safety.Helpline;
import org.amends.safety.Helpline.Grade;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnHelplinesTests {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
    private static final Helpline SHIPPED =
            new Helpline("UK", "rape", "Rape Crisis", "0808", Grade.C, "lists", DAY, false, false);
    private static final Helpline OTHER =
            new Helpline("UK", "crisis", "Samaritans", "116 123", Grade.V, "page", DAY, false, true);

    @TempDir
    private Path data;

    @Test
    void withoutAFileTheShippedLinesAreAsTheyCame() {
        var own = OwnHelplines.in(data);

        assertThat(own.over(List.of(SHIPPED, OTHER))).containsExactly(SHIPPED, OTHER);
        assertThat(own.wrong()).isEmpty();
    }

    @Test
    void aRowOfTheSameCountryKindAndNameStandsInForTheShippedOne() throws IOException {
        var own = own("""
                - { country: GB, kind: rape, name: "Rape Crisis", contact: "0808 500", grade: C,
                    source: "called", checked-on: 2026-11-23, phoned: true, ships: true }
                - { country: UK, kind: crisis, name: "Samaritans", contact: "116 123", grade: V,
                    source: "page", checked-on: 2026-11-22, phoned: false, ships: false }
                """);

        var all = own.over(List.of(SHIPPED, OTHER));

        assertThat(all).extracting(Helpline::ships).containsExactly(true, false);
        assertThat(all.getFirst().contact()).isEqualTo("0808 500");
    }

    @Test
    void anotherRowIsAddedAndOfTwoAboutOneLineTheLaterCounts() throws IOException {
        var own = own("""
                - { country: XK, kind: crisis, name: "Ours", contact: "1", grade: V, source: "s", checked-on: 2026-11-22 }
                - { country: XK, kind: crisis, name: "Ours", contact: "2", grade: V, source: "s", checked-on: 2026-11-22 }
                """);

        assertThat(own.over(List.of(SHIPPED))).extracting(Helpline::contact).containsExactly("0808", "2");
    }

    @Test
    void aMistakeIsToldWithItsPlaceAndTakesOnlyItsOwnRowAway() throws IOException {
        var own = own("""
                - { country: UK, kind: rape, name: "Rape Crisis", contact: "1", grade: M,
                    source: "none", checked-on: 2026-11-22, phoned: false, ships: true }
                - { country: UK, kind: child, contact: "2", grade: V, source: "s", checked-on: 2026-11-22, ships: true }
                - { country: UK, kind: child, name: "Ours", contact: "3", grade: V, source: "s",
                    checked-on: 2026-11-22, ships: true }
                """);

        assertThat(own.wrong())
                .extracting(Diagnostic::toString)
                .containsExactly(
                        own.file() + ":1:3: AM0066 only emergency numbers, lines of grade V and phoned ones are shown",
                        own.file() + ":3:3: AM0004 \"name\" is missing");
        assertThat(own.over(List.of(SHIPPED))).extracting(Helpline::contact).containsExactly(SHIPPED.contact(), "3");
    }

    @Test
    void aFileThatIsNoYamlOrNoTextLosesNoShippedLine() throws IOException {
        var broken = own("- { country: UK, kind: \"rape");
        assertThat(broken.over(List.of(SHIPPED))).containsExactly(SHIPPED);
        assertThat(broken.wrong()).extracting(one -> one.code()).containsExactly(DiagnosticCode.BROKEN_YAML);

        Files.write(data.resolve(OwnHelplines.FILE), new byte[] {'-', (byte) 0xff, (byte) 0xfe});
        var noText = OwnHelplines.in(data);
        assertThat(noText.over(List.of(SHIPPED))).containsExactly(SHIPPED);
        assertThat(noText.wrong()).hasSize(1);
    }

    @Test
    void theOldestRowIsNoMistake() throws IOException {
        var own = own("- { country: UK, kind: rape, name: A, contact: 1, grade: V, source: s,"
                + " checked-on: 1999-01-01, ships: true }");

        assertThat(own.wrong()).isEmpty();
        assertThat(own.rows()).hasSize(1);
    }

    @Test
    void aRowIsWrittenBelowWhatIsThereAndInThePlaceOfTheOneWrittenBefore() throws IOException {
        var remark = "# mine\n  - { country: UK, kind: child, name: A, contact: 1, grade: V, source: s,"
                + " checked-on: 2026-01-01 } # keep";
        var first = own(remark).with(List.of(SHIPPED.phoned(DAY, "called"))).orElseThrow();
        var again = own(first)
                .with(List.of(SHIPPED.phoned(DAY.plusDays(1), "called")))
                .orElseThrow();

        assertThat(first).startsWith(remark + "\n");
        assertThat(again).isEqualTo(first.replace("2026-11-22", "2026-11-23"));
        assertThat(own(again).rows()).hasSize(2);
    }

    @Test
    void whateverANameHoldsItIsReadAsItWasWritten() throws IOException {
        var odd = new Helpline(
                "UK", "rape", "It's \"not\" \\ OK: {really}, ünïcode\t#1", "1", Grade.V, "- a", DAY, true, true);

        var own = own(own("").with(List.of(odd, OTHER)).orElseThrow());

        assertThat(own.wrong()).isEmpty();
        assertThat(own.rows()).containsExactly(odd, OTHER);
    }

    @Test
    void aFormThatNoRowCanBeAddedToIsLeftAlone() throws IOException {
        assertThat(own("[]\n").with(List.of(OTHER))).isEmpty();
    }

    private OwnHelplines own(String text) throws IOException {
        Files.writeString(data.resolve(OwnHelplines.FILE), text);
        return OwnHelplines.in(data);
    }
}
