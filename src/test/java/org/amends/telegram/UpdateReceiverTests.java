package org.amends.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.amends.conversation.Inbox;
import org.amends.conversation.IncomingMessage;
import org.amends.telegram.StubTelegram.Reply;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.telegram.telegrambots.meta.api.objects.Update;

class UpdateReceiverTests {
    private final StubTelegram telegram = new StubTelegram();
    private final TestClock clock = new TestClock();
    private final List<String> events = new ArrayList<>();
    private final BotApi api = new BotApi(HttpClients.forCalls(), telegram.settings());
    private final Topics topics = new Topics();
    private final TelegramGroups groups = new TelegramGroups(api, 42, clock);
    private final UpdateReceiver receiver = new UpdateReceiver(
            new BotIdentity(42, "amends_bot", false),
            new NotingInbox(),
            api,
            new TelegramSender(api, topics, new SendPace(System::nanoTime)),
            groups,
            topics,
            clock,
            telegram.settings().times());

    @AfterEach
    void end() {
        telegram.close();
    }

    @Test
    void batchIsProcessedBeforeThePollIsReported() {
        // when
        receiver.consume(updates(Updates.text(10, "a"), Updates.text(11, "b")));
        receiver.heardNothing();
        // then
        assertThat(events).containsExactly("processed 2", "polled", "polled");
    }

    @Test
    void groupIsCountedAnewOnceSomebodyCame() {
        // given
        telegram.next("getchatmembercount", Reply.ok("3"), Reply.ok("4"));
        assertThat(groups.members(-7)).hasValue(3);
        // when
        receiver.consume(updates(Updates.inGroup(10, "\"new_chat_members\":[{\"id\":9,\"is_bot\":false}]")));
        // then
        assertThat(groups.members(-7)).hasValue(4);
    }

    @Test
    void lateBatchIsRefusedAfterTheStop() throws Exception {
        // given
        receiver.refuse(Duration.ofSeconds(1));
        // when
        receiver.consume(updates(Updates.tap(10, "x")));
        // then
        assertThat(events).isEmpty();
        assertThat(telegram.unseen("answercallbackquery")).isZero();
    }

    @Test
    void inboxThatThrowsAtAReportIsSurvived() {
        // given
        clock.pass(Duration.ofSeconds(1));
        // when
        receiver.heardNothing();
        receiver.heardNothing();
        // then
        assertThat(events).containsExactly("thrown", "thrown");
    }

    private static List<Update> updates(String... updates) {
        return new UpdateParser().parse("{\"ok\":true,\"result\":[" + String.join(",", updates) + "]}");
    }

    /** Throws at reports that aren't of the first second. */
    private final class NotingInbox implements Inbox {
        @Override
        public void process(List<IncomingMessage> batch) {
            events.add("processed " + batch.size());
        }

        @Override
        public void polled(long bot, Instant at) {
            if (at.isAfter(TestClock.START)) {
                events.add("thrown");
                throw new IllegalStateException("x");
            }
            events.add("polled");
        }
    }
}
