package org.amends.storage;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The data folder as an operator's command sees it while the bot may be running: nothing here opens the database. */
public final class DataFolder {
    private final Path path;

    public DataFolder(Path path) {
        this.path = path;
    }

    public boolean isThere() {
        return Files.isDirectory(path);
    }

    /** Writes one file whole, for its owner only, who is the folder's owner. */
    public void write(String name, String text) throws IOException {
        var file = path.resolve(name);
        OwnerOnly.write(file, text.getBytes(StandardCharsets.UTF_8));
        OwnerOnly.sync(path);
        OwnerOnly.giveToOwnerOf(path, file);
    }

    /** What would keep the store from being opened, as far as the folder and its key tell; one line with what to do. */
    public Optional<String> problem(Optional<String> masterKey) {
        if (Files.exists(path) && !isThere()) {
            return Optional.of(path + " is no folder: set AMENDS_DATA to one");
        }
        if (isThere() && !(Files.isReadable(path) && Files.isWritable(path) && Files.isExecutable(path))) {
            return Optional.of("The folder " + path + " can't be read and written by this user: run as the bot's user,"
                    + " or set AMENDS_DATA to the bot's folder");
        }
        try {
            MasterKey.find(new StorageSettings(path, Optional.empty(), Optional.empty(), Optional.empty(), masterKey));
            return Optional.empty();
        } catch (StorageProblem problem) {
            return Optional.ofNullable(problem.getMessage());
        }
    }

    /** Whether others than its owner may look into it. */
    public boolean isOpenToOthers() throws IOException {
        return isThere() && OwnerOnly.isReadByOthers(path);
    }
}
