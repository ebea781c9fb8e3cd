package org.amends.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.amends.playground.Phone;
import org.amends.playground.Sent;
import org.amends.proof.Floor.Asked;

/** How two become a couple in a group of theirs and sit down to speak and listen, while the program is killed in their midst. */
final class Evening {
    /** In Cleo's words and in nobody else's. */
    static final String CLEOS = "marmalade";

    private static final Duration AT_ONCE = Duration.ZERO;
    /** Early on the day of the session: all that is asked on the days before has been asked. */
    private static final Duration BEFORE_THE_DAY = Duration.ofHours(10);

    private static final Duration BEFORE_THE_SESSION = Duration.ofMinutes(50);
    /** A pause lasts 20. */
    private static final Duration PAUSE = Duration.ofMinutes(21);

    private static final int MOST_TRIES = 6;

    private final Telegram telegram;
    private final Bot bot;
    private final Time time;
    private final boolean hearsAll;
    private final long group;
    private final Phone cleo;
    private final Pair pair;
    private final Floor floor;

    Evening(Telegram telegram, Bot bot, Path folder, boolean hearsAll) {
        this.telegram = telegram;
        this.bot = bot;
        this.hearsAll = hearsAll;
        time = new Time(telegram, bot, folder);
        telegram.stage().post("privacy", Map.of("reads_all", hearsAll));
        bot.start();
        Phone ana = telegram.stage().phone("Ana");
        Phone ben = telegram.stage().phone("Ben");
        group = telegram.stage().group("Kitchen", ana, ben);
        cleo = telegram.stage().phone("Cleo").in(group);
        pair = new Pair(ana, ben, group);
        floor = new Floor(ana.in(group), time, hearsAll);
    }

    void theyAgree() {
        Sent invited = floor.next("exactly two people");
        pair.agreeBy(invited.buttons().getFirst().getFirst().url());
        assertThat(floor.next("What one of you tells me alone stays there").text())
                .contains(hearsAll ? "I can read what you two write here" : "Make me an admin");
    }

    /** One appointment in six is put off by lot; then they find another time. The question that the session opens with. */
    Asked theySitDown() {
        String when = theyFindATimeWhileCleoIsThere();
        for (int tries = 1; tries <= MOST_TRIES; tries++) {
            time.passesUntil(when, BEFORE_THE_DAY);
            pair.areNotAfraid();
            time.passesUntil(when, BEFORE_THE_SESSION);
            pair.areReady();
            time.passesUntil(when, Duration.ZERO);
            Sent said = floor.next();
            if (!said.text().contains("We won't meet today. I'll be in touch.")) {
                assertThat(said.text()).contains("Welcome, both.", "Whoever likes, begins.");
                return new Asked(said, said);
            }
            when = theyFindATime();
        }
        throw new AssertionError("no session began in " + MOST_TRIES + " tries");
    }

    private String theyFindATime() {
        pair.anaThere().send("/session");
        floor.taps(pair.anaThere(), floor.asked("What shall it be?"), "Speak and listen");
        return theySettle(floor.asked("And how?"));
    }

    private String theySettle(Asked how) {
        floor.taps(pair.benThere(), how, "In writing, here");
        Asked when = floor.asked("When? It takes about");
        String chosen = when.buttons().labels().getFirst();
        floor.taps(pair.anaThere(), when, chosen);
        Asked suits = floor.asked("Does this suit you both?");
        floor.taps(pair.anaThere(), suits, "That suits me");
        floor.taps(pair.benThere(), suits, "That suits me");
        floor.next("Noted. I'll be here then.");
        return chosen;
    }

    private String theyFindATimeWhileCleoIsThere() {
        pair.anaThere().send("/session");
        Asked what = floor.asked("What shall it be?");
        cleoComes();
        cleoMeddles(what, "Leave it for now");
        // Ben taps while all of that is on its way.
        floor.taps(pair.benThere(), what, "Speak and listen");
        time.killed(AT_ONCE);
        Asked how = floor.asked("And how?");
        cleoMeddles(how, "Leave it for now");
        String when = theySettle(how);
        cleoGoes();
        return when;
    }

    private void cleoComes() {
        telegram.stage().post("join", Map.of("person", cleo.person(), "chat", group));
    }

    private void cleoGoes() {
        telegram.stage().post("leave", Map.of("person", cleo.person(), "chat", group));
    }

    /** Cleo's taps come also where the buttons are gone from her screen by now. */
    private void cleoMeddles(Asked asked, String label) {
        cleoWrites(asked, "can i have my " + CLEOS);
        String data = asked.buttons().buttons().stream()
                .flatMap(List::stream)
                .filter(button -> button.text().equals(label))
                .findFirst()
                .orElseThrow()
                .callbackData();
        telegram.stage()
                .post(
                        "tap",
                        Map.of(
                                "person",
                                cleo.person(),
                                "chat",
                                group,
                                "message_id",
                                asked.buttons().messageId(),
                                "anyway",
                                true,
                                "data",
                                data));
        cleoWrites(asked, CLEOS + " please");
    }

    private void cleoWrites(Asked asked, String words) {
        floor.writes(cleo, asked, words);
    }

    /** Ben writes out of turn, and the program is killed between two messages of Ana's. */
    Asked anaSpeaks(Asked who) {
        Phone ana = pair.anaThere();
        floor.taps(ana, who, "I'd like to begin");
        Asked speak = floor.asked("Ana, you have the floor");
        laterThanTheQuestion();
        floor.writes(pair.benThere(), speak, "but that was different");
        floor.next("Your turn comes next.");
        floor.writes(pair.benThere(), speak, "really different");
        floor.writes(ana, speak, "dinner " + "was quiet and long ".repeat(10).strip());
        time.killed(AT_ONCE);
        // 41 words before and 23 after: all of them count, or the floor would still be Ana's.
        floor.writes(
                ana, speak, "i sat there " + "and waited for you ".repeat(5).strip());
        Asked mirror = floor.asked("Let's stop there, so that it can be heard.");
        assertThat(mirror.words().text()).contains("Ben, what did Ana say, in your own words?");
        return mirror;
    }

    /** Telegram tells whole seconds: what is written in the second of a question may have crossed it. */
    private void laterThanTheQuestion() {
        time.passes(Duration.ofSeconds(2));
    }

    /** Both write at the same moment, and the program is killed right after Ben says that he is done. */
    Asked benSaysItBack(Asked mirror) {
        laterThanTheQuestion();
        Together.each(
                List.of(pair.anaThere(), pair.benThere()),
                phone -> floor.writes(
                        phone,
                        mirror,
                        phone == pair.benThere()
                                ? "that dinner was long for you and i looked at my plate"
                                : "it was more than an hour"));
        floor.next("Your turn comes next.");
        floor.taps(pair.benThere(), mirror, "That's it");
        time.killed(AT_ONCE);
        return floor.asked("Ana, is that it?");
    }

    /** From Ben's own chat; the program is away until the pause is over. */
    Asked benAsksForAPause(Asked isThatIt) {
        floor.taps(pair.anaThere(), isThatIt, "That's it");
        floor.asked("Ana, is there one more thing");
        pair.ben().send("/pause");
        floor.next("Let's pause here.");
        time.killed(PAUSE);
        return theyGoOn("Ana, is there one more thing");
    }

    private Asked theyGoOn(String where) {
        pair.bothTap("Checking in about our session. Shall we go on?", "I'm ready");
        Asked again = floor.asked("We can go on.");
        assertThat(again.words().text()).contains(where);
        return again;
    }

    void anaIsSeen(Asked more) {
        isSeen(more, pair.anaThere(), "Ana", pair.benThere(), "Ben");
    }

    void benIsSeen(Asked more) {
        isSeen(more, pair.benThere(), "Ben", pair.anaThere(), "Ana");
    }

    /** The listener sees why, and stays with it. */
    private void isSeen(Asked more, Phone speaker, String speaks, Phone listener, String listens) {
        floor.taps(speaker, more, "That's enough");
        Asked why = floor.asked(listens + ", can you see why it felt like that?");
        floor.writes(listener, why, "i can see why that felt lonely");
        floor.taps(listener, why, "That's it");
        floor.taps(speaker, floor.asked(speaks + ", does that fit how it was for you?"), "That fits");
        floor.taps(listener, floor.asked(listens + ", one line back to " + speaks), "I'm staying with this");
    }

    /** Killed right after one of both has answered alone. */
    Asked bothWantTheOtherWayRound() {
        floor.next("A question for each of you, alone.");
        Pair.choose(pair.ana(), "Shall Ben have the floor now", "Yes, now");
        time.killed(AT_ONCE);
        Pair.choose(pair.ben(), "Shall Ben have the floor now", "Yes, now");
        Asked after = floor.asked("Now the other way round.");
        assertThat(after.words().text()).contains("Ben, now you have the floor");
        return after;
    }

    Asked aFourthComesAndGoes(Asked speak) {
        floor.writes(pair.benThere(), speak, "i feel small when you joke about my job");
        cleoComes();
        floor.next("Let's stop here for now.");
        cleoMeddles(speak, "That's it");
        cleoGoes();
        telegram.awaitAllConfirmed(Floor.PATIENCE);
        time.passes(PAUSE);
        return theyGoOn("Ben, now you have the floor");
    }

    Asked theOtherWayRound(Asked speak) {
        floor.taps(pair.benThere(), speak, "That's it");
        Asked mirror = floor.asked("Ana, what did Ben say, in your own words?");
        floor.writes(pair.anaThere(), mirror, "that you feel small when i joke about the job");
        floor.taps(pair.anaThere(), mirror, "That's it");
        floor.taps(pair.benThere(), floor.asked("Ben, is that it?"), "That's it");
        return floor.asked("Ben, is there one more thing");
    }

    /** What was written alone before a kill is shown after it. */
    void theyPart() {
        Pair.hears(pair.ana(), "Something for the close");
        pair.ana().send("you looked up when you said it");
        time.killed(AT_ONCE);
        Pair.hears(pair.ben(), "Something for the close");
        pair.ben().send("you said it plain");
        assertThat(floor.next("That's enough for today. I'll be in touch.").text())
                .contains("Ana: “you looked up when you said it”", "Ben: “you said it plain”");
    }

    /** Killed once more, so that nothing is tidied away first. */
    void nothingIsLeftOfCleoAndNothingWasSaidTwice() {
        bot.process().kill();
        Judge.nothingIsWrong(bot);
        assertThat(bot.printed()).isNotEmpty().doesNotContain(CLEOS);
        assertThat(Search.filesWith(bot.data(), CLEOS)).isEmpty();
        assertThat(telegram.messagesTo(cleo.person())).isEmpty();
        assertThat(telegram.messagesTo(group)).hasSize(floor.heard());
        pair.nothingIsAskedTwice(telegram, time);
    }
}
