package org.amends;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.amends.authoring.LabelSchema;
import org.amends.authoring.TrainingFiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "schema",
        description = "Writes the list of labels anew that editors complete from; needed after a label was added.")
final class SchemaCommand implements Callable<Integer> {
    @Parameters(arity = "0..1", paramLabel = "dir", description = "the folder of the dialogs (default: ./dialogs)")
    private Optional<String> folder = Optional.empty();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        var dialogs = Dialogs.of(folder.or(CommandDialogs::named));
        var file = dialogs.folder()
                .orElseThrow(() -> new CannotStart("There is no folder of dialogs here: name one"))
                .resolve(LabelSchema.FILE);
        Files.createDirectories(file.getParent());
        Files.writeString(file, LabelSchema.of(TrainingFiles.read(dialogs.read())));
        spec.commandLine().getOut().println("written: " + file);
        return 0;
    }
}
