package org.amends.safety;

import static org.assertj.core.api.Assertions.assertThat;

import org.amends.nlu.Reading;
import org.amends.nlu.Utterance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PastedWordsTests {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "“ill kill you if you tell anyone”",
                "he wrote: you will be sorry",
                "Ben: where are you\nBen: answer me",
                "[21:04] Ben: im coming over now",
                "> you ruined my life",
                "my husband texted me this: come home or else",
                "ill kill you",
                "im going to find you and your sister",
                "watch your back"
            })
    void wordsThatMayBeSomeoneElsesAreAskedAbout(String text) {
        assertThat(PastedWords.looksPasted(new Utterance(text))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "i told her the truth",
                "she's just a \"friend\"",
                "ps: i never told her",
                "honestly: i lied",
                "he said sorry",
                "",
                "http://example.org"
            })
    void onesOwnWordsAreNot(String text) {
        assertThat(PastedWords.looksPasted(new Utterance(text))).isFalse();
    }

    @Test
    void aThreatInQuotesIsUnsureAndADangerBesideItStaysSure() {
        var screen = new PatternScreen(DialogFiles.crisis());

        assertThat(screen.screen(new Utterance("he wrote \"im going to kill her tonight\""), Reading.EMPTY)
                        .level())
                .isEqualTo(CrisisSignal.Level.SOFT);
        assertThat(screen.screen(
                                new Utterance("i want to kill myself. she said \"what is wrong with you\""),
                                Reading.EMPTY)
                        .level())
                .isEqualTo(CrisisSignal.Level.HARD);
    }
}
