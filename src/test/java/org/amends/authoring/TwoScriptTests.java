package org.amends.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.amends.authoring.ConversationScript.ForTwo;
import org.amends.authoring.ConversationScript.Turn;
import org.amends.couple.Place;
import org.amends.couple.Role;
import org.amends.couple.SessionMode;
import org.amends.engine.DialogEngine;
import org.amends.engine.House;
import org.amends.engine.TurnInput.Media;
import org.amends.joint.JointEngine;
import org.amends.labels.Dimension;
import org.amends.labels.Labelled;
import org.amends.nlu.Reading;
import org.amends.safety.CrisisSignal;
import org.amends.safety.CrisisSignal.Level;
import org.junit.jupiter.api.Test;

/** Scripts for two are read as they are written, and played in three rooms. */
class TwoScriptTests {
    private static final String BEGIN = """
            script: at the table
            given: { dialog: table, mode: typed, names: { A: Ana, B: Ben }, seed: 1 }
            turns:
              - bot: "*One of you begins."
                buttons: ["I'd like to begin"]
                at: table/who
              - A-tap: "I'd like to begin"
              - bot: "Ana, one thing."
              - bot→A: "One moment."
              - bot->B: "Just read."
            """;

    private static Compilation compiled(String script) {
        var files = new TreeMap<>(SeatReadingTests.files());
        files.put("scripts/table.yaml", script);
        return TinyDialogs.compile(DialogFolder.of(files));
    }

    private static ConversationScript read(String script) {
        var compiled = compiled(script);
        assertThat(compiled.errors()).isEmpty();
        return compiled.scripts().stream()
                .filter(one -> one.mark().file().equals("scripts/table.yaml"))
                .findFirst()
                .orElseThrow();
    }

    private static String failure(String turns) {
        return play(turns).failure().map(ScriptFailure::message).orElse("");
    }

    private static ScriptRun play(String turns) {
        var script = BEGIN + turns;
        var library = compiled(script).library().orElseThrow();
        var house = new House(library, (kind, country) -> "[numbers]", utterance -> false, "Olga");
        var stage = new ScriptStage(
                new DialogEngine(house),
                new JointEngine(house),
                utterance -> new Reading(Map.of(), Map.of()),
                (utterance, reading) -> screen(utterance.text()));
        return new ScriptRunner(library, stage).play(read(script));
    }

    private static CrisisSignal screen(String text) {
        if (text.contains("the lake")) {
            return new CrisisSignal(Level.HARD, List.of("self_harm"));
        }
        return text.contains("kill myself")
                ? new CrisisSignal(Level.HARD, List.of("self_harm"), Set.of("self_harm"))
                : CrisisSignal.NONE;
    }

    @Test
    void whatIsGivenOfTwoIsRead() {
        var script = read("script: x\ngiven: { dialog: table, mode: aloud, names: { A: Eve, B: Max }, privacy: on }\n"
                + "turns: []\n");

        assertThat(script.given().forTwo())
                .contains(new ForTwo(SessionMode.ALOUD, Map.of(Role.A, "Eve", Role.B, "Max"), true));
    }

    @Test
    void everyKindOfTurnIsRead() {
        var script = read("""
                script: all kinds
                given: { dialog: table }
                turns:
                  - bot→A: "One*"
                    buttons: ["Yes"]
                  - A: "you came home late"
                    hears: { move: excuse }
                    crossed: yes
                  - B-alone: "nothing"
                    screen: none
                  - A-tap: "Yes"
                  - B-command: pause
                  - A-alone-command: /stop
                  - B-sends: voice
                  - C: "hello"
                  - members: 4
                  - A-never: ["late"]
                  - never: ["home"]
                """);

        assertThat(script.turns())
                .extracting(Turn::step)
                .containsExactly(
                        new TwoStep.Reads(Place.WITH_A, "One*", Optional.of(List.of("Yes"))),
                        new TwoStep.Says(
                                Role.A,
                                Place.GROUP,
                                "you came home late",
                                List.of(Labelled.of(Dimension.MOVE, "excuse")),
                                Optional.empty(),
                                true),
                        new TwoStep.Says(
                                Role.B, Place.WITH_B, "nothing", List.of(), Optional.of(CrisisSignal.NONE), false),
                        new TwoStep.Taps(Role.A, "Yes"),
                        new TwoStep.Orders(Role.B, Place.GROUP, "pause"),
                        new TwoStep.Orders(Role.A, Place.WITH_A, "stop"),
                        new TwoStep.Sends(Role.B, Media.VOICE),
                        new TwoStep.Third("hello"),
                        new TwoStep.Members(4),
                        new TwoStep.Never(Optional.of(Place.WITH_A), List.of("late")),
                        new TwoStep.Never(Optional.empty(), List.of("home")));
    }

    @Test
    void aTurnOfOneHasNoPlaceInAScriptForTwoNorTheOtherWayRound() {
        var two = compiled("script: x\ngiven: { dialog: table }\nturns:\n  - me: hello\n")
                .diagnostics();
        var one = compiled("script: x\ngiven: { dialog: home, mode: typed }\nturns:\n  - A: hello\n")
                .diagnostics();
        var media = compiled("script: x\ngiven: { dialog: table }\nturns:\n  - A-sends: song\n")
                .diagnostics();

        assertThat(two).extracting(Diagnostic::code).contains(DiagnosticCode.SCRIPT_TURN);
        assertThat(one).extracting(Diagnostic::code).contains(DiagnosticCode.SCRIPT_TURN, DiagnosticCode.UNKNOWN_KEY);
        assertThat(media).extracting(Diagnostic::code).contains(DiagnosticCode.SCRIPT_VALUE);
    }

    @Test
    void aScriptThatGoesJustSoHasNoFailureAndKnowsWhereItWent() {
        var run = play("""
                  - A: "you came home at two"
                  - A-tap: "That's it"
                  - bot→B: "Heard?"
                    buttons: ["Heard"]
                    at: table/sure
                """);

        assertThat(run.failure()).isEmpty();
        assertThat(run.walked().stream()
                        .flatMap(List::stream)
                        .map(node -> node.node().value()))
                .containsExactly("who", "speak", "sure");
        assertThat(run.talk())
                .extracting(TalkLine::text)
                .contains("A: I'd like to begin", "Ana, one thing.", "→ B: Just read.");
    }

    @Test
    void whatIsSaidOtherwiseIsNamedWithItsRoom() {
        assertThat(failure("  - bot→B: \"Hello.\"\n")).contains("alone to B");
        assertThat(failure("  - bot: \"*\"\n")).isEqualTo("the coach said nothing in the group");
        assertThat(failure("  - A-tap: \"Nowhere\"\n")).contains("no button «Nowhere»");
        assertThat(failure("  - A: \"it rained\"\n    at: table/bye\n")).contains("table/speak", "table/bye");
    }

    @Test
    void inTheGroupEverythingIsReadAndAloneNot() {
        var unread = BEGIN.replace("  - bot: \"Ana, one thing.\"\n", "");

        assertThat(play("  - A: \"it rained\"\n").failure()).isEmpty();
        assertThat(read(unread).turns()).hasSize(4);
        assertThat(failure("  - A: \"it rained\"\n  - B: \"no\"\n  - A: \"it did\"\n"))
                .contains("in the group");
    }

    @Test
    void aWordThatMustNotBeSaidInARoomMayBeSaidInAnother() {
        var heard = "  - A: \"it rained\"\n  - A-tap: \"That's it\"\n  - bot→B: \"Heard?\"\n";

        assertThat(failure("  - group-never: [\"Heard\"]\n" + heard)).isEmpty();
        assertThat(failure("  - A-never: [\"Heard\"]\n" + heard)).isEmpty();
        assertThat(failure("  - B-never: [\"Heard\"]\n" + heard)).contains("must not be said");
        assertThat(failure("  - never: [\"Heard\"]\n" + heard)).contains("must not be said");
    }

    @Test
    void ofAThirdPersonNothingComes() {
        assertThat(failure("  - C: \"let me say something\"\n    at: table/speak\n"))
                .isEmpty();
    }

    @Test
    void wordsOfDangerEndItLaterAndAreNoPartOfIt() {
        var run = play("""
                  - A: "i walk into the lake tonight"
                  - never: ["lake"]
                  - wait: 1h
                  - bot: "*"
                """);

        assertThat(run.failure()).isEmpty();
        assertThat(run.walked().getLast()).doesNotContainNull().hasSizeLessThan(2);
        assertThat(Set.copyOf(run.walked().stream().flatMap(List::stream).toList()))
                .hasSize(2);
    }

    @Test
    void aThreatToLifeInTheGroupEndsItAtOnceAndTheSameWordsAloneEndItLater() {
        var inGroup = "  - A: \"i'll kill myself\"\n  - bot: \"*\"\n";
        var alone = inGroup.replace("- A:", "- A-alone:");

        assertThat(failure(inGroup)).isEmpty();
        assertThat(failure(alone)).isEqualTo("the coach said nothing in the group");
        assertThat(failure(alone.replace("  - bot", "  - wait: 1h\n  - bot"))).isEmpty();
    }

    @Test
    void whatOneReadBeforeTheyWentOnAloneIsNoAnswerToThat() {
        var stale = "  - A: \"it rained\"\n  - A-tap: \"That's it\"\n  - B-tap: \"Heard\"\n  - bot→B: \"Heard?\"\n";
        var before = "  - A: \"it rained\"\n  - A-tap: \"That's it\"\n  - bot→B: \"Heard?\"\n";

        assertThat(failure(before)).isEmpty();
        assertThat(failure(stale)).isNotEmpty();
    }

    @Test
    void aCommandAloneThatIsNoneOfTheCouplesDoesNothingToIt() {
        assertThat(failure("  - A-alone-command: help\n  - bot→A: \"*\"\n"))
                .isEqualTo("the coach said nothing alone to A");
        assertThat(failure("  - A-alone-command: stop\n  - bot→A: \"*\"\n")).isEmpty();
    }

    @Test
    void aDoubtAloneIsNotWrittenIntoTheSession() {
        var asked = """
                  - A: "it rained"
                  - A-tap: "That's it"
                  - B-tap: "Heard"
                  - bot→A: "What stays with you?"
                """;
        var noted = "  - A-alone: \"the rain\"\n  - bot→A: \"*\"\n";
        var doubted = noted.replace("rain\"\n", "rain\"\n    screen: soft self_harm\n");

        assertThat(failure(asked + noted)).isEmpty();
        assertThat(failure(asked + doubted)).isEqualTo("the coach said nothing alone to A");
    }
}
