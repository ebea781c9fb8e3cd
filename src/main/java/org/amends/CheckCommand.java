package org.amends;

import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.amends.authoring.Compilation;
import org.amends.authoring.DialogCompiler;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "check", description = "Compiles the dialogs and prints everything that is wrong with them.")
final class CheckCommand implements Callable<Integer> {
    @Parameters(arity = "0..1", paramLabel = "dir", description = "the folder of the dialogs (default: ./dialogs)")
    private Optional<String> folder = Optional.empty();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() {
        var out = spec.commandLine().getOut();
        var compiled = DialogCompiler.compile(
                Dialogs.of(folder.or(CommandDialogs::named)).read());
        report(compiled, out);
        out.println(compiled.library()
                .map(library ->
                        "%d dialogs, no errors".formatted(library.dialogs().size()))
                .orElse("%d errors".formatted(compiled.errors().size())));
        return compiled.library().isPresent() ? 0 : 1;
    }

    /** What is wrong, and below it, once for neighbours of one kind, what to do about it. */
    static void report(Compilation compiled, PrintWriter out) {
        var all = compiled.diagnostics();
        for (int i = 0; i < all.size(); i++) {
            out.println(all.get(i));
            boolean sameFollows = i + 1 < all.size()
                    && all.get(i).whatToDo().equals(all.get(i + 1).whatToDo());
            if (!sameFollows) {
                out.println("    " + all.get(i).whatToDo());
            }
        }
    }
}
