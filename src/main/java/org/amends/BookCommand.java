package org.amends;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.amends.authoring.Book;
import org.amends.authoring.ScriptRunner;
import org.amends.authoring.ScriptStage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "book", description = "Prints every text as one page to read, print and sign.")
final class BookCommand implements Callable<Integer> {
    @Parameters(
            arity = "0..1",
            paramLabel = "dialog|dir",
            description = "one dialog, or a folder of dialogs; without it, everything")
    private Optional<String> what = Optional.empty();

    @Option(names = "-o", paramLabel = "file.html", description = "where to write it (default: printed here)")
    private Optional<Path> file = Optional.empty();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        var out = spec.commandLine().getOut();
        var folder = what.filter(name -> Files.isDirectory(Path.of(name)));
        var dialog = what.filter(_ -> folder.isEmpty());
        var dialogs = CommandDialogs.load(folder, spec.commandLine().getErr());
        var desk = dialogs.desk();
        var runner = new ScriptRunner(
                dialogs.library(), new ScriptStage(desk.engine(), desk.joint(), desk.understanding(), desk.screen()));
        var one = dialog.map(name -> CommandDialogs.dialog(dialogs.library(), name));
        var runs = dialogs.compiled().scripts().stream().map(runner::play).toList();
        var book = new Book(dialogs.compiled(), runs, LocalDate.now());
        var page = one.map(book::of).orElseGet(book::ofAll);
        if (file.isPresent()) {
            Files.writeString(file.get(), page);
            out.println("written: " + file.get());
        } else {
            out.print(page);
        }
        return 0;
    }
}
