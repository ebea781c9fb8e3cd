package org.amends.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.amends.conversation.InviteCode;
import org.amends.conversation.InviteId;
import org.amends.playground.Sent;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who may use the packed program, as its operator says from the command line while it runs. */
class AccessIT {
    private static final int DAILY = 14;
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final String HELLO = "Hello. I'm a program.";
    private static final String STRANGER = "I'm only here for people who were let in.";
    private static final String NO_CODE = "That code doesn't open anything.";

    @TempDir
    private static Path folder;

    private static Telegram telegram;
    private static Bot bot;
    private static Deque<String> codes;

    @BeforeAll
    static void start() {
        telegram = Telegram.start(folder);
        bot = new Bot(telegram, folder)
                .with("AMENDS_ACCESS", "invite")
                .with("AMENDS_DAILY_MESSAGES", String.valueOf(DAILY))
                .start();
        codes = amends("invite", "--count", "8").stream()
                .filter(line -> !line.startsWith("https:"))
                .collect(Collectors.toCollection(ArrayDeque::new));
    }

    @AfterEach
    void nothingIsWrongInside() {
        Judge.nothingIsWrong(bot);
    }

    @AfterAll
    static void stop() {
        bot.close();
        telegram.close();
    }

    @Test
    void withoutASettingTheLogSaysHowToLetSomebodyIn() {
        bot.process().awaitLine(line -> line.endsWith("AMENDS_DATA=" + bot.data() + " bin/amends invite"), SOON);
    }

    @Test
    void aStrangerIsRefusedOnceAndLetInByACodeThatLetsNobodyElseIn() throws IOException {
        // given
        var ann = newcomer();
        assertThat(ann.says("hello").text()).startsWith(STRANGER).contains("findahelpline.com");
        telegram.stage().awaitConfirmed(ann.phone().send("is anybody there"));
        var printed = amends("invite");
        var code = printed.getFirst();
        assertThat(printed.getLast()).startsWith("https://t.me/").endsWith("?start=" + code);
        // when
        var hello = ann.says("/start " + code);
        // then
        assertThat(hello.text()).startsWith(HELLO);
        assertThat(newcomer().says(code).text()).startsWith(NO_CODE);
        assertThat(amends("invite", "--list")).anyMatch(line -> line.contains("  used "));
        assertThat(bot.printed()).doesNotContain(code);
        assertThat(Search.filesWith(bot.data(), code)).isEmpty();
        assertThat(Search.filesWith(bot.data(), code.replace("-", ""))).isEmpty();
    }

    @Test
    void aCodeThatWasTakenBackOrIsOutOfDateLetsNobodyIn() throws IOException {
        var revoked = code();
        var old = code();

        amends("invite", "--revoke", id(revoked).shown());
        outOfDate(id(old));

        var ann = newcomer();
        assertThat(ann.says(revoked).text()).startsWith(NO_CODE);
        assertThat(ann.says(old).text()).startsWith(NO_CODE);
        assertThat(amends("invite", "--list")).anyMatch(line -> line.endsWith("  expired"));
    }

    @Test
    void aStrangerInDangerGetsNumbersAtOnce() {
        var ann = newcomer();
        assertThat(ann.says("i was late and he pushed me down the stairs for it")
                        .text())
                .startsWith("I'm a program. I can't call anyone for you")
                .contains("findahelpline.com");
        assertThat(ann.says("/sos").text()).contains("findahelpline.com");
        assertThat(ann.says("hello").text()).startsWith(STRANGER);
    }

    @Test
    void whoIsBlockedWhileItRunsIsToldOnceAndCanStillErase() {
        var ann = letIn();
        ann.goesToWriting();
        assertThat(amends("block", String.valueOf(ann.id()))).containsExactly("blocked");
        assertThat(amends("block", "--list")).contains(String.valueOf(ann.id()));

        assertThat(ann.says("hello").text()).startsWith("I can't go on with you here.");
        telegram.stage().awaitConfirmed(ann.phone().send("hello again"));
        assertThat(ann.says("/privacy").text()).contains(Bot.OPERATOR);
        assertThat(ann.says("/delete").text()).contains("What you told me is gone");

        assertThat(amends("unblock", String.valueOf(ann.id()))).containsExactly("unblocked");
        assertThat(ann.says(code()).text()).startsWith(HELLO);
    }

    @Test
    void afterAKillEverybodyStandsWhereTheyStood() throws IOException {
        // given: a code that was used, a day that is used up, and a person in individual mode
        var used = code();
        var ben = newcomer();
        ben.says(used);
        var eve = letIn();
        eve.goesToWriting();
        while (!eve.says("I hid receipt kestrel-0001 in the blue folder").text().startsWith("That's a lot")) {
            assertThat(eve.deeds()).isLessThanOrEqualTo(DAILY);
        }
        assertThat(eve.deeds()).isEqualTo(DAILY + 1);
        var ann = letIn();
        var menu = ann.goesToMenu();
        ann.says("i was late and he pushed me down the stairs for it");
        ann.taps("I'm safe, go on");
        ann.taps("No, I don't");
        var closed = shut(ann, menu);
        // when
        bot.process().kill();
        bot.start();
        // then
        assertThat(newcomer().says(used).text()).startsWith(NO_CODE);
        assertThat(ben.says("/start").text()).startsWith(HELLO);
        telegram.stage().awaitConfirmed(eve.phone().send("one more"));
        assertThat(eve.says("/sos").text()).contains("findahelpline.com");
        assertThat(shut(ann, menu)).isEqualTo(closed);
        assertThat(menu.labels()).contains("There's more to tell");
    }

    /** The menu looks as it always did, and a title that is closed opens something harmless on the same subject. */
    private static String shut(Person person, Sent menu) {
        var again = person.says("/topics");
        assertThat(again.text()).isEqualTo(menu.text());
        assertThat(again.labels()).isEqualTo(menu.labels());
        var opened = person.taps("There's more to tell");
        assertThat(opened.labels()).contains("I just need to write", "Not today");
        // That nobody signed it is said once a day.
        return opened.text().substring(opened.text().lastIndexOf('\n') + 1) + opened.labels();
    }

    private static Person newcomer() {
        return new Person(telegram.stage().phone("Ann"), false);
    }

    private static Person letIn() {
        var person = newcomer();
        assertThat(person.says(code()).text()).startsWith(HELLO);
        return person;
    }

    private static String code() {
        return codes.removeFirst();
    }

    /** What a command prints; the bot runs meanwhile, with the same data. */
    private static List<String> amends(String... arguments) {
        var all = new ArrayList<>(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-jar", Launch.jar()));
        all.addAll(List.of(arguments));
        try (var command = Child.java(all, Map.of("AMENDS_DATA", bot.data().toString()), folder.resolve("command"))) {
            assertThat(command.exitCode(SOON))
                    .as("what it says: %s", command.lines())
                    .isZero();
            return command.lines();
        }
    }

    private static InviteId id(String code) {
        return InviteCode.in(code).orElseThrow().id();
    }

    /** A code is good for a day at least, which is too long to wait. */
    private static void outOfDate(InviteId id) throws IOException {
        Files.write(
                bot.data().resolve("access/invites").resolve(id.hash()),
                List.of("2026-01-01T00:00:00Z", "2026-01-02T00:00:00Z"));
    }
}
