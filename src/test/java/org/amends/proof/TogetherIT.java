package org.amends.proof;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two people become a couple in a group, find a time and go through a whole session. The packed program is killed in the middle
 * of it again and again, both write at once, and a third person writes and taps: nothing is lost, nothing is said twice, and
 * nobody else moves anything.
 */
class TogetherIT {
    @TempDir
    private Path folder;

    /** With privacy mode off the coach sees all that is written in a group, with it on only commands, taps and replies. */
    @Test
    void twoGoThroughAWholeSessionWhateverPrivacyModeIs() {
        Together.each(List.of(true, false), this::goThroughIt);
    }

    private void goThroughIt(boolean hearsAll) {
        Path own = own(hearsAll ? "hears-all" : "replies");
        try (var telegram = Telegram.start(own);
                var bot = new Bot(telegram, own)) {
            var evening = new Evening(telegram, bot, own, hearsAll);
            evening.theyAgree();
            var turns = evening.theySitDown();
            turns.anaIsSeen(turns.benAsksForAPause(turns.benSaysItBack(turns.anaSpeaks())));
            turns.benIsSeen(turns.theOtherWayRound(turns.aFourthComesAndGoes(turns.bothWantTheOtherWayRound())));
            turns.theyPart();
            evening.nothingIsLeftOfCleoAndNothingWasSaidTwice();
        }
    }

    private Path own(String name) {
        try {
            return Files.createDirectory(folder.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
