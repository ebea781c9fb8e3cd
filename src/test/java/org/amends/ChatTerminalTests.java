package org.amends;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.amends.conversation.Desk;
import org.amends.dialog.DialogId;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A writer tries a dialog in the terminal. */
class ChatTerminalTests {
    private static final ZonedDateTime EVENING = ZonedDateTime.parse("2026-03-02T18:00:00Z");
    private static Desk desk;

    private final StringWriter screen = new StringWriter();

    @BeforeAll
    static void load() {
        desk = TheDialogs.loaded().desk();
    }

    @Test
    void withoutADialogANewcomerIsMetFromTheStart() {
        assertThat(talk(Optional.empty())).contains("Hello. I'm a program.").contains("[1] Go on");
    }

    @Test
    void aButtonIsChosenByItsNumberOrItsWords() {
        assertThat(talk(Optional.of("honesty-telling"), "1")).contains("I ask everyone this.");
        assertThat(talk(Optional.of("honesty-telling"), "yes")).contains("I ask everyone this.");
    }

    @Test
    void whyShowsTheReadingAndThePlace() {
        assertThat(talk(Optional.of("just-write"), ":why", "i hid the loan from her", ":why"))
                .contains("· no words were typed yet")
                .contains("· you stand at just-write/")
                .contains("· safety screen: none")
                .containsPattern("· move +\\w+ +\\d+ %");
    }

    @Test
    void theClockMovesOnAndWhatIsDueComes() {
        var telling = new String[] {"1", "1", "1", "1", "i took out a loan and never told her"};

        assertThat(talk(Optional.of("honesty-telling"), telling)).contains("Is that it?");
        assertThat(talk(Optional.of("just-write"), ":hour", ":day", ":week"))
                .contains("· it is 2026-03-02T19:00", "· it is 2026-03-03T19:00", "· it is 2026-03-10T19:00");
    }

    @Test
    void backAndRestartAndHelpWork() {
        var shown = talk(Optional.of("honesty-telling"), "1", ":restart");

        assertThat(shown.split("Are you on your own with this phone\\?", -1)).hasSize(3);
        assertThat(talk(Optional.of("honesty-telling"), ":back")).contains("There's nothing before this question.");
        assertThat(talk(Optional.of("just-write"), ":nonsense")).contains("· :why", "· :restart");
    }

    private String talk(Optional<String> dialog, String... lines) {
        screen.getBuffer().setLength(0);
        var talk = new ChatTerminal(desk, new PrintWriter(screen), EVENING, dialog.map(DialogId::new), "i_broke_trust");
        talk.begin();
        for (var line : lines) {
            talk.typed(line);
        }
        return screen.toString();
    }
}
