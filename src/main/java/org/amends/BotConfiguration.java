package org.amends;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.amends.conversation.Access;
import org.amends.conversation.CircleStore;
import org.amends.conversation.Conversation;
import org.amends.conversation.GroupFacts;
import org.amends.conversation.Inbox;
import org.amends.conversation.MessageSender;
import org.amends.conversation.Outbox;
import org.amends.conversation.Pace;
import org.amends.conversation.ScreenCounts;
import org.amends.conversation.TurnWatch;
import org.amends.playground.BotApi;
import org.amends.storage.AccessFolder;
import org.amends.storage.ScreenCountFile;
import org.amends.telegram.BotKnown;
import org.amends.telegram.CommandTexts;
import org.amends.telegram.TelegramConfiguration;
import org.amends.telegram.TelegramSettings;
import org.amends.telegram.TokenRefused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;

/** Puts the bot together: dialogs and models, the conversation, and its ports to the database and to Telegram. */
@Configuration(proxyBeanMethods = false)
@Import(TelegramConfiguration.class)
class BotConfiguration {
    private static final Logger log = LoggerFactory.getLogger(BotConfiguration.class);

    /** After the database and before the poller, which begins last and stops first. */
    private static final int CONVERSATION_PHASE = SmartLifecycle.DEFAULT_PHASE - 1_000;

    private static final List<String> GROUP_COMMANDS = List.of("session", "pause", "stop", "sos");

    @Bean
    Setup setup() {
        return Setup.of(System.getenv());
    }

    @Bean
    Clock clock(ObjectProvider<BotApi> playground) {
        return playground.stream().findFirst().<Clock>map(BotApi::clock).orElseGet(Clock::systemUTC);
    }

    @Bean
    LiveDialogs liveDialogs(Setup setup) {
        var dialogs = Dialogs.of(Optional.ofNullable(System.getenv("AMENDS_DIALOGS")));
        return new LiveDialogs(dialogs, setup);
    }

    @Bean
    ScreenCounts screenCounts(Setup setup, Clock clock) {
        return setup.countsScreens() ? ScreenCountFile.open(setup.data(), clock) : ScreenCounts.NONE;
    }

    @Bean
    UnderstandingHealth understandingHealthIndicator(LiveDialogs dialogs) {
        var encoding = Encoding.once();
        return new UnderstandingHealth(() -> dialogs.get().understanding(), encoding);
    }

    /** Where no temporary file can be made, as in a container that can only be read, the web server's folder is with the data. */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> webFolder(Setup setup) {
        return server -> {
            if (!Files.isWritable(Path.of(System.getProperty("java.io.tmpdir")))) {
                var folder = setup.data().resolve("web").toFile();
                folder.mkdirs();
                server.setBaseDirectory(folder);
                server.setDocumentRoot(folder);
            }
        };
    }

    @Bean
    Access access(Environment environment, AccessFolder folder) {
        return folder.under(AccessSettings.of(environment::getProperty));
    }

    @Bean
    Conversation conversation(
            CircleStore store,
            Outbox outbox,
            Access access,
            MessageSender sender,
            Pace pace,
            LiveDialogs dialogs,
            Clock clock,
            ObjectProvider<TurnWatch> watch,
            ScreenCounts counts,
            ObjectProvider<GroupFacts> groups,
            AccessFolder folder) {
        var chance = new SecureRandom();
        var ports = new Conversation.Ports(
                store,
                outbox,
                access,
                sender,
                pace,
                dialogs,
                clock,
                ZoneId.systemDefault(),
                chance::nextLong,
                groups.getIfAvailable(() -> GroupFacts.UNKNOWN),
                () -> folder.botOrNone().orElse(""));
        return new Conversation(ports, watch.getIfAvailable(() -> TurnWatch.NONE), counts);
    }

    @Bean
    Inbox inbox(Conversation conversation) {
        return conversation.inbox();
    }

    @Bean
    ConversationLifecycle conversationLifecycle(Conversation conversation, Setup setup) {
        return new ConversationLifecycle(conversation, setup.bot(), CONVERSATION_PHASE);
    }

    @Bean
    TelegramSettings telegramSettings(Setup setup) {
        return setup.telegram();
    }

    @Bean
    CommandTexts commandTexts(LiveDialogs dialogs) {
        var commands = dialogs.get().library().manifest().commands();
        return new CommandTexts(commands, inGroups(commands));
    }

    private static Map<String, String> inGroups(Map<String, String> commands) {
        Map<String, String> chosen = new LinkedHashMap<>();
        GROUP_COMMANDS.stream()
                .filter(commands::containsKey)
                .forEach(name -> chosen.put(name, commands.getOrDefault(name, "")));
        return chosen;
    }

    @Bean
    BotKnown botKnown(AccessFolder folder, Access access, Setup setup) {
        return me -> {
            log.info(Encoding.once().told());
            log.info(AccessSettings.told(access.rules(), setup.data()));
            if (!me.username().isEmpty()) {
                folder.noteBot(me.username());
            }
        };
    }

    @Bean
    TokenRefused tokenRefused() {
        return () -> {
            log.error("Telegram doesn't know TELEGRAM_BOT_TOKEN: get the bot's token from @BotFather and set it");
            System.exit(1);
        };
    }
}
