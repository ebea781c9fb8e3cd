package org.amends.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.amends.playground.Phone;
import org.amends.proof.Floor.Asked;

/**
 * The turns of a session, from its first question to its close, while the program is killed in their midst.
 *
 * @param who the question that it opens with
 */
record Turns(Telegram telegram, Time time, Pair pair, Floor floor, Cleo cleo, Asked who) {
    private static final Duration AT_ONCE = Duration.ZERO;
    /** A pause lasts 20. */
    private static final Duration PAUSE = Duration.ofMinutes(21);

    /** Ben writes out of turn, and the program is killed between two messages of Ana's. */
    Asked anaSpeaks() {
        Phone ana = pair.anaThere();
        floor.taps(ana, who, "I'd like to begin");
        Asked speak = floor.asked("Ana, you have the floor");
        laterThanTheQuestion();
        floor.writes(pair.benThere(), speak, "but that was different");
        floor.next("Your turn comes next.");
        floor.writes(pair.benThere(), speak, "really different");
        floor.writes(ana, speak, "dinner " + "went on and on ".repeat(10).strip());
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
        return floor.asked("Ana, did Ben hear what you said?");
    }

    /** From Ben's own chat; the program is away until the pause is over. */
    Asked benAsksForAPause(Asked isThatIt) {
        floor.taps(pair.anaThere(), isThatIt, "That's what I said");
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
        floor.taps(listener, floor.asked(listens + ", one line back to " + speaks), "I've heard that");
    }

    /** Killed right after one of both has answered alone. */
    Asked bothWantTheOtherWayRound() {
        floor.next("A question on each phone, for one pair of eyes.");
        Pair.choose(pair.ana(), "Shall Ben have it now", "Yes, now");
        time.killed(AT_ONCE);
        Pair.choose(pair.ben(), "Shall Ben have it now", "Yes, now");
        Asked after = floor.asked("Now the other way round.");
        assertThat(after.words().text()).contains("Ben, now you have the floor");
        return after;
    }

    Asked aFourthComesAndGoes(Asked speak) {
        floor.writes(pair.benThere(), speak, "i feel small when you joke about my job");
        cleo.comes();
        floor.next("Let's stop here for now.");
        cleo.meddles(speak, "That's it");
        cleo.goes();
        telegram.awaitAllConfirmed(Floor.PATIENCE);
        time.passes(PAUSE);
        return theyGoOn("Ben, now you have the floor");
    }

    Asked theOtherWayRound(Asked speak) {
        floor.taps(pair.benThere(), speak, "That's it");
        Asked mirror = floor.asked("Ana, what did Ben say, in your own words?");
        floor.writes(pair.anaThere(), mirror, "that you feel small when i joke about the job");
        floor.taps(pair.anaThere(), mirror, "That's it");
        floor.taps(pair.benThere(), floor.asked("Ben, did Ana hear what you said?"), "That's what I said");
        return floor.asked("Ben, is there one more thing");
    }

    /** What was written alone before a kill is shown after it. */
    void theyPart() {
        Pair.hears(pair.ana(), "Something for the close");
        pair.shows(pair.ana(), "you looked up when you said it");
        time.killed(AT_ONCE);
        Pair.hears(pair.ben(), "Something for the close");
        pair.shows(pair.ben(), "you said it plain");
        assertThat(floor.next("That's enough for today. I'll be in touch.").text())
                .contains("Ana: “you looked up when you said it”", "Ben: “you said it plain”");
    }
}
