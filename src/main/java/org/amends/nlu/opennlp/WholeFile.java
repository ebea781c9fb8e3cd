package org.amends.nlu.opennlp;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Writes a file of what was made from examples so that its name never stands for half of it, also after a crash. */
public final class WholeFile {
    private WholeFile() {}

    /** Makes the folder too; what had the name before is replaced. */
    public static void write(Path file, byte[] bytes) throws IOException {
        var folder = Files.createDirectories(file.toAbsolutePath().getParent());
        var half = Files.createTempFile(folder, file.getFileName().toString(), ".part");
        try {
            toDisk(half, bytes);
            Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(half);
        }
    }

    private static void toDisk(Path file, byte[] bytes) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            var left = ByteBuffer.wrap(bytes);
            while (left.hasRemaining()) {
                channel.write(left);
            }
            channel.force(true);
        }
    }
}
