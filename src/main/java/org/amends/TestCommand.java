package org.amends;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.amends.authoring.ScriptCoverage;
import org.amends.authoring.ScriptRunner;
import org.amends.authoring.ScriptStage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "test", description = "Plays the conversation scripts and prints which nodes they reach.")
final class TestCommand implements Callable<Integer> {
    @Parameters(arity = "0..1", paramLabel = "dir", description = "the folder of the dialogs (default: ./dialogs)")
    private Optional<String> folder = Optional.empty();

    @Option(names = "--only", description = "only scripts whose file name holds this")
    private Optional<String> only = Optional.empty();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() {
        var out = spec.commandLine().getOut();
        var dialogs = CommandDialogs.load(folder, spec.commandLine().getErr());
        var desk = dialogs.desk();
        var runner = new ScriptRunner(
                dialogs.library(), new ScriptStage(desk.engine(), desk.joint(), desk.understanding(), desk.screen()));
        var runs = dialogs.compiled().scripts().stream()
                .filter(script -> only.filter(part -> !script.mark().file().contains(part))
                        .isEmpty())
                .map(runner::play)
                .toList();
        runs.forEach(run -> run.failure().ifPresent(out::println));
        long failed = runs.stream().filter(run -> run.failure().isPresent()).count();
        var coverage = ScriptCoverage.of(dialogs.library(), runs);
        coverage.missed().stream()
                .filter(node -> only.isEmpty()
                        || coverage.entered().stream()
                                .anyMatch(entered -> entered.dialog().equals(node.dialog())))
                .forEach(node -> out.println("never reached: " + node));
        out.printf(
                "%d scripts, %d failed; nodes reached: %d of %d; ways taken: %d of %d%n",
                runs.size(),
                failed,
                coverage.nodes().size() - coverage.missed().size(),
                coverage.nodes().size(),
                coverage.waysTaken(),
                coverage.ways().size());
        if (runs.isEmpty()) {
            out.println("There is no script to play: put one into scripts/ (see dialogs/README.md)");
        }
        return failed == 0 && !runs.isEmpty() ? 0 : 1;
    }
}
