package org.amends.playground;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** What the page gets to see, and what it can do to the stage as a whole. */
class StageViewTests {
    private static final String PNG =
            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

    @TempDir
    private Path folder;

    private final Api api = new Api();

    @Test
    void whoeverComesToAnEmptyPlaygroundFindsTwoPeopleAndTheirGroup() {
        api.phone("begin", "{}");
        api.phone("begin", "{}");

        JsonNode stage = stage("");
        assertThat(stage.path("people")
                        .valueStream()
                        .map(one -> one.path("first_name").asString()))
                .containsExactly("Ana", "Ben");
        assertThat(stage.path("chats")
                        .valueStream()
                        .map(one -> one.path("chat").path("type").asString()))
                .containsExactly("private", "private", "group");
        assertThat(stage.path("chats").path(2).path("chat").path("title").asString())
                .isEqualTo("Ana & Ben");
    }

    @Test
    void onlyChatsThatHaveChangedBringTheirMessages() {
        api.phone("begin", "{}");
        api.phone("send", "{\"person\":101,\"text\":\"Hello\"}");
        String known = known(stage(""));

        assertThat(withMessages(stage(known))).isEmpty();
        api.phone("send", "{\"person\":102,\"text\":\"Hello\"}");
        assertThat(withMessages(stage(known))).containsExactly(102L);
    }

    @Test
    void aMessageWaitsUntilTheBotHasConfirmedIt() {
        api.phone("begin", "{}");
        api.phone("send", "{\"person\":101,\"text\":\"Hello\"}");
        assertThat(stage("").path("chats").path(0).path("waiting").toString()).isEqualTo("[1]");

        List<Long> fetched = api.poll("{}");
        assertThat(stage("").path("chats").path(0).path("waiting").toString()).isEqualTo("[1]");
        api.poll("{\"offset\":" + (fetched.getLast() + 1) + "}");
        assertThat(stage("").path("chats").path(0).path("waiting").toString()).isEqualTo("[]");
    }

    @Test
    void startingAnewErasesEverybodyAndGivesNoNumberTwice() {
        api.phone("begin", "{}");
        api.phone("away", "{\"away\":true}");
        List<Long> gone = new ArrayList<>();
        api.core.whenForgotten(gone::addAll);

        api.phone("start-anew", "{}");

        assertThat(gone).containsExactly(101L, 102L);
        assertThat(stage("").path("people")).isEmpty();
        assertThat(stage("").path("chats")).isEmpty();
        assertThat(stage("").path("away").asBoolean()).isFalse();
        assertThat(api.kinds()).isEmpty();
        api.phone("begin", "{}");
        assertThat(stage("").path("people").path(0).path("id").asLong()).isEqualTo(103);
        assertThat(stage("").path("chats").path(2).path("chat").path("id").asLong())
                .isEqualTo(-2);
    }

    @Test
    void theClockStaysAheadOverARestartAndNumbersGoOn() {
        api.core.keepIn(folder);
        api.phone("begin", "{}");
        api.phone("start-anew", "{}");
        api.phone("clock", "{\"advance_seconds\":86400}");
        api.core.close();

        Api after = new Api();
        after.core.keepIn(folder);

        JsonNode stage = Wire.tree(new StageView(after.core, Map.of()).now());
        assertThat(stage.path("ahead_seconds").asLong()).isEqualTo(86400);
        assertThat(after.phone("people", "{}").path("id").asLong()).isEqualTo(103);
        after.core.close();
    }

    @Test
    void aPictureIsKeptOverARestart() {
        api.core.keepIn(folder);
        api.phone("begin", "{}");
        api.phone(
                "attachment",
                "{\"person\":101,\"kind\":\"photo\",\"width\":1,\"height\":1,\"file_name\":\"us.png\",\"content\":\""
                        + PNG + "\"}");
        String id = stage("").findValue("photo").path(0).path("file_id").asString();
        api.core.close();

        Api after = new Api();
        after.core.keepIn(folder);

        assertThat(after.core.world().files().find(id).orElseThrow().content()).isEqualTo(PNG);
        assertThat(after.core.world().files().find("../playground")).isEmpty();
        after.phone("start-anew", "{}");
        assertThat(after.core.world().files().find(id)).isEmpty();
        assertThat(folder.resolve("files")).isEmptyDirectory();
        after.core.close();
    }

    @Test
    void whatIsNoFileOrTooLargeIsRefused() {
        api.phone("begin", "{}");
        assertThatThrownBy(() -> attach("not base64!")).hasMessageContaining("base64");
        assertThatThrownBy(() -> attach(Base64.getEncoder().encodeToString(new byte[(10 << 20) + 1])))
                .hasMessageContaining("10 MB");
        assertThat(stage("").path("chats").path(0).path("messages")).isEmpty();
    }

    @Test
    void aClockThatIsMovedLetsAHeldPollGo() throws Exception {
        Thread poll = Thread.ofVirtual().start(() -> api.call("getUpdates", "{\"timeout\":50}"));
        awaitPoll();

        api.phone("clock", "{\"advance_seconds\":3600}");

        assertThat(poll.join(Duration.ofSeconds(20))).isTrue();
    }

    @Test
    void whileTelegramIsAwayAlsoTheHeldPollBringsNothing() throws Exception {
        AtomicReference<Answer> answer = new AtomicReference<>();
        Thread poll = Thread.ofVirtual().start(() -> answer.set(api.answer("getUpdates", "{\"timeout\":50}")));
        awaitPoll();

        api.phone("away", "{\"away\":true}");
        api.phone("begin", "{}");
        api.phone("send", "{\"person\":101,\"text\":\"Hello\"}");

        assertThat(poll.join(Duration.ofSeconds(20))).isTrue();
        assertThat(answer.get()).isInstanceOf(Answer.Cut.class);
        api.phone("away", "{\"away\":false}");
        assertThat(api.kinds()).contains("message");
    }

    private void awaitPoll() {
        api.core
                .monitor()
                .await(
                        Duration.ofSeconds(20),
                        () -> Optional.of(api.core.updates()).filter(updates -> updates.polls() > 0));
    }

    private void attach(String content) {
        api.phone("attachment", "{\"person\":101,\"kind\":\"document\",\"content\":\"" + content + "\"}");
    }

    private JsonNode stage(String known) {
        return Wire.tree(new StageView(api.core, StageView.known(known)).now());
    }

    private static String known(JsonNode stage) {
        return String.join(
                ",",
                stage.path("chats")
                        .valueStream()
                        .map(one -> one.path("chat").path("id").asLong() + ":"
                                + one.path("version").asLong())
                        .toList());
    }

    private static List<Long> withMessages(JsonNode stage) {
        return stage.path("chats")
                .valueStream()
                .filter(one -> one.has("messages"))
                .map(one -> one.path("chat").path("id").asLong())
                .toList();
    }
}
