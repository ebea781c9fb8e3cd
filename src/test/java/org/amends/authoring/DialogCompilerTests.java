package org.amends.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.amends.dialog.Action;
import org.amends.dialog.Condition;
import org.amends.dialog.Dialog;
import org.amends.dialog.DialogId;
import org.amends.dialog.Gate;
import org.amends.dialog.Line;
import org.amends.dialog.Node;
import org.amends.dialog.NodeId;
import org.amends.dialog.Opens;
import org.amends.dialog.Question;
import org.amends.dialog.QuickReply;
import org.amends.dialog.Slot;
import org.amends.dialog.SlotName;
import org.amends.dialog.Target;
import org.amends.dialog.Wording;
import org.amends.dialog.Wording.Hole;
import org.amends.dialog.Wording.Part;
import org.amends.labels.Dimension;
import org.amends.labels.Label;
import org.amends.labels.Labelled;
import org.amends.person.Fact;
import org.junit.jupiter.api.Test;

class DialogCompilerTests {
    private static final SlotName PART = new SlotName("part");

    @Test
    void aFolderWithoutMistakesBecomesALibrary() {
        var compilation = TinyDialogs.compile(TinyDialogs.folder());

        assertThat(compilation.diagnostics()).isEmpty();
        assertThat(compilation.library()).isPresent();
        assertThat(compilation.scripts()).hasSize(1);
    }

    @Test
    void whatADialogSaysAboutItselfIsRead() {
        var home = home();

        assertThat(home.title()).isEqualTo("Where things begin");
        assertThat(home.opens())
                .isEqualTo(new Opens(
                        Set.of(new Label("honesty")),
                        Set.of(new Label("vent")),
                        Set.of("i_broke_trust"),
                        List.of(Gate.FEAR),
                        true));
        assertThat(home.beforeConsent()).isTrue();
        assertThat(home.reviewed()).isTrue();
        assertThat(home.slots().get(PART))
                .isEqualTo(new Slot(
                        PART,
                        Slot.Type.TEXT,
                        Slot.Visibility.ME,
                        200,
                        Slot.Keep.SESSION,
                        Set.of(Slot.Refusal.MONITORING)));
    }

    @Test
    void aWaitingNodeIsReadWithItsButtonsAndItsLadder() {
        var open = (Node.Wait) node("open");

        assertThat(open.say().oneOf()).hasSize(2);
        assertThat(open.question().map(Question::into))
                .hasValueSatisfying(into -> assertThat(into).contains(PART));
        assertThat(open.replies())
                .containsExactly(
                        new QuickReply(
                                "Not now",
                                Optional.of(Labelled.of(Dimension.CONTROL, "no")),
                                List.of(),
                                new Target.End(Target.Ending.PAUSED)),
                        new QuickReply(
                                "Tomorrow",
                                Optional.empty(),
                                List.of(new Action.Put(new SlotName("day"), "tomorrow")),
                                to("keep")));
        assertThat(open.hears()).singleElement().satisfies(hearing -> {
            assertThat(hearing.label()).isEqualTo(Labelled.of(Dimension.MOVE, "excuse"));
            assertThat(hearing.target()).isEqualTo(to("which"));
        });
        assertThat(open.next()).contains(to("which"));
        assertThat(open.ladder().giveUp()).isEqualTo(to("bye"));
        assertThat(open.sensitive()).isTrue();
    }

    @Test
    void conditionsAreReadAsDeepAsTheyGo() {
        var which = (Node.Decide) node("which");

        assertThat(which.branches().getFirst().when())
                .isEqualTo(new Condition.All(List.of(
                        new Condition.SlotFilled(PART),
                        new Condition.Not(new Condition.HourBetween(LocalTime.of(22, 30), LocalTime.of(6, 0))))));
        assertThat(which.branches().getLast().when())
                .isEqualTo(new Condition.Any(
                        List.of(new Condition.FactIs(Fact.SIDE, Set.of("both")), new Condition.FactKnown(Fact.FEAR))));
        assertThat(which.otherwise()).isEqualTo(to("bye"));
    }

    @Test
    void aCommitmentIsReadWithItsCheckIn() {
        var keep = (Node.Commit) node("keep");

        assertThat(keep.due()).isEqualTo(new SlotName("day"));
        assertThat(keep.checkIn()).contains(new Node.CheckIn(1, new DialogId("home")));
        assertThat(keep.next()).isEqualTo(to("bye"));
    }

    @Test
    void formerNamesComeFromTheNodeAndFromMigrations() {
        assertThat(home().renamed())
                .isEqualTo(Map.of(
                        new NodeId("fork"), new NodeId("which"),
                        new NodeId("old-open"), new NodeId("open")));
    }

    @Test
    void theManifestKeepsTheOrderOfCommandsAndHasEveryLine() {
        var manifest = TinyDialogs.compile(TinyDialogs.folder())
                .library()
                .orElseThrow()
                .manifest();

        assertThat(manifest.commands()).containsExactly(Map.entry("pause", "Pause for now"));
        assertThat(manifest.lines()).containsOnlyKeys(Line.values());
        assertThat(manifest.gates()).containsOnlyKeys(Gate.values());
    }

    @Test
    void doubledBracesAreBracesAndHolesAreHoles() {
        var spoken = new ArrayList<Spoken>();
        var words = new WordingReader(Set.of(PART), spoken, new Findings());

        var wording = words.wording(new Yaml.Scalar(Mark.top("x"), "{{a}} “{part}”{helplines.child}", false));

        assertThat(wording)
                .contains(new Wording(List.of(new Wording.Phrase(List.of(
                        new Part.Words("{a} “"),
                        new Part.Gap(new Hole.SlotValue(PART)),
                        new Part.Words("”"),
                        new Part.Gap(new Hole.Helplines("child")))))));
    }

    @Test
    void theVersionHangsOnTheWordsAndNotOnTheLayout() {
        var home = TinyDialogs.folder().files().get("flows/home.yaml");
        var before = version(TinyDialogs.folder());

        assertThat(version(TinyDialogs.with("flows/home.yaml", "# a remark\n" + home)))
                .isEqualTo(before);
        assertThat(version(TinyDialogs.with("flows/home.yaml", home.replace("for today", "for now"))))
                .isNotEqualTo(before);
    }

    @Test
    void anErrorAnywhereMeansNoLibraryButAWarningDoesNot() {
        var lines = TinyDialogs.folder().files().get("lines.yaml");

        var warned = TinyDialogs.compile(
                TinyDialogs.with("lines.yaml", lines.replace("Words for away.", "Words for away!")));
        var refused = TinyDialogs.compile(TinyDialogs.without("flows/gate-fear.yaml"));

        assertThat(warned.diagnostics()).extracting(Diagnostic::code).containsExactly(DiagnosticCode.EXCLAMATION);
        assertThat(warned.library()).isPresent();
        assertThat(refused.errors()).isNotEmpty();
        assertThat(refused.library()).isEmpty();
    }

    @Test
    void thatWorkForTwoIsClosedCanBeAskedForAndNotSet() {
        var home = TinyDialogs.folder().files().get("flows/home.yaml");

        var asked = DialogCompiler.compile(TinyDialogs.with(
                "flows/home.yaml",
                home.replace(
                        "{ fact: side, is: [both] }", "{ fact: joint, is: [closed] }, { fact: joint, is: known }")));
        var set = DialogCompiler.compile(
                TinyDialogs.with("flows/home.yaml", home.replace("{ side: unsaid }", "{ joint: closed }")));

        assertThat(asked.diagnostics()).isEmpty();
        assertThat(set.errors()).singleElement().satisfies(found -> {
            assertThat(found.code()).isEqualTo(DiagnosticCode.UNKNOWN_FACT);
            assertThat(found.toString()).contains("\"joint\" can be asked for, but no dialog sets it");
        });
    }

    @Test
    void aBrokenFileDoesNotHideTheMistakesOfTheOthers() {
        var files = new TreeMap<>(TinyDialogs.folder().files());
        files.put("flows/broken.yaml", "dialog: [");
        files.put("interrupts/pause.yaml", files.get("interrupts/pause.yaml").replace("goto", "to") + "  spare: {}\n");

        var compilation = DialogCompiler.compile(DialogFolder.of(files));

        assertThat(compilation.diagnostics())
                .extracting(Diagnostic::file)
                .contains("flows/broken.yaml", "interrupts/pause.yaml");
    }

    @Test
    void anEmptyFolderIsADiagnosticAndNoException() {
        var compilation = DialogCompiler.compile(DialogFolder.of(Map.of()));

        assertThat(compilation.diagnostics())
                .extracting(Diagnostic::toString)
                .contains("manifest.yaml:1:1: AM0004 the file is missing");
    }

    @Test
    void deepAndLargeFilesAreRefusedInAnInstant() {
        var deep = String.join("", Collections.nCopies(5000, "["));
        var large = "a: " + "x".repeat(3_000_000);

        var compilation =
                DialogCompiler.compile(DialogFolder.of(Map.of("flows/deep.yaml", deep, "flows/large.yaml", large)));

        assertThat(compilation.diagnostics())
                .filteredOn(found -> found.code() == DiagnosticCode.BROKEN_YAML)
                .extracting(Diagnostic::file)
                .contains("flows/deep.yaml", "flows/large.yaml");
    }

    @Test
    void damagedFilesGiveDiagnosticsAndNeverAnException() {
        var home = TinyDialogs.folder().files().get("flows/home.yaml");
        for (int cut = 0; cut < home.length(); cut += 7) {
            var text = home.substring(0, cut) + home.substring(Math.min(home.length(), cut + 5));

            var compilation = TinyDialogs.compile(TinyDialogs.with("flows/home.yaml", text));

            assertThat(compilation.library().isPresent())
                    .isEqualTo(compilation.errors().isEmpty());
        }
    }

    private static Target to(String node) {
        return new Target.Goto(new NodeId(node));
    }

    private static Node node(String id) {
        return home().node(new NodeId(id)).orElseThrow();
    }

    private static Dialog home() {
        return TinyDialogs.compile(TinyDialogs.folder()).library().orElseThrow().required(new DialogId("home"));
    }

    private static String version(DialogFolder folder) {
        return TinyDialogs.compile(folder).library().orElseThrow().version();
    }
}
