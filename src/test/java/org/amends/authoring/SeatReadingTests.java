package org.amends.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.amends.couple.Room;
import org.amends.couple.SessionMode;
import org.amends.dialog.Action;
import org.amends.dialog.Condition;
import org.amends.dialog.Dialog;
import org.amends.dialog.DialogId;
import org.amends.dialog.DialogLibrary;
import org.amends.dialog.Manifest;
import org.amends.dialog.Mover;
import org.amends.dialog.Node;
import org.amends.dialog.NodeId;
import org.amends.dialog.SeatName;
import org.amends.dialog.SlotName;
import org.amends.dialog.Wording;
import org.amends.dialog.Wording.Hole;
import org.junit.jupiter.api.Test;

/** A dialog for two comes out of the compiler as it was written. */
class SeatReadingTests {
    private static final SeatName SPEAKER = new SeatName("speaker");
    private static final SeatName LISTENER = new SeatName("listener");
    private static final DialogLibrary LIBRARY = library();
    private static final Dialog TABLE = LIBRARY.required(new DialogId("table"));

    private static DialogLibrary library() {
        var compiled = table();
        assertThat(compiled.errors()).isEmpty();
        return compiled.library().orElseThrow();
    }

    /** The tiny dialogs with one for two that has everything such a dialog may have. */
    static Compilation table() {
        var files = new TreeMap<>(TinyDialogs.with("flows/table.yaml", """
                dialog: table
                title: At the table
                source: "own wording"
                seats: [speaker, listener]
                modes: [typed, aloud]
                close: bye
                slots:
                  told: { type: text, owner: speaker, visible-to: both, keep: session }
                  note: { type: text, owner: me, visible-to: both, keep: session }
                  day: { type: date, owner: speaker, visible-to: both, keep: session }
                start: who
                nodes:
                  who:
                    takes: speaker
                    say: "One of you begins."
                    replies: [ { label: "I'd like to begin", put: { day: tomorrow }, goto: speak } ]
                    reprompt: ["Whoever wants to begin taps."]
                    give-up: bye
                  speak:
                    turn: speaker
                    say: "{speaker}, one thing."
                    aloud: "{speaker} speaks."
                    tips: { speaker: "One moment.", listener: "Just read." }
                    ask: { into: told, until: "That's it", max-words: 60 }
                    reprompt: ["One thing is enough."]
                    give-up: bye
                    goto: sure
                  sure:
                    confirm-by: listener
                    say: "Heard?"
                    replies: [ { label: "Heard", do: count, goto: more } ]
                    reprompt: ["Heard?"]
                    give-up: bye
                  more:
                    decide:
                      - { if: { all: [ { counted: 3 }, { not: { swapped: yes } } ] }, goto: swap }
                      - { if: { mode: [aloud, slow] }, goto: bye }
                      - { if: { parked: yes }, goto: wishes }
                      - { else: alone }
                  swap: { do: swap, say: "The other way round.", goto: speak }
                  wishes: { say: "Put aside:\\n{parked}", aloud: "Nothing was put aside.", goto: alone }
                  alone:
                    both-must: { within: 90m }
                    in: private
                    say: "What stays with you?"
                    ask: { into: note }
                    reprompt: ["One line."]
                    give-up: bye
                    goto: keep
                  keep:
                    both-must: { within: 24h }
                    in: private
                    say: "“{note.speaker}” Keep it?"
                    replies: [ { label: "Keep it", goto: seal }, { label: "Not like this", goto: bye } ]
                    reprompt: ["Keep it?"]
                    give-up: bye
                  seal: { agree: { by: listener, text: "{note.listener}", days: 7 }, say: "Kept.", goto: plan }
                  plan: { commit: { by: speaker, text: "As said.", due: day }, goto: bye }
                  bye: { say: "Thank you, both.", end: done }
                """).files());
        files.merge(
                "manifest.yaml",
                "for-two: { agree: home, fear: home, ready: home }\n",
                (before, more) -> before.stripTrailing() + "\n" + more);
        return TinyDialogs.compile(DialogFolder.of(files));
    }

    private static Node.Wait waiting(String id) {
        return (Node.Wait) node(id);
    }

    private static Node node(String id) {
        return TABLE.node(new NodeId(id)).orElseThrow();
    }

    private static Mover mover(String id) {
        return waiting(id).floor().orElseThrow().mover();
    }

    @Test
    void itHasTwoSeatsItsModesAndAnEnd() {
        assertThat(TABLE.forTwo())
                .contains(new Dialog.ForTwo(
                        List.of(SPEAKER, LISTENER), new NodeId("bye"), Set.of(SessionMode.TYPED, SessionMode.ALOUD)));
    }

    @Test
    void everyQuestionHasItsMoverAndItsRoom() {
        assertThat(mover("who")).isEqualTo(new Mover.Takes(SPEAKER));
        assertThat(mover("speak")).isEqualTo(new Mover.Turn(SPEAKER));
        assertThat(mover("sure")).isEqualTo(new Mover.Turn(LISTENER));
        assertThat(mover("alone")).isEqualTo(new Mover.Both(Duration.ofMinutes(90)));
        assertThat(mover("keep")).isEqualTo(new Mover.Both(Duration.ofHours(24)));
        assertThat(List.of("who", "speak", "sure", "alone", "keep"))
                .extracting(id -> waiting(id).room())
                .containsExactly(Room.GROUP, Room.GROUP, Room.PRIVATE, Room.PRIVATE, Room.PRIVATE);
    }

    @Test
    void eachHasATipAndTheTableItsOwnWords() {
        var floor = waiting("speak").floor().orElseThrow();

        assertThat(floor.tips())
                .isEqualTo(Map.of(SPEAKER, Wording.of("One moment."), LISTENER, Wording.of("Just read.")));
        assertThat(floor.aloud().orElseThrow().holes()).containsExactly(new Hole.Seat(SPEAKER));
        assertThat(waiting("speak").question().orElseThrow().maxWords()).isEqualTo(60);
        assertThat(((Node.Say) node("wishes")).aloud()).contains(Wording.of("Nothing was put aside."));
    }

    @Test
    void whatIsCountedSwappedAndPutAsideDecides() {
        assertThat(((Node.Decide) node("more")).branches())
                .extracting(Node.Branch::when)
                .containsExactly(
                        new Condition.All(
                                List.of(new Condition.Counted(3), new Condition.Not(new Condition.Swapped()))),
                        new Condition.InMode(Set.of(SessionMode.ALOUD, SessionMode.SLOW)),
                        new Condition.Parked());
        assertThat(((Node.Say) node("swap")).actions()).containsExactly(new Action.Do(Action.Deed.SWAP));
        assertThat(waiting("sure").replies().getFirst().actions()).containsExactly(new Action.Do(Action.Deed.COUNT));
    }

    @Test
    void wordsAreNamedBySeatAndWishesAsAWhole() {
        assertThat(waiting("keep").say().holes()).containsExactly(new Hole.SlotOf(new SlotName("note"), SPEAKER));
        assertThat(((Node.Say) node("wishes")).say().orElseThrow().holes()).containsExactly(new Hole.Parked());
    }

    @Test
    void offersAndPlansAreSomebodys() {
        var agree = (Node.Agree) node("seal");

        assertThat(agree.by()).isEqualTo(LISTENER);
        assertThat(agree.days()).isEqualTo(7);
        assertThat(((Node.Commit) node("plan")).by()).contains(SPEAKER);
    }

    @Test
    void theManifestNamesWhatEachIsAskedAlone() {
        var home = new DialogId("home");

        assertThat(LIBRARY.manifest().forTwo()).isEqualTo(Optional.of(new Manifest.ForTwo(home, home, home)));
    }

    @Test
    void theExampleOnTheDialectsPageHasNothingWrong() throws IOException {
        var page = Files.readString(Path.of("docs/dialect.md"));
        var chapter = page.substring(page.indexOf("## Two seats"));
        var example = chapter.substring(chapter.indexOf("```yaml\n") + "```yaml\n".length());
        var found = TinyDialogs.compile(
                        TinyDialogs.with("flows/speak-and-listen.yaml", example.substring(0, example.indexOf("```"))))
                .diagnostics();

        // It is shorter than a dialog should be, and the tiny dialogs ask nobody alone.
        assertThat(found).extracting(one -> one.code().id()).containsExactlyInAnyOrder("AM0083", "AM0086");
    }
}
