package org.amends.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.amends.telegram.StubTelegram.Reply;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TelegramGroupsTests {
    private static final Reply NO = Reply.error(403, "Forbidden: bot was kicked from the group chat");

    private final StubTelegram telegram = new StubTelegram();
    private final TestClock clock = new TestClock();
    private final TelegramGroups groups =
            new TelegramGroups(new BotApi(HttpClients.forCalls(), telegram.settings()), 42, clock);

    @AfterEach
    void end() {
        telegram.close();
    }

    @Test
    void membersAreCountedOnceAMinute() {
        // given
        telegram.next("getchatmembercount", Reply.ok("3"), Reply.ok("4"));
        // when, then
        assertThat(groups.members(-7)).hasValue(3);
        clock.pass(Duration.ofSeconds(59));
        assertThat(groups.members(-7)).hasValue(3);
        clock.pass(Duration.ofSeconds(1));
        assertThat(groups.members(-7)).hasValue(4);
    }

    @Test
    void eachGroupIsCountedByItself() {
        // given
        telegram.next("getchatmembercount", Reply.ok("3"), Reply.ok("8"));
        // when, then
        assertThat(groups.members(-7)).hasValue(3);
        assertThat(groups.members(-8)).hasValue(8);
    }

    @Test
    void countThatFailsIsUnknownAndTriedAgain() {
        // given
        telegram.next("getchatmembercount", NO, Reply.ok("\"many\""), new Reply.Drop(), Reply.ok("3"));
        // when, then
        assertThat(groups.members(-7)).isEmpty();
        assertThat(groups.members(-7)).isEmpty();
        assertThat(groups.members(-7)).isEmpty();
        assertThat(groups.members(-7)).hasValue(3);
    }

    @Test
    void botWithoutPrivacyHearsEveryGroup() {
        // given
        telegram.next("getme", Reply.ok("{\"id\":42,\"can_read_all_group_messages\":true}"));
        // when, then
        assertThat(groups.hearsAll(-7)).isTrue();
        assertThat(groups.hearsAll(-8)).isTrue();
        assertThat(telegram.unseen("getchatmember")).isZero();
    }

    @Test
    void administratorHearsItsGroupOnly() throws Exception {
        // given
        telegram.next("getchatmember", Reply.ok("{\"status\":\"administrator\"}"), Reply.ok("{\"status\":\"member\"}"));
        // when, then
        assertThat(groups.hearsAll(-7)).isTrue();
        assertThat(groups.hearsAll(-8)).isFalse();
        assertThat(telegram.await("getchatmember").path("user_id").asLong()).isEqualTo(42);
    }

    @Test
    void whatHasChangedIsAskedAnew() {
        // given
        telegram.next("getchatmember", Reply.ok("{\"status\":\"member\"}"), Reply.ok("{\"status\":\"administrator\"}"));
        assertThat(groups.hearsAll(-7)).isFalse();
        // when
        groups.changed(-7);
        // then
        assertThat(groups.hearsAll(-7)).isTrue();
    }

    @Test
    void whereNothingCanBeToldItDoesNotHearAll() {
        // given
        telegram.next("getme", new Reply.Drop()).next("getchatmember", NO);
        // when, then
        assertThat(groups.hearsAll(-7)).isFalse();
    }
}
