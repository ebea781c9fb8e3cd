package org.amends.playground;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Links to the bot on people's phones. */
class BotLinkTests {
    private static final String BOT = "https://t.me/amends_playground_bot";

    private final Api api = new Api();

    @BeforeEach
    void twoPeopleAndTheirGroupWithoutTheBot() {
        api.phone("people", "{\"id\":101}");
        api.phone("people", "{\"id\":102}");
        api.phone("groups", "{\"title\":\"Us\",\"members\":[101,102],\"with_bot\":false}");
        assertThat(api.kinds()).isEmpty();
    }

    @Test
    void aLinkStartsTheBotInThePrivateChatOfWhoeverTapsIt() {
        JsonNode opened = open(BOT + "?start=pAb_-1", "");

        assertThat(opened.path("chat").asLong()).isEqualTo(101);
        JsonNode message = onlyUpdate().path("message");
        assertThat(message.path("text").asString()).isEqualTo("/start pAb_-1");
        assertThat(message.path("chat").path("type").asString()).isEqualTo("private");
        assertThat(message.path("from").path("id").asLong()).isEqualTo(101);
    }

    @Test
    void aLinkWithNothingBehindItOnlyOpensTheChat() {
        assertThat(open(BOT, "").path("chat").asLong()).isEqualTo(101);
        assertThat(api.kinds()).isEmpty();
    }

    @Test
    void whoBlockedTheBotLetsItInAgain() {
        api.phone("block", "{\"person\":101}");
        api.poll("{\"offset\":2}");

        open("http://t.me/Amends_Playground_Bot?start", "");

        assertThat(api.kinds()).containsExactly("my_chat_member", "message");
        assertThat(api.call("getUpdates", "{}")
                        .path(1)
                        .path("message")
                        .path("text")
                        .asString())
                .isEqualTo("/start");
    }

    @Test
    void aLinkBringsTheBotIntoTheChosenGroup() {
        open(BOT + "?startgroup=c", ",\"chat\":-1");

        assertThat(api.kinds()).containsExactly("my_chat_member", "message", "message");
        assertThat(api.call("getUpdates", "{}")
                        .path(2)
                        .path("message")
                        .path("text")
                        .asString())
                .isEqualTo("/start@amends_playground_bot c");
    }

    @Test
    void whereTheBotIsInTheGroupAlreadyItIsOnlyStarted() {
        api.phone("join", "{\"chat\":-1,\"by\":102}");
        api.poll("{\"offset\":3}");

        open(BOT + "?startgroup=c", ",\"chat\":-1");

        assertThat(api.kinds()).containsExactly("message");
    }

    @Test
    void itCannotBeBroughtIntoWhatIsNoGroupOfThePerson() {
        api.phone("leave", "{\"chat\":-1,\"person\":101}");
        assertThatThrownBy(() -> open(BOT + "?startgroup=c", ",\"chat\":-1")).hasMessageContaining("no group");
        assertThatThrownBy(() -> open(BOT + "?startgroup=c", ",\"chat\":101")).hasMessageContaining("no group");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://t.me/another_bot?start=x",
                "https://example.org/amends_playground_bot?start=x",
                "https://t.me/amends_playground_bot?start=no spaces",
                "tg://user?id=101"
            })
    void otherLinksAreNotOpened(String address) {
        assertThatThrownBy(() -> open(address, "")).hasMessageContaining("no link to the bot");
        assertThat(api.kinds()).isEmpty();
    }

    @Test
    void addressesInTextsAreLinks() {
        api.phone("send", "{\"person\":101,\"text\":\"come: " + BOT + "?start=p1, or t.me/x.\"}");

        JsonNode entities = onlyUpdate().path("message").path("entities");
        assertThat(entities).hasSize(2);
        assertThat(entities.path(0).path("type").asString()).isEqualTo("url");
        assertThat(entities.path(0).path("length").asInt()).isEqualTo((BOT + "?start=p1").length());
        assertThat(entities.path(1).path("length").asInt()).isEqualTo("t.me/x".length());
    }

    @Test
    void addressesInWhatTheBotSendsAreLinksUnlessTheyAreFormattedAlready() {
        api.phone("send", "{\"person\":101,\"text\":\"hello\"}");
        JsonNode sent = api.call(
                "sendMessage",
                "{\"chat_id\":101,\"parse_mode\":\"HTML\",\"text\":\"<code>https://a.org</code> https://b.org\"}");

        assertThat(sent.path("entities")
                        .valueStream()
                        .map(entity -> entity.path("type").asString()))
                .containsExactly("code", "url");
    }

    private JsonNode open(String url, String more) {
        return api.phone("open", "{\"person\":101,\"url\":\"" + url + "\"" + more + "}");
    }

    private JsonNode onlyUpdate() {
        JsonNode updates = api.call("getUpdates", "{}");
        assertThat(updates).hasSize(1);
        return updates.path(0);
    }
}
