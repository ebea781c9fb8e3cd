package org.amends.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
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
        floor.writes(cleo, what, "can i have my " + CLEOS);
        floor.taps(cleo, what, "Leave it for now");
        // Ben taps while all of that is on its way.
        floor.taps(pair.benThere(), what, "Speak and listen");
        time.killed(AT_ONCE);
        Asked how = floor.asked("And how?");
        floor.taps(cleo, how, "Leave it for now");
        floor.writes(cleo, how, CLEOS + " now");
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

    Asked anaSpeaks(Asked who) {
        floor.taps(pair.anaThere(), who, "I'd like to begin");
        Asked speak = floor.asked("Ana, you have the floor");
        // Telegram tells whole seconds: what is written in the second of the question may have crossed it.
        time.passes(Duration.ofSeconds(2));
        floor.writes(pair.benThere(), speak, "but that was different");
        floor.next("Your turn comes next.");
        floor.writes(pair.benThere(), speak, "really different");
        floor.writes(pair.anaThere(), speak, "dinner " + "was quiet and long ".repeat(10).strip());
        time.killed(AT_ONCE);
        // 41 words before and 24 after: both count once, or this wouldn't be the end of it.
        floor.writes(pair.anaThere(), speak, "i sat there " + "and waited for you ".repeat(5).strip() + " alone");
        floor.next("Let's stop there, so that it can be heard.");
        return floor.asked("Ben, what did Ana say, in your own words?");
    }

    Asked benSaysItBack(Asked mirror) {
        time.passes(Duration.ofSeconds(2));
        Map<Phone, String> both = new HashMap<>();
        both.put(pair.anaThere(), "i sat there for an hour");
        both.put(pair.benThere(), "that the dinner was long for you and you waited");
        Together.each(List.copyOf(both.keySet()), phone -> floor.writes(phone, mirror, both.get(phone)));
        floor.next("Your turn comes next.");
        floor.taps(pair.benThere(), mirror, "That's it");
        time.killed(AT_ONCE);
        return floor.asked("Ana, is that it?");
    }

    Asked benPauses(Asked isThatIt) {
        floor.taps(pair.anaThere(), isThatIt, "That's it");
        Asked more = floor.asked("Ana, is there one more thing");
        pair.ben().send("/pause");
        floor.next("Let's pause here.");
        floor.taps(pair.anaThere(), more, "That's enough");
        time.killed(PAUSE);
        pair.bothTap("Checking in about our session. Shall we go on?", "I'm ready");
        floor.next("We can go on.");
        return null;
    }
}
