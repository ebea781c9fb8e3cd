package org.amends.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.amends.dialog.DialogId;
import org.junit.jupiter.api.Test;

class ReviewTests {
    private static final String HOME = TinyDialogs.folder().files().get("flows/home.yaml");
    private static final Clock NOON = Clock.fixed(Instant.parse("2026-03-02T12:00:00Z"), ZoneOffset.UTC);

    @Test
    void aReviewNeedsNameRoleAndDateAndSaysWhereOneIsMissing() {
        assertThat(signed("{ name: A }").diagnostics())
                .extracting(Diagnostic::toString)
                .containsExactly(
                        "flows/home.yaml:4:15: AM0067 this review has no date",
                        "flows/home.yaml:4:15: AM0067 this review has no role");
        assertThat(signed("{ name: \"\", role: r, date: soon }").diagnostics())
                .extracting(Diagnostic::toString)
                .containsExactly(
                        "flows/home.yaml:4:23: AM0067 this review has no name",
                        "flows/home.yaml:4:42: AM0067 \"soon\" is no day");
    }

    @Test
    void aReviewOfADayThatHasNotComeIsToldAndDoesNotCount() {
        var tomorrow = signed("{ name: A, role: r, date: 2026-03-04 }");

        assertThat(tomorrow.diagnostics())
                .extracting(Diagnostic::code)
                .containsExactly(DiagnosticCode.REVIEW_TOO_EARLY);
        assertThat(isReviewed(tomorrow)).isFalse();
    }

    @Test
    void todayCountsEverywhereOnEarth() {
        var inKiribati = signed("{ name: A, role: r, date: 2026-03-03 }");

        assertThat(inKiribati.diagnostics()).isEmpty();
        assertThat(isReviewed(inKiribati)).isTrue();
    }

    @Test
    void aReviewOfTheTextsAsTheyAreCounts() {
        var compiled = signed(review(hash(HOME)));

        assertThat(compiled.diagnostics()).isEmpty();
        assertThat(isReviewed(compiled)).isTrue();
    }

    @Test
    void aReviewOfFormerTextsIsToldAndDoesNotCount() {
        var compiled = compile(HOME.replaceFirst("reviewed-by: .*", "reviewed-by: [" + review(hash(HOME)) + "]")
                .replace("That's it for today.", "That's it for now."));

        assertThat(compiled.diagnostics())
                .singleElement()
                .satisfies(found -> assertThat(found.toString())
                        .contains("AM0069 the texts are no longer those that were read on 2026-03-02"));
        assertThat(isReviewed(compiled)).isFalse();
    }

    @Test
    void theCodeHangsOnTextsAndButtonsAndNotOnRemarksOrWays() {
        assertThat(hash("# a remark\n" + HOME)).isEqualTo(hash(HOME));
        assertThat(hash(HOME.replace("give-up: bye", "give-up: keep"))).isEqualTo(hash(HOME));
        assertThat(hash(HOME.replace("Not now", "Not yet"))).isNotEqualTo(hash(HOME));
        assertThat(hash(HOME.replace("A few words", "Some words"))).isNotEqualTo(hash(HOME));
    }

    @Test
    void oneReviewThatCountsIsEnough() {
        var compiled = signed("{ name: A, role: r, date: 2026-03-02, text: \"00000000\" }, " + review(hash(HOME)));

        assertThat(isReviewed(compiled)).isTrue();
        assertThat(compiled.notes().get(new DialogId("home")).reviews()).hasSize(1);
    }

    private static String review(String hash) {
        return "{ name: A, role: r, date: 2026-03-02, text: \"" + hash + "\" }";
    }

    private static Compilation signed(String reviews) {
        return compile(HOME.replaceFirst("reviewed-by: .*", "reviewed-by: [" + reviews + "]"));
    }

    private static Compilation compile(String home) {
        return DialogCompiler.compile(TinyDialogs.with("flows/home.yaml", home), NOON);
    }

    private static String hash(String home) {
        return compile(home).notes().get(new DialogId("home")).textHash();
    }

    private static boolean isReviewed(Compilation compiled) {
        return compiled.library().orElseThrow().required(new DialogId("home")).reviewed();
    }
}
