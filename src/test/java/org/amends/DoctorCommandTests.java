package org.amends;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The operator's page, and ticks, as they are typed. */
class DoctorCommandTests {
    private static final String WEAK = "UK/rape/Rape Crisis England & Wales";

    @TempDir
    private Path folder;

    private Command command;
    private Path own;

    @BeforeEach
    void begin() throws IOException {
        command = new Command(folder);
        own = command.data().resolve("helplines.yaml");
        command.write("helplines.yaml", """
                - { country: UK, kind: emergency, name: Emergency, contact: "999", grade: M,
                    source: none, checked-on: 2026-11-22, ships: true }
                - { country: UK, kind: crisis, name: Samaritans, contact: "116 123", grade: V,
                    source: samaritans.org, checked-on: 2020-01-01, ships: true }
                - { country: UK, kind: rape, name: "Rape Crisis England & Wales", contact: "0808 500 2222", grade: C,
                    source: "code lists", checked-on: 2026-11-22 }
                - { country: IE, kind: child, name: "Kids' $ line", contact: "1800", grade: M,
                    source: none, checked-on: 2026-11-22 }
                """);
        Files.createDirectories(
                command.data(), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    }

    @Test
    void onePageSaysWhatIsSetAndWhatToPhone() throws IOException {
        var page = command.run("", "doctor").out();

        assertThat(String.join("\n", page))
                .contains(
                        "playground would start",
                        "OPERATOR_NAME is not set",
                        command.dialogs() + ": ",
                        "dialogs, no errors, 1 warnings",
                        command.data() + ": there, and only its owner can look into it",
                        "Anybody who finds the bot may use it",
                        "Reading with OpenNLP alone: AMENDS_ENCODER=off",
                        "AMENDS_SCREEN_COUNTS=off");
        assertThat(below("Phone these, then tick", page))
                .containsSubsequence(
                        "  IE  child  1800           grade M  2026-11-22  Kids' $ line; source: none",
                        "      bin/amends doctor --tick 'IE/child/Kids'\\'' $ line'",
                        "  UK  rape   0808 500 2222  grade C  2026-11-22  Rape Crisis England & Wales; source: code lists",
                        "      bin/amends doctor --tick \"" + WEAK + "\"")
                .noneMatch(line -> line.contains("Samaritans"));
        assertThat(below("Shown, and nobody has phoned them", page))
                .containsExactly("  UK  crisis  116 123  grade V  2020-01-01  Samaritans; source: samaritans.org");
        assertThat(below("Shown, and last checked more than 180 days ago", page))
                .singleElement()
                .asString()
                .contains("Samaritans");
        assertThat(below("Shown emergency numbers that nobody has looked up. Don't phone these", page))
                .singleElement()
                .asString()
                .contains("999");
        assertThat(below(
                        "No line is shown for these; a person there reads: I have no checked number for this where you are.",
                        page))
                .contains("  UK  partner_violence, perpetrator, child, rape");
        assertThat(page).last().isEqualTo("Nothing here keeps the bot from starting.");
        assertThat(page).noneMatch(line -> line.contains("\u001b") || line.endsWith(" "));
    }

    @Test
    void tickedLinesAreShownAndNoLongerToBePhoned() throws IOException {
        Files.writeString(own, "# my own\n");

        var said = command.run(
                "", "doctor", "--tick", "gb/rape/rape crisis england & wales", "--tick", "UK/crisis/Samaritans");

        assertThat(said.out().getFirst()).isEqualTo("ticked " + WEAK + ": people there are shown 0808 500 2222");
        assertThat(Files.readString(own))
                .startsWith("# my own\n- { country: \"UK\", kind: \"rape\", name: \"Rape Crisis England & Wales\"")
                .contains("source: \"phoned by the operator\", checked-on: " + LocalDate.now()
                        + ", phoned: true, ships: true");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(own)))
                .isEqualTo("rw-------");
        var page = command.run("", "doctor").out();
        assertThat(below("Phone these, then tick", page)).noneMatch(line -> line.contains(WEAK));
        assertThat(page).noneMatch(line -> line.startsWith("Shown, and"));
        assertThat(page).contains("  UK  partner_violence, perpetrator, child");
    }

    @Test
    void anUnknownNameTicksNothingAndTheNearestAreNamed() throws IOException {
        var said = command.complains("doctor", "--tick", "UK/crisis/Samaritans", "--tick", "UK/rape/Rape Crisis");

        assertThat(said.err())
                .singleElement()
                .asString()
                .startsWith("There is no helpline UK/rape/Rape Crisis; nearest: ")
                .contains(WEAK)
                .doesNotContain("emergency");
        assertThat(own).doesNotExist();
    }

    @Test
    void anEmergencyNumberIsNotPhonedToTryIt() throws IOException {
        assertThat(command.complains("doctor", "--tick", "UK/emergency/Emergency")
                        .err())
                .singleElement()
                .asString()
                .contains("isn't phoned to try it");
    }

    @Test
    void aBrokenFileIsToldWithItsPlaceAndIsNotWrittenOver() throws IOException {
        var text =
                "- { country: UK, kind: rape, name: Ours, contact: 1, grade: C,\n    source: s, checked-on: soon, ships: true }\n";
        Files.writeString(own, text);

        var page = command.run("", "doctor").out();
        var refused = command.complains("doctor", "--tick", WEAK);

        assertThat(below("Your file of helplines has mistakes", page))
                .contains("  " + own + ":2:28: AM0066 a day is written like 2026-11-22");
        assertThat(below("Phone these, then tick", page)).anyMatch(line -> line.contains("0808 500 2222"));
        assertThat(refused.err())
                .singleElement()
                .asString()
                .startsWith("Nothing is ticked: mend the file first. " + own);
        assertThat(own).hasContent(text);
    }

    @Test
    void aLineThatTheOperatorHidIsNotToBePhonedAgain() throws IOException {
        Files.writeString(
                own,
                "- { country: UK, kind: crisis, name: Samaritans, contact: \"116 123\", grade: V, source: s,"
                        + " checked-on: 2026-11-22, phoned: true, ships: false }\n");

        var page = command.run("", "doctor").out();

        assertThat(below("Hidden by you", page)).singleElement().asString().contains("Samaritans");
        assertThat(below("Phone these, then tick", page)).noneMatch(line -> line.contains("Samaritans"));
        assertThat(page).contains("  UK  crisis, partner_violence, perpetrator, child, rape");
    }

    @Test
    void whatKeepsTheBotFromStartingIsSaidAndEndsWithOne() throws IOException {
        Files.writeString(command.data().resolve("master.key"), "not a key");
        Files.setPosixFilePermissions(
                command.data().resolve("master.key"), PosixFilePermissions.fromString("rw-r--r--"));
        command.write("flows/home.yaml", "dialog: home\n");

        var page = command.with("TELEGRAM_BOT_TOKEN", "7:made-up-token")
                .with("AMENDS_ACCESS", "anybody")
                .complains("doctor")
                .out();

        assertThat(below("The bot can't start like this:", page))
                .anyMatch(line -> line.startsWith("  OPERATOR_NAME is missing"))
                .anyMatch(line -> line.startsWith("  The dialogs have "))
                .anyMatch(line -> line.contains("chmod 600"))
                .anyMatch(line -> line.startsWith("  AMENDS_ACCESS is \"anybody\""));
        assertThat(page).noneMatch(line -> line.contains("made-up-token") || line.contains("not a key"));
        assertThat(page).anyMatch(line -> line.startsWith("Phone these, then tick"));
    }

    @Test
    void countsAreShownForMonthsThatAreOverAndSmallOnesOnlyAsSmall() throws IOException {
        var thisMonth = LocalDate.now().toString().substring(0, 7);
        Files.write(
                command.data().resolve("screen-counts"),
                List.of("2026-01 held 12 asked 4", thisMonth + " held 77 asked 77"));

        var page = command.run("", "doctor").out();

        assertThat(below("Texts in which the safety screen found something", page))
                .startsWith("  month    held          asked about", "  2026-01  12            fewer than 5")
                .noneMatch(line -> line.contains("77"));
    }

    /** The lines below a title, to the next empty one. */
    private static List<String> below(String title, List<String> page) {
        return page.stream()
                .dropWhile(line -> !line.startsWith(title))
                .skip(1)
                .takeWhile(line -> !line.isEmpty())
                .toList();
    }
}
