package org.amends.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.amends.AmendsApplication;
import org.amends.playground.Sent;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A start that can't be ends at once with one line that says what to do; what can be waited for is waited for. */
class StartIT {
    private static final Duration LONG = Duration.ofSeconds(120);

    @TempDir
    private static Path server;

    @TempDir
    private Path folder;

    private static Telegram telegram;

    private Bot bot;

    @BeforeAll
    static void startTelegram() {
        telegram = Telegram.start(server);
    }

    @AfterAll
    static void stopTelegram() {
        telegram.close();
    }

    @AfterEach
    void stop() {
        telegram.stage().away(false);
        if (bot != null) {
            bot.close();
        }
    }

    @Test
    void aWrongSettingIsOneLine() throws Exception {
        refused(bot().with("TELEGRAM_BOT_TOKEN", "no token"), "TELEGRAM_BOT_TOKEN is not a bot token");
        refused(bot().without("OPERATOR_NAME"), "OPERATOR_NAME is missing");
        refused(bot().with("AMENDS_ACCESS", "anybody"), "AMENDS_ACCESS is \"anybody\"");
        refused(bot().with("AMENDS_ENCODER", "fast"), "AMENDS_ENCODER is neither on nor off");
        refused(bot().with("TELEGRAM_API_URL", "nowhere at all"), "TELEGRAM_API_URL is not the address");
        refused(
                bot().without("TELEGRAM_BOT_TOKEN")
                        .without("TELEGRAM_API_URL")
                        .with("SPRING_DATASOURCE_URL", "jdbc:postgresql://127.0.0.1:1/amends"),
                "no TELEGRAM_BOT_TOKEN");
        refused(bot().with("AMENDS_DIALOGS", folder.resolve("none").toString()), "there is no folder");
    }

    @Test
    void aTokenThatTelegramRefusesIsOneLine() {
        refused(bot().with("TELEGRAM_BOT_TOKEN", "4242:other"), "Telegram doesn't know TELEGRAM_BOT_TOKEN");
    }

    @Test
    void aDialogThatDoesntCompileIsOneLine() throws Exception {
        Path dialogs = dialogs();
        edit(dialogs.resolve("flows/onboarding.yaml"), "goto: age }", "goto: nowhere }");

        refused(bot().with("AMENDS_DIALOGS", dialogs.toString()), "nowhere");
    }

    @Test
    void aTakenPortIsOneLine() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            refused(
                    bot().with("SERVER_PORT", String.valueOf(taken.getLocalPort())),
                    "Port " + taken.getLocalPort() + " is taken");
        }
    }

    @Test
    void dataThatCantBeOpenedStayAsTheyAre() throws Exception {
        bot = bot().start();
        Person ann = new Person(telegram.stage().phone("Ann"), false);
        ann.goesToTelling();
        Bot second = bot().with("TELEGRAM_API_URL", "http://127.0.0.1:1");
        refused(second, "is in use by another process");
        assertThat(ann.says("I hid receipt kestrel-0001 in the blue folder").text())
                .contains("Is that it?");
        long asked = System.nanoTime();
        bot.process().terminate();
        assertThat(bot.process().exitCode(LONG)).isIn(0, 143);
        assertThat(Duration.ofNanos(System.nanoTime() - asked)).isLessThan(Duration.ofSeconds(30));

        Path key = bot.data().resolve("master.key");
        Path elsewhere = folder.resolve("kept.key");
        Files.move(key, elsewhere);
        refused(bot(), "There are data but no master key");
        Files.move(elsewhere, key);

        Path database = bot.data().resolve("amends.mv.db");
        byte[] good = Files.readAllBytes(database);
        byte[] bad = "damaged".repeat(good.length / 7).getBytes(StandardCharsets.US_ASCII);
        Files.write(database, bad);
        refused(bot(), "is damaged");
        assertThat(Files.readAllBytes(database)).isEqualTo(bad);
        Files.write(database, good);

        bot = bot().start();
        assertThat(ann.taps("Say it differently").text()).contains("once more");
    }

    @Test
    void telegramAndTheDatabaseAreWaitedFor() throws Exception {
        telegram.stage().away(true);
        try (Postgres postgres = new Postgres(folder)) {
            postgres.stop();
            bot = postgres.under(bot()).launch();
            bot.process().awaitLine(line -> line.contains("can't be reached yet: waiting for it"), LONG);
            postgres.start();
            bot.process().awaitLine(line -> line.contains("Telegram can't be reached"), LONG);
            long polls = telegram.polls();
            telegram.stage().away(false);
            telegram.awaitPollAfter(polls, LONG);

            assertThat(bot.process().lines().stream().filter(line -> line.contains("can't be reached yet")))
                    .hasSize(1);
            assertThat(bot.process().lines().stream().filter(line -> line.contains("Telegram can't be reached")))
                    .hasSize(1);
            Judge.nothingIsWrong(bot);
            bot.close();
        }
    }

    @Test
    void aSavedTextIsLiveAndABrokenOneIsRefused() throws Exception {
        Path dialogs = dialogs();
        Path onboarding = dialogs.resolve("flows/onboarding.yaml");
        bot = bot().with("AMENDS_DIALOGS", dialogs.toString()).start();
        assertThat(hello()).startsWith("Hello. I'm a program.");

        edit(onboarding, "Hello. I'm a program.", "Good day. I'm a program.");
        bot.process().awaitLine(line -> line.contains("The changed dialogs are live"), LONG);
        assertThat(hello()).startsWith("Good day. I'm a program.");

        edit(onboarding, "goto: age }", "goto: nowhere }");
        bot.process().awaitLine(line -> line.contains("nowhere"), LONG);
        assertThat(hello()).startsWith("Good day. I'm a program.");
        Judge.nothingIsWrong(bot);
    }

    @Test
    void aTokenThatIsRevokedEndsTheBotWithOneLine() {
        bot = bot().start();
        telegram.stage().fault("error", "getUpdates", 401);
        // It ends the poll that waits. What the bot still answers depends on which poll met the fault.
        telegram.stage().phone("Ann").send("/start");

        assertThat(bot.process().exitCode(LONG)).isEqualTo(1);
        assertThat(bot.process().lines().stream().filter(line -> line.contains(" ERROR ")))
                .singleElement()
                .asString()
                .contains("Telegram doesn't know TELEGRAM_BOT_TOKEN");
        assertThat(bot.printed()).doesNotContain("Exception");
    }

    private Bot bot() {
        return new Bot(telegram, folder);
    }

    private static String hello() {
        Sent hello = new Person(telegram.stage().phone("Ann"), false).says("/start");
        return hello.text();
    }

    private static void refused(Bot wrong, String because) {
        try (wrong) {
            Child process = wrong.launch().process();
            assertThat(process.exitCode(LONG)).isEqualTo(1);
            assertThat(process.errorLines())
                    .as("what it said; besides: %s", process.lines())
                    .hasSize(1)
                    .allMatch(line -> line.contains(because));
        }
    }

    /** The dialogs that come with the program, to be edited. */
    private Path dialogs() throws IOException, URISyntaxException {
        Path from = Path.of(AmendsApplication.class
                        .getResource("/dialogs/manifest.yaml")
                        .toURI())
                .getParent();
        Path to = folder.resolve("dialogs");
        try (Stream<Path> files = Files.walk(from)) {
            files.forEach(file -> copy(file, to.resolve(from.relativize(file).toString())));
        }
        return to;
    }

    private static void copy(Path from, Path to) {
        try {
            Files.copy(from, to);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void edit(Path file, String old, String now) throws IOException {
        String text = Files.readString(file);
        assertThat(text).contains(old);
        Files.writeString(file, text.replace(old, now));
    }
}
