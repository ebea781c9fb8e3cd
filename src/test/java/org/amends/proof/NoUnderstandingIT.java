package org.amends.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packed program with a part missing, so that no text can be read: what needs no reading still works. */
class NoUnderstandingIT {
    private static final String MISSING = "/BOOT-INF/classes/org/amends/nlu/opennlp/OtherLanguage.class";
    private static final String SORRY = "Something went wrong on my side";

    @TempDir
    private static Path folder;

    private static Telegram telegram;
    private static Bot bot;

    @BeforeAll
    static void start() throws IOException {
        telegram = Telegram.start(folder);
        bot = new Bot(telegram, folder).from(damaged()).with("AMENDS_ENCODER", "off");
        damageWhatIsKept();
        bot.start();
    }

    private static Path damaged() throws IOException {
        Path copy = Files.copy(Path.of(Launch.jar()), folder.resolve("damaged.jar"));
        try (FileSystem inside = FileSystems.newFileSystem(URI.create("jar:" + copy.toUri()), Map.of())) {
            Files.delete(inside.getPath(MISSING));
        }
        return copy;
    }

    /** The models in the folder of the data are rubbish, too: they are made anew, or taken from what the build ships. */
    private static void damageWhatIsKept() throws IOException {
        Path kept = Files.createDirectories(bot.data().resolve("models"));
        try (FileSystem inside = FileSystems.newFileSystem(
                        URI.create("jar:" + Path.of(Launch.jar()).toUri()), Map.of());
                var models = Files.list(inside.getPath("/BOOT-INF/classes/models"))) {
            for (Path model : models.toList()) {
                Files.writeString(kept.resolve(model.getFileName().toString()), "rubbish");
            }
        }
    }

    @AfterEach
    void nothingElseIsWrong() {
        assertThat(bot.process().isAlive()).isTrue();
        Judge.nothingIsWrong(bot);
        assertThat(bot.printed())
                .contains("could not be read (NoClassDefFoundError)", "is damaged or not ours")
                .doesNotContain("the loan", "stairs");
    }

    @AfterAll
    static void stop() {
        bot.close();
        telegram.close();
    }

    @Test
    void nothingIsTakenForAnAnswerAndDangerIsHeardAndTheWaysOutAreOpen() {
        var ann = new Person(telegram.stage().phone("Ann"), false);
        var question = ann.goesToTelling();

        for (String text :
                List.of("i hid the loan from her", "i don't know", "he wants me to tell him about the loan")) {
            assertThat(ann.says(text).text()).startsWith(SORRY).contains("/sos");
            assertThat(ann.last().labels()).isEqualTo(question.labels());
        }
        assertThat(ann.says("/sos").text()).contains("findahelpline.com");
        assertThat(ann.taps("Go on").text()).contains("In a sentence or two");
        assertThat(ann.says("i was late and he pushed me down the stairs for it")
                        .text())
                .startsWith("I've read what you wrote")
                .contains("findahelpline.com");
        assertThat(ann.says("i hid the loan from her").text()).contains("Everything else we had going can wait");
        assertThat(ann.says("/clear").text()).isEqualTo("All tidy. Here when you want to go on.");
        assertThat(ann.says("/delete").text()).contains("What you told me is gone");
        new Judge(telegram, List.of()).eachDeedIsAnsweredOnce(ann);
    }

    @Test
    void aNewcomersDangerIsHeardToo() {
        var ann = new Person(telegram.stage().phone("Ann"), false);

        assertThat(ann.says("i hid the loan from her").text()).doesNotContain("I've read");
        assertThat(ann.says("i want to kill myself").text()).startsWith("I've read what you wrote");
    }
}
