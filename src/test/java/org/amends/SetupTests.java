package org.amends;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Map;
import org.junit.jupiter.api.Test;

class SetupTests {
    @Test
    void withoutTokenItIsThePlayground() {
        assertThat(Setup.of(Map.of()).playground()).isTrue();
    }

    @Test
    void containerHasNoPlayground() {
        assertThatExceptionOfType(CannotStart.class)
                .isThrownBy(() -> Setup.of(Map.of("AMENDS_CONTAINER", "true")))
                .withMessageContaining("TELEGRAM_BOT_TOKEN");
    }

    @Test
    void containerWithTokenRunsTheBot() {
        // given
        var environment =
                Map.of("AMENDS_CONTAINER", "true", "TELEGRAM_BOT_TOKEN", "7:made-up", "OPERATOR_NAME", "Somebody");
        // when
        var setup = Setup.of(environment);
        // then
        assertThat(setup.playground()).isFalse();
        assertThat(setup.bot()).isEqualTo(7);
    }

    @Test
    void tokenWithoutTheOperatorsNameIsRefused() {
        assertThatExceptionOfType(CannotStart.class)
                .isThrownBy(() -> Setup.of(Map.of("TELEGRAM_BOT_TOKEN", "7:made-up")))
                .withMessageContaining("OPERATOR_NAME");
    }

    @Test
    void settingOfTheEncoderIsOnOrOff() {
        assertThat(Setup.of(Map.of("AMENDS_ENCODER", "off")).playground()).isTrue();
        assertThatExceptionOfType(CannotStart.class)
                .isThrownBy(() -> Setup.of(Map.of("AMENDS_ENCODER", "fast")))
                .withMessageStartingWith("AMENDS_ENCODER is neither on nor off")
                .withMessageNotContaining("\n");
    }

    @Test
    void countsOfScreensAreOffUnlessTheyAreTurnedOn() {
        assertThat(Setup.of(Map.of()).countsScreens()).isFalse();
        assertThat(Setup.of(Map.of("AMENDS_SCREEN_COUNTS", "on")).countsScreens())
                .isTrue();
        assertThatExceptionOfType(CannotStart.class)
                .isThrownBy(() -> Setup.of(Map.of("AMENDS_SCREEN_COUNTS", "yes")))
                .withMessageStartingWith("AMENDS_SCREEN_COUNTS is neither on nor off")
                .withMessageNotContaining("\n");
    }

    @Test
    void thePlaygroundShowsTheHelplinesThatTheOperatorTickedForTheBot() {
        var playground = Setup.of(Map.of("AMENDS_DATA", "there"));
        var bot = Setup.of(
                Map.of("AMENDS_DATA", "there", "TELEGRAM_BOT_TOKEN", "7:made-up", "OPERATOR_NAME", "Somebody"));

        assertThat(playground.operatorsData()).isEqualTo(bot.operatorsData()).hasToString("there");
        assertThat(playground.data()).isNotEqualTo(bot.data());
    }
}
