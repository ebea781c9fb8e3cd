package org.amends.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TelegramSettingsTests {
    private static final String TOKEN = "123:ABC-def_9";

    @Test
    void withoutAnAddressItIsTelegramsOwn() {
        assertThat(TelegramSettings.of(TOKEN, null).libraryUrl().getHost()).isEqualTo("api.telegram.org");
        assertThat(TelegramSettings.of(TOKEN, " ").libraryUrl().getPort()).isEqualTo(443);
    }

    @Test
    void anotherServerMayBeNamed() {
        // when
        TelegramSettings settings = TelegramSettings.of(TOKEN + "\n", "http://bot_api:8081/");
        // then
        assertThat(settings.libraryUrl().getSchema()).isEqualTo("http");
        assertThat(settings.libraryUrl().getHost()).isEqualTo("bot_api");
        assertThat(settings.libraryUrl().getPort()).isEqualTo(8081);
        assertThat(settings.token()).isEqualTo(TOKEN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "secret", "12a:secret", "123:", "123:sec ret", "bot123:secret", "123:secret/x"})
    void badTokenIsNamedByItsKeyAndNotShown(String token) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TelegramSettings.of(token, null))
                .withMessageContaining("TELEGRAM_BOT_TOKEN")
                .withMessageNotContaining("sec");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "localhost:8081",
                "ftp://host",
                "http://",
                "http://host:99999",
                "http://host/path",
                "http://host?a=b",
                "http://me:secret@host",
                "https://host/#x"
            })
    void badAddressIsNamedByItsKey(String url) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TelegramSettings.of(TOKEN, url))
                .withMessageContaining("TELEGRAM_API_URL")
                .withMessageNotContaining("secret");
    }

    @Test
    void printingDoesNotShowTheToken() {
        assertThat(TelegramSettings.of(TOKEN, null).toString()).doesNotContain("ABC");
    }

    @Test
    void longPollBeyondTelegramsLimitIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PollTimes(
                        Duration.ofSeconds(51),
                        Duration.ofMillis(1),
                        Duration.ofMillis(1),
                        Duration.ZERO,
                        Duration.ZERO));
    }
}
