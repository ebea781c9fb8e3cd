package org.amends.safety;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HelplineBookTests {
    private static final HelplineBook BOOK = new HelplineBook(DialogFiles.helplines());

    static Stream<String> kinds() {
        return Stream.of(
                "crisis", "partner_violence", "perpetrator", "child", "rape", "all", "child_offence_prevention");
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void everyKindInEveryCountryHasAnEmergencyNumberALineOrAPlainWordAndTheFinder(String kind) {
        Stream.concat(BOOK.countries().stream(), Stream.of("NL", "GB", "JP", "xx"))
                .map(country -> BOOK.lines(kind, Optional.of(country)).split("\n", -1))
                .forEach(lines -> {
                    assertThat(lines).hasSizeGreaterThanOrEqualTo(3).doesNotContain("");
                    assertThat(lines[0]).containsIgnoringCase("emergency");
                    assertThat(lines[lines.length - 1]).isEqualTo("findahelpline.com");
                });
    }

    @Test
    void theEmergencyNumberOfTheCountryComesFirst() {
        assertThat(BOOK.lines("crisis", Optional.of("UK")))
                .isEqualTo("Emergency: 999\nSamaritans: 116 123\nShout: text SHOUT to 85258\nfindahelpline.com");
    }

    @Test
    void anUnknownCountryGetsTheWordingThatFitsEverywhere() {
        assertThat(BOOK.lines("partner_violence", Optional.empty()))
                .isEqualTo("Your local emergency number (112 in the EU, 999 in the UK, 911 in the US and Canada)"
                        + "\nfindahelpline.com");
    }

    @Test
    void aKindWithoutACheckedNumberSaysSo() {
        assertThat(BOOK.lines("perpetrator", Optional.of("FR")))
                .contains("I have no checked number for this where you are.");
    }

    @Test
    void weakNumbersAreKnownToTheOperatorAndShownToNobody() {
        assertThat(BOOK.unchecked()).extracting(Helpline::contact).contains("0808 500 2222");
        assertThat(BOOK.lines("rape", Optional.of("UK"))).doesNotContain("0808 500 2222");
        assertThatThrownBy(() ->
                        new Helpline("UK", "rape", "A", "1", Helpline.Grade.C, "lists", LocalDate.EPOCH, false, true))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void linesForPeopleWhoFearToHarmAChildStandUnderTheirOwnKindOnly() {
        assertThat(BOOK.lines("all", Optional.of("UK"))).doesNotContain("Stop It Now");
        assertThat(BOOK.lines("child_offence_prevention", Optional.of("UK"))).contains("0808 1000 900");
    }

    @Test
    void aMemberOfTheEuWithoutLinesOfItsOwnHasThoseOfTheEu() {
        assertThat(BOOK.lines("child", Optional.of("nl"))).contains("112").contains("116 111");
    }

    @Test
    void anEmptyBookStillPointsSomewhere() {
        assertThat(new HelplineBook(List.of()).lines("all", Optional.of("US"))).contains("911", "findahelpline.com");
    }
}
