package org.amends;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.amends.authoring.DialogFolder;

/**
 * Where dialogs are read from: the folder that {@code AMENDS_DIALOGS} names, else {@code ./dialogs}, else the copy that came
 * with the program.
 */
record Dialogs(Optional<Path> folder) {
    private static final Path HERE = Path.of("dialogs");

    static Dialogs of(Optional<String> named) {
        var folder = named.filter(name -> !name.isBlank()).map(Path::of);
        if (folder.isPresent() && !Files.isDirectory(folder.get())) {
            throw new CannotStart("AMENDS_DIALOGS: there is no folder " + folder.get() + "; name one, or leave it out");
        }
        return new Dialogs(folder.or(() -> Optional.of(HERE).filter(Dialogs::hasDialogs)));
    }

    private static boolean hasDialogs(Path folder) {
        return Files.isRegularFile(folder.resolve("manifest.yaml"));
    }

    DialogFolder read() {
        try {
            return folder.isPresent() ? DialogFolder.open(folder.get()) : DialogFolder.inJar();
        } catch (IOException e) {
            throw new CannotStart(
                    "The dialogs in " + this + " can't be read: check that the folder is there and readable", e);
        }
    }

    @Override
    public String toString() {
        return folder.map(path -> path.toAbsolutePath().normalize().toString()).orElse("the program itself");
    }
}
