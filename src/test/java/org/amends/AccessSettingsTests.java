package org.amends;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.amends.conversation.Access.Entry;
import org.amends.conversation.Access.Rules;
import org.amends.person.PersonId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccessSettingsTests {
    @Test
    void whereNothingIsSetAnybodyMayUseItWithinADaysMeasure() {
        assertThat(of(Map.of())).isEqualTo(new Rules(Entry.OPEN, Set.of(), 2_000));
        assertThat(AccessSettings.told(of(Map.of()), Path.of("data"))).contains("set AMENDS_ACCESS=invite");
    }

    @Test
    void aListIsReadAsItIsWritten() {
        var rules = of(Map.of("amends.access", "List", "amends.people", "7, 8,,9 ", "amends.daily-messages", "0"));
        assertThat(rules)
                .isEqualTo(new Rules(Entry.LIST, Set.of(new PersonId(7), new PersonId(8), new PersonId(9)), 0));
    }

    @ParameterizedTest
    @CsvSource({
        "amends.access, anybody, AMENDS_ACCESS is \"anybody\"",
        "amends.access, list, AMENDS_PEOPLE is missing",
        "amends.people, @ann, AMENDS_PEOPLE holds \"@ann\"",
        "amends.people, -100123, AMENDS_PEOPLE holds \"-100123\"",
        "amends.daily-messages, many, AMENDS_DAILY_MESSAGES is \"many\"",
        "amends.daily-messages, -1, AMENDS_DAILY_MESSAGES is \"-1\""
    })
    void aWrongValueIsOneLine(String name, String value, String because) {
        assertThatExceptionOfType(CannotStart.class)
                .isThrownBy(() -> of(Map.of(name, value)))
                .withMessageContaining(because)
                .matches(problem -> !problem.getMessage().contains("\n"));
    }

    @Test
    void theLogSaysHowToMakeACode() {
        assertThat(AccessSettings.told(new Rules(Entry.INVITE, Set.of(), 0), Path.of("my", "data")))
                .contains("AMENDS_DATA=" + Path.of("my", "data") + " bin/amends invite");
    }

    private static Rules of(Map<String, String> settings) {
        return AccessSettings.of(settings::get);
    }
}
