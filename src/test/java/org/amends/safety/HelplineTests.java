package org.amends.safety;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.amends.safety.Helpline.Grade;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HelplineTests {
    private static final LocalDate CHECKED = LocalDate.of(2026, 5, 1);

    @ParameterizedTest
    @EnumSource(names = {"C", "M"})
    void aWeakLineIsShownOnlyOnceSomebodyPhonedIt(Grade grade) {
        assertThatIllegalArgumentException().isThrownBy(() -> line("UK", "rape", grade, false));
        assertThat(line("UK", "rape", grade, true).ships()).isTrue();
    }

    @Test
    void anEmergencyNumberIsShownThoughNobodyPhonedIt() {
        assertThat(line("UK", Helpline.EMERGENCY, Grade.M, false).ships()).isTrue();
    }

    @Test
    void greatBritainIsTheUnitedKingdom() {
        assertThat(line("GB", "rape", Grade.V, false).id()).hasToString("UK/rape/A line");
    }

    @Test
    void aLineIsOldAfterAHundredAndEightyDays() {
        var line = line("UK", "rape", Grade.V, false);

        assertThat(line.isOld(CHECKED.plusDays(180))).isFalse();
        assertThat(line.isOld(CHECKED.plusDays(181))).isTrue();
    }

    @Test
    void aPhonedLineIsKnownAsWellAsCanBe() {
        var line = new Helpline("UK", "rape", "A line", "1", Grade.M, "none", CHECKED, false, false);

        assertThat(line.phoned(CHECKED.plusDays(9), "phoned by the operator"))
                .isEqualTo(new Helpline(
                        "UK",
                        "rape",
                        "A line",
                        "1",
                        Grade.V,
                        "phoned by the operator",
                        CHECKED.plusDays(9),
                        true,
                        true));
    }

    private static Helpline line(String country, String kind, Grade grade, boolean phoned) {
        return new Helpline(country, kind, "A line", "1", grade, "lists", CHECKED, phoned, true);
    }
}
