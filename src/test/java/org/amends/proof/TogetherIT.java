package org.amends.proof;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TogetherIT {
    @TempDir
    private Path folder;

    @Test
    void first() {
        try (var telegram = Telegram.start(folder);
                var bot = new Bot(telegram, folder)) {
            var evening = new Evening(telegram, bot, folder, Boolean.getBoolean("hears"));
            evening.theyAgree();
            var who = evening.theySitDown();
            evening.benPauses(evening.benSaysItBack(evening.anaSpeaks(who)));
        }
    }
}
