package org.amends;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.amends.authoring.ConversationScript;
import org.amends.authoring.Diagnostic;
import org.amends.authoring.DialogCompiler;
import org.amends.authoring.DialogFolder;
import org.amends.authoring.ScriptCoverage;
import org.amends.authoring.ScriptFailure;
import org.amends.authoring.ScriptRun;
import org.amends.authoring.ScriptRunner;
import org.amends.authoring.ScriptStage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The project's own dialogs: they compile, every conversation goes just so, and no node is left unvisited. */
class DialogsTests {
    private static final List<String> RED = List.of(
            "b-red-01",
            "b-red-02",
            "b-red-03",
            "b-red-04",
            "b-red-05",
            "b-red-06",
            "b-red-07",
            "b-red-08",
            "b-red-09",
            "b-red-10",
            "b-red-11",
            "b-red-12");

    private static CommandDialogs dialogs;
    private static List<ScriptRun> runs;

    @BeforeAll
    static void play() {
        dialogs = TheDialogs.loaded();
        var desk = dialogs.desk();
        var runner = new ScriptRunner(
                dialogs.library(), new ScriptStage(desk.engine(), desk.joint(), desk.understanding(), desk.screen()));
        runs = dialogs.compiled().scripts().stream().map(runner::play).toList();
    }

    @Test
    void theyCompileWithoutAWordFromTheChecker() throws Exception {
        var found =
                DialogCompiler.compile(DialogFolder.open(Path.of("dialogs"))).diagnostics();

        assertThat(found.stream().filter(Diagnostic::isError)).isEmpty();
    }

    @Test
    void everyConversationGoesJustSo() {
        var failures =
                runs.stream().map(ScriptRun::failure).flatMap(Optional::stream).map(ScriptFailure::toString);

        assertThat(failures).isEmpty();
    }

    @Test
    void everyNodeIsReached() {
        var coverage = ScriptCoverage.of(dialogs.library(), runs);

        assertThat(coverage.nodes()).isNotEmpty();
        assertThat(coverage.missed()).isEmpty();
    }

    @Test
    void theTwelveRedConversationsArePlayedWithoutHelp() {
        var red = dialogs.compiled().scripts().stream()
                .filter(script -> RED.stream().anyMatch(script.mark().file()::contains))
                .toList();

        assertThat(red).hasSize(RED.size());
        assertThat(red.stream().flatMap(DialogsTests::said))
                .allMatch(says -> says.hears().isEmpty() && says.screen().isEmpty());
    }

    private static Stream<ConversationScript.Step.Says> said(ConversationScript script) {
        return script.turns().stream()
                .map(ConversationScript.Turn::step)
                .filter(ConversationScript.Step.Says.class::isInstance)
                .map(ConversationScript.Step.Says.class::cast);
    }
}
