package org.amends.playground;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;

/** Files that only their owner can read, and that are there whole or not at all. */
final class OwnersFiles {
    private OwnersFiles() {}

    static void write(Path folder, String name, byte[] content) throws IOException {
        Path fresh = create(folder);
        Files.write(fresh, content);
        // Only an atomic move has the file there at every moment.
        Files.move(fresh, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    }

    private static Path create(Path folder) throws IOException {
        if (!folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createDirectories(folder);
            return Files.createTempFile(folder, "playground", ".tmp");
        }
        Files.createDirectories(
                folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        return Files.createTempFile(
                folder,
                "playground",
                ".tmp",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    }
}
