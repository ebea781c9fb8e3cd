package org.amends.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.amends.playground.Phone;
import org.amends.playground.Sent;
import org.amends.proof.Floor.Asked;

/** How two become a couple in a group of theirs and sit down to speak and listen, while the program is killed in their midst. */
final class Evening {
    private static final Duration AT_ONCE = Duration.ZERO;
    /** Early on the day of the session: all that is asked on the days before has been asked. */
    private static final Duration BEFORE_THE_DAY = Duration.ofHours(10);

    private static final Duration BEFORE_THE_SESSION = Duration.ofMinutes(50);
    private static final int MOST_TRIES = 6;

    private final Telegram telegram;
    private final Bot bot;
    private final Time time;
    private final boolean hearsAll;
    private final Cleo cleo;
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
        long group = telegram.stage().group("Kitchen", ana, ben);
        pair = new Pair(ana, ben, group);
        floor = new Floor(ana.in(group), time, hearsAll);
        cleo = new Cleo(telegram, floor, telegram.stage().phone("Cleo"), group);
    }

    void theyAgree() {
        Sent invited = floor.next("exactly two people");
        pair.agreeBy(invited.buttons().getFirst().getFirst().url());
        assertThat(floor.next("What one of you tells me alone stays there").text())
                .contains(hearsAll ? "I can read what you two write here" : "make me an admin");
        floor.next("Every group gets this, and it says nothing about you two.");
    }

    /** One appointment in six is put off by lot; then they find another time. */
    Turns theySitDown() {
        String when = theyFindATimeWhileCleoIsThere();
        for (int tries = 1; tries <= MOST_TRIES; tries++) {
            time.passesUntil(when, BEFORE_THE_DAY);
            pair.areNotAfraid();
            time.passesUntil(when, BEFORE_THE_SESSION);
            pair.areReady();
            time.passesUntil(when, Duration.ZERO);
            Sent said = floor.next();
            if (!said.text().contains("We won't meet today. I'll be in touch.")) {
                assertThat(said.text()).contains("Welcome, both.", "begins, if they like.");
                return new Turns(telegram, time, pair, floor, cleo, new Asked(said, said));
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
        Asked when = floor.asked("When shall it begin?");
        String chosen = when.buttons().labels().getFirst();
        floor.taps(pair.anaThere(), when, chosen);
        Asked suits = floor.asked("Does this suit you both?");
        floor.taps(pair.anaThere(), suits, "That suits me");
        floor.taps(pair.benThere(), suits, "That suits me");
        floor.next("Noted. If nothing puts it off");
        return chosen;
    }

    private String theyFindATimeWhileCleoIsThere() {
        pair.anaThere().send("/session");
        Asked what = floor.asked("What shall it be?");
        cleo.comes();
        cleo.meddles(what, "Leave it for now");
        // Ben taps while all of that is on its way.
        floor.taps(pair.benThere(), what, "Speak and listen");
        time.killed(AT_ONCE);
        Asked how = floor.asked("And how?");
        cleo.meddles(how, "Leave it for now");
        String when = theySettle(how);
        cleo.goes();
        return when;
    }

    /** Killed once more, so that nothing is tidied away first. */
    void nothingIsLeftOfCleoAndNothingWasSaidTwice() {
        bot.process().kill();
        Judge.nothingIsWrong(bot);
        cleo.isNowhereIn(bot);
        assertThat(telegram.messagesTo(cleo.group())).hasSize(floor.heard());
        pair.nothingIsAskedTwice(telegram, time);
    }
}
