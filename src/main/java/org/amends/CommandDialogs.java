package org.amends;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import org.amends.authoring.Compilation;
import org.amends.authoring.DialogCompiler;
import org.amends.authoring.Nearest;
import org.amends.conversation.Desk;
import org.amends.dialog.DialogId;
import org.amends.dialog.DialogLibrary;

/** The dialogs and models as the commands use them. */
record CommandDialogs(Compilation compiled, DialogLibrary library, Desk desk) {
    private static final String OPERATOR = "Alex";

    static Optional<String> named() {
        return Optional.ofNullable(System.getenv("AMENDS_DIALOGS"));
    }

    static Path data() {
        return Path.of(Optional.ofNullable(System.getenv("AMENDS_DATA")).orElse("data"));
    }

    /** The dialog of this name; a slip of the pen is answered with the name that was probably meant. */
    static DialogId dialog(DialogLibrary library, String name) {
        var ids = library.dialogs().keySet();
        return ids.stream()
                .filter(id -> id.value().equals(name))
                .findFirst()
                .orElseThrow(() -> new CannotStart("There is no dialog " + name
                        + Nearest.hint(name, ids.stream().map(DialogId::value).toList())
                        + " (bin/amends graph lists them)"));
    }

    /** Compiled dialogs with their models; a writer's mistakes are printed and end the command. */
    static CommandDialogs load(Optional<String> folder, PrintWriter err) {
        var compiled = DialogCompiler.compile(
                Dialogs.of(folder.or(CommandDialogs::named)).read());
        var library = compiled.library().orElseThrow(() -> {
            CheckCommand.report(compiled, err);
            return new CannotStart(
                    "%d errors: mend them first".formatted(compiled.errors().size()));
        });
        var understanding = Models.of(compiled.training(), data());
        var helplines = compiled.safety().helplines();
        return new CommandDialogs(compiled, library, Coach.desk(compiled, library, helplines, understanding, OPERATOR));
    }
}
