package org.amends.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.amends.authoring.ConversationScript.Given;
import org.amends.authoring.ConversationScript.Step;
import org.amends.authoring.ConversationScript.Turn;
import org.amends.dialog.DialogId;
import org.amends.dialog.NodeId;
import org.amends.dialog.NodeRef;
import org.amends.labels.Dimension;
import org.amends.labels.Label;
import org.amends.labels.Labelled;
import org.amends.person.Fact;
import org.amends.safety.CrisisSignal;
import org.junit.jupiter.api.Test;

class ConversationScriptTests {
    private final ConversationScript script =
            TinyDialogs.compile(TinyDialogs.folder()).scripts().getFirst();

    @Test
    void whatIsGivenIsRead() {
        assertThat(script.title()).isEqualTo("a short visit");
        assertThat(script.given())
                .isEqualTo(new Given(
                        Map.of(Fact.SIDE, "i_broke_trust", Fact.CONSENT, "kept", Fact.FEAR, "no"),
                        Optional.of(new DialogId("home")),
                        Optional.empty(),
                        Instant.parse("2026-03-02T18:00:00Z"),
                        1));
    }

    @Test
    void everyKindOfTurnIsRead() {
        assertThat(script.turns())
                .extracting(Turn::step)
                .containsExactly(
                        new Step.Bot("What*", Optional.of(List.of("Not now", "Tomorrow"))),
                        new Step.Says(
                                "i hid the loan",
                                false,
                                List.of(new Labelled(Dimension.MOVE, Label.NONE), Labelled.of(Dimension.CONTROL, "no")),
                                Optional.of(new CrisisSignal(CrisisSignal.Level.SOFT, List.of("self_harm")))),
                        new Step.Says("ill kill you", true, List.of(), Optional.empty()),
                        new Step.Command("pause"),
                        new Step.Wait(Duration.ofDays(3)),
                        new Step.Tap("Not now"),
                        new Step.Bot("*", Optional.empty()),
                        new Step.Never(List.of("loan")));
    }

    @Test
    void aTurnKnowsItsPlaceInTheFileAndWhereThePersonStands() {
        assertThat(script.turns().get(6).at()).contains(new NodeRef(new DialogId("home"), new NodeId("read-back")));
        assertThat(script.turns().get(1).mark()).isEqualTo(new Mark("scripts/home.yaml", 6, 5));
    }

    @Test
    void aStarStandsForAnyTextAndNothingElseDoes() {
        var step = new Step.Bot("What (is*?", Optional.empty());

        assertThat(step.matches("What (is it\ntoday?")).isTrue();
        assertThat(step.matches("What is it today?")).isFalse();
    }

    @Test
    void aScriptThatNamesWhatIsNotThereIsFound() {
        var text = "script: lost\ngiven: { dialog: hme }\nturns:\n  - bot: \"*\"\n    at: home/nowhere\n"
                + "  - me: hello\n    hears: { move: excus, mood: sad }\n    screen: maybe\n";

        var found =
                TinyDialogs.compile(TinyDialogs.with("scripts/lost.yaml", text)).diagnostics();

        assertThat(found)
                .extracting(Diagnostic::code)
                .containsExactly(
                        DiagnosticCode.UNKNOWN_DIALOG,
                        DiagnosticCode.UNKNOWN_NODE,
                        DiagnosticCode.UNKNOWN_LABEL,
                        DiagnosticCode.UNKNOWN_DIMENSION,
                        DiagnosticCode.SCRIPT_VALUE);
    }
}
