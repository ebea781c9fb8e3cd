package org.amends;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.amends.authoring.DialogCompiler;
import org.amends.authoring.DialogGraph;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "graph", description = "Draws a dialog, or how all of them lead to each other.")
final class GraphCommand implements Callable<Integer> {
    @Parameters(
            arity = "0..1",
            paramLabel = "dialog",
            description = "the dialog's id; without it, all are listed, or drawn with -o")
    private Optional<String> dialog = Optional.empty();

    @Option(
            names = "-o",
            paramLabel = "file.svg",
            description = "where to draw it; without it, Mermaid text is printed")
    private Optional<Path> file = Optional.empty();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        var out = spec.commandLine().getOut();
        var library = DialogCompiler.compile(Dialogs.of(CommandDialogs.named()).read())
                .library()
                .orElseThrow(() -> new CannotStart("The dialogs have errors: run check first"));
        if (dialog.isEmpty() && file.isEmpty()) {
            library.dialogs().keySet().stream().sorted().forEach(out::println);
            return 0;
        }
        var graph = dialog.map(name -> DialogGraph.of(library.required(CommandDialogs.dialog(library, name))))
                .orElseGet(() -> DialogGraph.of(library));
        if (file.isPresent()) {
            Files.writeString(file.get(), graph.toSvg());
            out.println("written: " + file.get());
        } else {
            out.println(graph.toMermaid());
        }
        return 0;
    }
}
