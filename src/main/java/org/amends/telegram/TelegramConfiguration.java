package org.amends.telegram;

import java.time.Clock;
import org.amends.conversation.Inbox;
import org.amends.conversation.MessageSender;
import org.amends.conversation.Pace;
import org.springframework.context.annotation.Bean;

/**
 * The beans by which the bot talks to Telegram. To be imported where a token or another Bot API server is at hand, and
 * therefore not annotated: a scan would find it always. Needs beans {@link TelegramSettings}, {@link CommandTexts},
 * {@link Inbox}, {@link TokenRefused}, {@link BotKnown} and {@link Clock}.
 */
public class TelegramConfiguration {
    @Bean
    BotApi telegramCalls(TelegramSettings settings) {
        return new BotApi(HttpClients.forCalls(), settings);
    }

    @Bean
    Topics topics() {
        return new Topics();
    }

    @Bean
    MessageSender telegramSender(BotApi telegramCalls, Topics topics, Pace sendPace) {
        return new TelegramSender(telegramCalls, topics, sendPace);
    }

    @Bean
    TelegramGroups telegramGroups(BotApi telegramCalls, TelegramSettings settings, Clock clock) {
        return new TelegramGroups(telegramCalls, settings.bot(), clock);
    }

    @Bean
    Pace sendPace() {
        return new SendPace(System::nanoTime);
    }

    /** Shown as {@code telegram} in the health endpoint. */
    @Bean
    PollLiveness telegramHealthIndicator(Clock clock, TelegramSettings settings) {
        return new PollLiveness(clock, settings.times().longPoll());
    }

    @Bean
    Poller poller(
            TelegramSettings settings,
            CommandTexts commands,
            Inbox inbox,
            MessageSender telegramSender,
            TelegramGroups groups,
            Topics topics,
            BotApi telegramCalls,
            PollLiveness liveness,
            TokenRefused tokenRefused,
            BotKnown known,
            Clock clock) {
        return new Poller(
                settings,
                commands,
                inbox,
                telegramSender,
                groups,
                topics,
                telegramCalls,
                liveness,
                tokenRefused,
                known,
                clock);
    }
}
