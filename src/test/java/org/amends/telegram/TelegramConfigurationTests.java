package org.amends.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.amends.conversation.Inbox;
import org.amends.conversation.IncomingMessage;
import org.amends.conversation.MessageSender;
import org.amends.conversation.Pace;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

class TelegramConfigurationTests {
    @Test
    void botPollsOnceTheContextHasStartedAndNoLongerWhenItIsClosed() throws Exception {
        try (StubTelegram telegram = new StubTelegram()) {
            // given
            CountDownLatch processed = new CountDownLatch(1);
            telegram.next("getupdates", Updates.batch(Updates.text(10, "a")));
            var context = new AnnotationConfigApplicationContext();
            context.registerBean(TelegramSettings.class, telegram::settings);
            context.registerBean(CommandTexts.class, () -> new CommandTexts(Map.of(), Map.of()));
            context.registerBean(Inbox.class, () -> new CountingInbox(processed));
            context.registerBean(TokenRefused.class, () -> () -> {});
            context.registerBean(BotKnown.class, () -> _ -> {});
            context.registerBean(Clock.class, TestClock::new);
            context.register(TelegramConfiguration.class);
            // when
            context.refresh();
            // then
            assertThat(processed.await(20, TimeUnit.SECONDS)).isTrue();
            assertThat(context.getBeansOfType(HealthIndicator.class)).containsKey("telegramHealthIndicator");
            assertThat(context.getBeansOfType(MessageSender.class)).hasSize(1);
            assertThat(context.getBeansOfType(Pace.class)).hasSize(1);
            Poller poller = context.getBean(Poller.class);
            assertThat(poller.isRunning()).isTrue();
            context.close();
            assertThat(poller.isRunning()).isFalse();
        }
    }

    private record CountingInbox(CountDownLatch processed) implements Inbox {
        @Override
        public void process(List<IncomingMessage> batch) {
            processed.countDown();
        }

        @Override
        public void polled(long bot, Instant at) {}
    }
}
