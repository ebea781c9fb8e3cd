package org.amends.storage;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A file of the entries that Telegram has accepted and the database doesn't know of yet. One append is some microseconds
 * where a commit is milliseconds: this is what keeps a killed program from sending a message twice. It holds numbers only.
 */
final class DeliveryNotes implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(DeliveryNotes.class);
    private static final int NOTE = Long.BYTES + Integer.BYTES;
    private static final long WORTH_EMPTYING = 4_096L * NOTE;

    private final FileChannel file;
    private final Map<Long, Integer> fromBefore;
    private final Set<Long> unsettled = new HashSet<>();

    private DeliveryNotes(FileChannel file, Map<Long, Integer> fromBefore) {
        this.file = file;
        this.fromBefore = fromBefore;
    }

    static DeliveryNotes open(Path path) {
        try {
            var file = FileChannel.open(
                    path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            return new DeliveryNotes(file, read(file));
        } catch (IOException e) {
            throw new StorageProblem("The file " + path + " can't be opened: check who may write to its folder", e);
        }
    }

    /** Half a note at the end, of a program that was killed while writing it, is passed over. */
    private static Map<Long, Integer> read(FileChannel file) throws IOException {
        var bytes = ByteBuffer.allocate((int) (file.size() / NOTE * NOTE));
        while (bytes.hasRemaining() && file.read(bytes, bytes.position()) >= 0) {}
        bytes.flip();
        var notes = new HashMap<Long, Integer>();
        while (bytes.remaining() >= NOTE) {
            notes.put(bytes.getLong(), bytes.getInt());
        }
        file.truncate(bytes.limit());
        file.position(bytes.limit());
        return notes;
    }

    /** What the program before this one had delivered, with the numbers of the messages (0: none). */
    synchronized Map<Long, Integer> fromBefore() {
        return Map.copyOf(fromBefore);
    }

    synchronized void note(long entry, OptionalInt messageId) {
        var bytes = ByteBuffer.allocate(NOTE)
                .putLong(entry)
                .putInt(messageId.orElse(0))
                .flip();
        try {
            while (bytes.hasRemaining()) {
                file.write(bytes);
            }
            unsettled.add(entry);
        } catch (IOException e) {
            log.warn("a delivery could not be noted: {}", e.getClass().getSimpleName());
        }
    }

    /** The database knows of these now. */
    synchronized void settled(Collection<Long> entries) {
        unsettled.removeAll(entries);
        entries.forEach(fromBefore::remove);
        try {
            if (unsettled.isEmpty() && fromBefore.isEmpty() && file.position() >= WORTH_EMPTYING) {
                file.truncate(0);
                file.position(0);
            }
        } catch (IOException e) {
            log.warn(
                    "the notes of deliveries could not be emptied: {}",
                    e.getClass().getSimpleName());
        }
    }

    @Override
    public synchronized void close() {
        try {
            file.close();
        } catch (IOException e) {
            log.warn(
                    "the notes of deliveries could not be closed: {}",
                    e.getClass().getSimpleName());
        }
    }
}
