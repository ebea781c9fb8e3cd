package org.amends.playground;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class UpdateQueueTests {
    private final Api api = new Api();

    @BeforeEach
    void robinWritesThreeTimes() {
        api.phone("people", "{\"id\":101}");
        for (String text : new String[] {"one", "two", "three"}) {
            api.phone("send", "{\"person\":101,\"text\":\"" + text + "\"}");
        }
    }

    @Test
    void updatesStayUntilALaterOneIsAskedFor() {
        assertThat(api.poll("{}")).containsExactly(1L, 2L, 3L);
        assertThat(api.poll("{\"offset\":2}")).containsExactly(2L, 3L);
        assertThat(api.poll("{}")).containsExactly(2L, 3L);
        assertThat(api.poll("{\"offset\":\"4\"}")).isEmpty();
    }

    @Test
    void aNegativeOffsetKeepsOnlyTheNewest() {
        assertThat(api.poll("{\"offset\":-1}")).containsExactly(3L);
        assertThat(api.poll("{}")).containsExactly(3L);
        assertThat(api.poll("{\"offset\":-9}")).containsExactly(3L);
    }

    @Test
    void aLimitShortensTheAnswerAndConfirmsNothing() {
        assertThat(api.poll("{\"limit\":2}")).containsExactly(1L, 2L);
        assertThat(api.poll("{}")).hasSize(3);
    }

    @Test
    void aPollIsHeldUntilSomethingComes() throws Exception {
        CompletableFuture<Object> poll = CompletableFuture.supplyAsync(() -> api.poll("{\"offset\":4,\"timeout\":50}"));
        awaitPolls(1);

        api.phone("send", "{\"person\":101,\"text\":\"four\"}");

        assertThat(poll.get(20, TimeUnit.SECONDS)).isEqualTo(java.util.List.of(4L));
    }

    @Test
    void aSecondPollEndsTheFirst() throws Exception {
        api.poll("{\"offset\":4}");
        CompletableFuture<String> first =
                CompletableFuture.supplyAsync(() -> api.refusal("getUpdates", "{\"timeout\":50}"));
        awaitPolls(2);

        api.poll("{}");

        assertThat(first.get(20, TimeUnit.SECONDS))
                .isEqualTo("409 Conflict: terminated by other getUpdates request; "
                        + "make sure that only one bot instance is running");
    }

    @Test
    void closingEndsAPollAndRefusesTheNext() throws Exception {
        CompletableFuture<Object> poll = CompletableFuture.supplyAsync(() -> api.poll("{\"offset\":4,\"timeout\":50}"));
        awaitPolls(1);

        api.core.close();

        assertThat(poll.get(20, TimeUnit.SECONDS)).isEqualTo(java.util.List.of());
        assertThat(api.refusal("getUpdates", "{}")).startsWith("500 ");
    }

    private void awaitPolls(long polls) {
        api.core
                .monitor()
                .await(
                        Duration.ofSeconds(20),
                        () -> java.util.Optional.of(1)
                                .filter(_ -> api.core.updates().polls() >= polls));
    }

    @Test
    void onlyTheKindsThatWereAskedForAreQueued() {
        api.poll("{\"offset\":4,\"allowed_updates\":[\"callback_query\"]}");
        api.phone("send", "{\"person\":101,\"text\":\"unheard\"}");
        assertThat(api.poll("{}")).isEmpty();

        api.poll("{\"allowed_updates\":\"[]\"}");
        api.phone("send", "{\"person\":101,\"text\":\"heard\"}");
        assertThat(api.poll("{}")).hasSize(1);
    }

    @Test
    void aWebhookKeepsPollsAway() {
        api.call("setWebhook", "{\"url\":\"https://example.org/hook\"}");
        assertThat(api.refusal("getUpdates", "{}"))
                .isEqualTo("409 Conflict: can't use getUpdates method while webhook is active; "
                        + "use deleteWebhook to delete the webhook first");

        api.call("deleteWebhook", "{}");

        assertThat(api.poll("{}")).hasSize(3);
    }

    @Test
    void theNumberingMayStartAnewAtALowerId() {
        api.phone("update-ids", "{\"next\":5000}");
        api.phone("send", "{\"person\":101,\"text\":\"high\"}");
        assertThat(api.poll("{\"offset\":5000}")).containsExactly(5000L);
        api.poll("{\"offset\":5001}");

        api.phone("update-ids", "{\"next\":20}");
        api.phone("send", "{\"person\":101,\"text\":\"low\"}");

        assertThat(api.poll("{\"offset\":5001}")).containsExactly(20L);
    }

    @Test
    void aWrongTokenAndAnUnknownMethodAreRefused() {
        assertThat(api.core.call("1:wrong", "getMe", Api.params("{}")))
                .isEqualTo(new Answer.Failure(401, "Unauthorized", java.util.Map.of()));
        assertThat(api.refusal("sendTelepathy", "{}")).isEqualTo("404 Not Found");
        assertThat(api.call("GETME", "{}").path("id").asLong()).isEqualTo(777);
    }
}
