package org.amends.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.amends.playground.Sent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whole conversations with the packed program, as people have them. */
class ConversationIT {
    @TempDir
    private Path folder;

    private Telegram telegram;
    private Bot bot;

    @BeforeEach
    void start() {
        telegram = Telegram.start(folder);
        bot = new Bot(telegram, folder).start();
    }

    @AfterEach
    void stop() {
        bot.close();
        telegram.close();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aNewcomerComesToTheEndOfTelling(boolean types) {
        Person ann = new Person(telegram.stage().phone("Ann"), types);

        ann.goesToTelling();
        Sent readBack = ann.says("I hid receipt kestrel-0001 in the blue folder");

        assertThat(readBack.text()).contains("“I hid receipt kestrel-0001 in the blue folder” Is that it?");
        ann.chooses("That's it");
        ann.chooses("Money");
    }
}
