package org.amends.playground;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What may stand in a message. */
class TextTests {
    private final Api api = new Api();

    @BeforeEach
    void robinHasStarted() {
        api.phone("people", "{\"id\":101}");
        api.phone("send", "{\"person\":101,\"text\":\"/start\"}");
    }

    @Test
    void htmlBecomesWordsAndEntities() {
        FormattedText text = HtmlText.parse(
                " <b>Both <i>of you</i></b> &lt;3 &#128522; <a href=\"https://a.org/?x&amp;y\">here</a> ");

        assertThat(text.text()).isEqualTo("Both of you <3 😊 here");
        assertThat(text.entities())
                .containsExactly(
                        new Entity("bold", 0, 11, null, null),
                        new Entity("italic", 5, 6, null, null),
                        new Entity("text_link", 18, 4, "https://a.org/?x&y", null));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    <b>open                | Can't find end tag corresponding to start tag "b"
                    <p>no</p>              | Unsupported start tag "p" at byte offset 0
                    é <x>                  | Unsupported start tag "x" at byte offset 3
                    a < b                  | Unsupported start tag "" at byte offset 2
                    I <3 you               | Unsupported start tag "3" at byte offset 2
                    I <3                   | Unclosed start tag at byte offset 2
                    <b>a</i>               | Unmatched end tag at byte offset 4, expected "</b>", found "</i>"
                    a</b>                  | Unexpected end tag at byte offset 1
                    <b>a</b                | Unclosed end tag at byte offset 4
                    <a href="x>            | Unclosed start tag "a" at byte offset 0
                    <span>a</span>         | Tag "span" must have class "tg-spoiler" at byte offset 0
                    """)
    void htmlThatTelegramRefusesIsRefusedInItsWords(String html, String words) {
        assertThatThrownBy(() -> HtmlText.parse(html)).hasMessage("Bad Request: can't parse entities: " + words);
    }

    @Test
    void aTextHasFrom1To4096UnitsWhenItIsRead() {
        String longest = "<b>" + "x".repeat(4096) + "</b>";
        assertThat(api.call("sendMessage", text(longest)).path("text").asString())
                .hasSize(4096);

        assertThat(api.refusal("sendMessage", text(longest + "y"))).isEqualTo("400 Bad Request: message is too long");
        assertThat(api.refusal("sendMessage", text("<b> </b>\\n"))).isEqualTo("400 Bad Request: message text is empty");
        assertThat(api.refusal("sendMessage", text("x".repeat(40_000)))).isEqualTo("400 Bad Request: text is too long");
    }

    private static String text(String html) {
        return "{\"chat_id\":101,\"parse_mode\":\"HTML\",\"text\":\"" + html + "\"}";
    }

    @Test
    void buttonDataHasFrom1To64Bytes() {
        assertThat(api.call("sendMessage", button("é".repeat(32))).has("reply_markup"))
                .isTrue();
        assertThat(api.refusal("sendMessage", button("é".repeat(33))))
                .isEqualTo("400 Bad Request: BUTTON_DATA_INVALID");
        assertThat(api.refusal("sendMessage", button(""))).isEqualTo("400 Bad Request: BUTTON_DATA_INVALID");
    }

    private static String button(String data) {
        return "{\"chat_id\":\"101\",\"text\":\"Ready?\",\"reply_markup\":"
                + "{\"inline_keyboard\":[[{\"text\":\"Yes\",\"callback_data\":\"" + data + "\"}]]}}";
    }

    @Test
    void onlyAButtonThatIsThereCanBeTapped() {
        api.call("sendMessage", button("yes"));
        api.call("editMessageReplyMarkup", "{\"chat_id\":101,\"message_id\":2}");

        assertThatThrownBy(() -> api.phone("tap", "{\"person\":101,\"message_id\":2,\"data\":\"yes\"}"))
                .hasMessageContaining("no such button");
        api.phone("tap", "{\"person\":101,\"message_id\":2,\"data\":\"yes\",\"anyway\":true}");
        assertThat(api.kinds()).containsExactly("message", "callback_query");
    }
}
