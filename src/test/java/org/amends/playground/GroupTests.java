package org.amends.playground;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What a bot sees of a group. */
class GroupTests {
    private final Api api = new Api();

    @BeforeEach
    void aGroupOfTwoAndTheBot() {
        api.phone("people", "{\"id\":101}");
        api.phone("people", "{\"id\":102}");
        long group = api.phone("groups", "{\"title\":\"Us\",\"members\":[101,102]}")
                .path("id")
                .asLong();
        assertThat(group).isEqualTo(-1);
        assertThat(api.kinds()).containsExactly("my_chat_member", "message");
        api.poll("{\"offset\":3}");
    }

    @Test
    void withPrivacyOnlyCommandsAndRepliesToTheBotAreSeen() {
        api.call("sendMessage", "{\"chat_id\":-1,\"text\":\"Hello both\"}");
        say("just talking", "");
        say("/other@some_other_bot", "");
        say("@amends_playground_bot listen", "");
        assertThat(api.kinds()).isEmpty();

        say("/help", "");
        say("/help@amends_playground_bot", "");
        say("yes", ",\"reply_to\":2");
        assertThat(api.kinds()).hasSize(3);
    }

    @Test
    void withoutPrivacyOrAsAdministratorEverythingIsSeen() {
        api.phone("privacy", "{\"reads_all\":true}");
        assertThat(api.call("getMe", "{}").path("can_read_all_group_messages").asBoolean())
                .isTrue();
        say("just talking", "");
        assertThat(api.kinds()).containsExactly("message");

        api.phone("privacy", "{\"reads_all\":false}");
        api.phone("promote", "{\"chat\":-1,\"administrator\":true,\"by\":101}");
        say("just talking", "");
        assertThat(api.kinds()).containsExactly("message", "my_chat_member", "message");
    }

    @Test
    void comingAndGoingIsAlwaysSeen() {
        api.phone("people", "{\"id\":103}");
        api.phone("join", "{\"chat\":-1,\"person\":103}");
        api.phone("leave", "{\"chat\":-1,\"person\":103}");

        assertThat(api.call("getUpdates", "{}").toString())
                .contains("\"new_chat_members\":[{\"id\":103", "\"left_chat_member\":{\"id\":103");
        assertThatThrownBy(() -> api.phone("send", "{\"person\":103,\"chat\":-1,\"text\":\"/help\"}"))
                .hasMessageContaining("isn't in this chat");
    }

    @Test
    void aBotThatWasRemovedIsToldAndMayNotWrite() {
        api.phone("leave", "{\"chat\":-1,\"by\":101}");

        assertThat(api.kinds()).containsExactly("my_chat_member", "message");
        assertThat(api.refusal("sendMessage", "{\"chat_id\":-1,\"text\":\"Hello\"}"))
                .isEqualTo("403 Forbidden: bot was kicked from the group chat");
    }

    @Test
    void aMigratedGroupGoesOnUnderAnotherId() {
        long moved = api.phone("migrate", "{\"chat\":-1}").path("id").asLong();

        assertThat(api.call("getUpdates", "{}").toString())
                .contains("\"migrate_to_chat_id\":" + moved, "\"migrate_from_chat_id\":-1");
        assertThat(api.answer("sendMessage", "{\"chat_id\":-1,\"text\":\"Hello\"}"))
                .isEqualTo(new Answer.Failure(
                        400,
                        "Bad Request: group chat was upgraded to a supergroup chat",
                        java.util.Map.of("migrate_to_chat_id", moved)));
        assertThat(api.call("sendMessage", "{\"chat_id\":" + moved + ",\"text\":\"Hello\"}")
                        .path("message_id")
                        .asInt())
                .isEqualTo(2);
    }

    @Test
    void aReplyIsAskedOnlyOfWhoIsMentioned() {
        api.phone("people", "{\"id\":103}");
        JsonNode asked = ask("<a href='tg://user?id=102'>Ben</a>, one thing", true);
        ask("<a href='tg://user?id=103'>Cleo</a>, one thing", true);

        assertThat(asked.path("entities").path(0).path("type").asString()).isEqualTo("text_mention");
        assertThat(asked.path("entities").path(0).path("user").path("id").asLong())
                .isEqualTo(102);
        assertThat(repliesAsked()).isEqualTo("{\"102\":" + asked.path("message_id") + "}");
        say("just talking", "");
        assertThat(repliesAsked()).contains("102");

        api.phone("send", "{\"person\":102,\"chat\":-1,\"text\":\"well\"}");
        assertThat(repliesAsked()).isEqualTo("{}");
    }

    @Test
    void aReplyThatIsNotSelectiveIsAskedOfEverybodyThere() {
        ask("One thing", false);
        assertThat(repliesAsked()).contains("101", "102").doesNotContain("777");
    }

    @Test
    void aMentionOfAStrangerIsNoLink() {
        assertThat(ask("<a href='tg://user?id=999'>Somebody</a>", true).has("entities"))
                .isFalse();
    }

    @Test
    void whoHidesBehindTheGroupHasNoNameThere() {
        say("/help", ",\"anonymous\":true");

        JsonNode message = api.call("getUpdates", "{}").path(0).path("message");
        assertThat(message.path("from").path("username").asString()).isEqualTo("GroupAnonymousBot");
        assertThat(message.path("sender_chat").path("id").asLong()).isEqualTo(-1);
    }

    @Test
    void theBotCountsHowManyAreThere() {
        assertThat(api.call("getChatMemberCount", "{\"chat_id\":-1}").asInt()).isEqualTo(3);
        api.phone("leave", "{\"chat\":-1,\"person\":102,\"by\":101}");
        assertThat(api.call("getChatMemberCount", "{\"chat_id\":-1}").asInt()).isEqualTo(2);
        api.phone("promote", "{\"chat\":-1,\"administrator\":true,\"by\":101}");
        assertThat(api.call("getChatMember", "{\"chat_id\":-1,\"user_id\":777}")
                        .path("status")
                        .asString())
                .isEqualTo("administrator");
    }

    @Test
    void aBotThatIsLetInAgainIsTold() {
        api.phone("leave", "{\"chat\":-1,\"by\":101}");
        api.phone("join", "{\"chat\":-1,\"by\":102}");
        api.phone("join", "{\"chat\":-1,\"by\":102}");

        assertThat(api.kinds()).containsExactly("my_chat_member", "message", "my_chat_member", "message");
        assertThat(api.call("getUpdates", "{}")
                        .path(2)
                        .path("my_chat_member")
                        .path("old_chat_member")
                        .path("status")
                        .asString())
                .isEqualTo("kicked");
    }

    private JsonNode ask(String html, boolean selective) {
        return api.call(
                "sendMessage",
                "{\"chat_id\":-1,\"parse_mode\":\"HTML\",\"text\":\"%s\",\"reply_markup\":{\"force_reply\":true,\"selective\":%b}}"
                        .formatted(html, selective));
    }

    private String repliesAsked() {
        return Wire.tree(new StageView(api.core, java.util.Map.of()).now())
                .path("chats")
                .valueStream()
                .filter(chat -> chat.path("chat").path("id").asLong() == -1)
                .findFirst()
                .orElseThrow()
                .path("force_reply")
                .toString();
    }

    private void say(String text, String more) {
        api.phone("send", "{\"person\":101,\"chat\":-1,\"text\":\"" + text + "\"" + more + "}");
    }
}
