package org.amends.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.amends.playground.Phone;
import org.amends.playground.Sent;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Two people become a couple in a group and find a time for a session, a third one writes and taps in between, and the packed
 * program is killed in the middle of their turns: nothing is lost, nothing is said twice, and the third moves nothing.
 */
class TogetherIT {
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    @TempDir
    private Path folder;

    /** With privacy mode off the coach sees everything that is written in the group, with it on only commands, taps and replies. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void twoFindATimeWhileTheCoachIsKilledInTheMidst(boolean hearsAll) {
        try (var telegram = Telegram.start(folder);
                var bot = new Bot(telegram, folder)) {
            telegram.stage().post("privacy", Map.of("reads_all", hearsAll));
            bot.start();
            var ana = telegram.stage().phone("Ana");
            var ben = telegram.stage().phone("Ben");
            var cleo = telegram.stage().phone("Cleo");
            long group = telegram.stage().group("Kitchen", ana, ben);
            var invited = heard(ana.in(group), "exactly two people");
            var link = invited.buttons().getFirst().getFirst().url();
            joins(ana, link, "Ana");
            joins(ben, link, "Ben");
            var anaThere = ana.in(group);
            var benThere = ben.in(group);
            assertThat(heard(anaThere, "What one of you tells me alone stays there")
                            .text())
                    .contains(hearsAll ? "I can read what you two write here" : "Make me an admin");

            anaThere.send("/session");
            kill(bot, telegram);
            var what = heard(anaThere, "What shall it be?");
            telegram.stage().post("join", Map.of("person", cleo.person(), "chat", group));
            cleo.in(group).send("can i have my game");
            cleo.in(group).tap(what, "Speak and listen");
            telegram.awaitAllConfirmed(PATIENCE);
            assertThat(texts(telegram, group))
                    .as("a third one moves nothing")
                    .noneMatch(text -> text.startsWith("And how?"));
            telegram.stage().post("leave", Map.of("person", cleo.person(), "chat", group));

            benThere.tap(what, "Speak and listen");
            kill(bot, telegram);
            var how = heard(anaThere, "And how?");
            anaThere.tap(how, "Aloud, at one table");
            var when = heard(anaThere, "When? It takes about");
            anaThere.tap(when, when.labels().getFirst());
            var suits = heard(anaThere, "Does this suit you both?");
            anaThere.tap(suits, "That suits me");
            telegram.awaitAllConfirmed(PATIENCE);
            benThere.tap(suits, "That suits me");
            kill(bot, telegram);
            heard(anaThere, "Noted. I'll be here then.");
            telegram.awaitAllConfirmed(PATIENCE);

            assertThat(texts(telegram, group))
                    .as("nothing is said twice in a group")
                    .filteredOn(text -> text.startsWith("Noted."))
                    .hasSize(1);
            assertThat(texts(telegram, group)).doesNotHaveDuplicates();
            Judge.nothingIsWrong(bot);
            assertThat(bot.printed()).doesNotContain("can i have my game");
        }
    }

    /** In the middle of what somebody just did: it was given to the program, and is not confirmed yet or just now. */
    private static void kill(Bot bot, Telegram telegram) {
        bot.process().kill();
        bot.start();
        telegram.awaitAllConfirmed(PATIENCE);
    }

    private static Sent heard(Phone phone, String words) {
        return phone.awaitMessage(sent -> sent.text() != null && sent.text().contains(words), PATIENCE);
    }

    private static List<String> texts(Telegram telegram, long chat) {
        return telegram.messagesTo(chat).stream().map(Sent::text).toList();
    }

    private static void joins(Phone phone, String link, String called) {
        phone.send("/start " + link.substring(link.indexOf("start=") + 6));
        chooses(phone, "Hello. I'm a program", "Go on");
        chooses(phone, "Are you 18 or older?", "I'm 18 or older");
        chooses(phone, "runs me on their own machine", "Go on");
        chooses(phone, "Is that all right?", "Yes, you may keep it");
        chooses(phone, "Which is nearest?", "I'd rather not say");
        chooses(phone, "Are you on your own with this phone?", "I'm on my own");
        chooses(phone, "This would set up two people", "Go on");
        chooses(phone, "rule of the rooms", "Go on");
        chooses(phone, "by appointment", "I'm fine with both");
        chooses(phone, "no contact", "No, nobody has");
        heard(phone, "What might I call you");
        phone.send(called);
        chooses(phone, "That would be “" + called + "”", "That's right");
        chooses(phone, "Do you want this yourself?", "I want this myself");
        chooses(phone, "Nobody hears from me what you answered", "That's all");
        heard(phone, "/topics shows what we can talk about");
    }

    private static void chooses(Phone phone, String words, String label) {
        phone.tap(heard(phone, words), label);
    }
}
