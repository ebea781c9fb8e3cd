package org.amends.storage;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.file.Path;
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
 * No file channel: that one is closed for good when a thread that is being ended writes to it.
 */
final class DeliveryNotes implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(DeliveryNotes.class);
    private static final int NOTE = Long.BYTES + Integer.BYTES;
    private static final long WORTH_EMPTYING = 4_096L * NOTE;

    private final RandomAccessFile file;
    private final Map<Long, Integer> fromBefore;
    private final Set<Long> unsettled = new HashSet<>();

    private DeliveryNotes(RandomAccessFile file, Map<Long, Integer> fromBefore) {
        this.file = file;
        this.fromBefore = fromBefore;
    }

    static DeliveryNotes open(Path path) {
        try {
            var file = new RandomAccessFile(path.toFile(), "rw");
            return new DeliveryNotes(file, read(file));
        } catch (IOException e) {
            throw new StorageProblem("The file " + path + " can't be opened: check who may write to its folder", e);
        }
    }

    /** Half a note at the end, of a program that was killed while writing it, is passed over. */
    private static Map<Long, Integer> read(RandomAccessFile file) throws IOException {
        var whole = new byte[(int) (file.length() / NOTE * NOTE)];
        file.readFully(whole);
        var bytes = ByteBuffer.wrap(whole);
        var notes = new HashMap<Long, Integer>();
        while (bytes.remaining() >= NOTE) {
            notes.put(bytes.getLong(), bytes.getInt());
        }
        file.setLength(whole.length);
        file.seek(whole.length);
        return notes;
    }

    /** What the program before this one had delivered, with the numbers of the messages (0: none). */
    synchronized Map<Long, Integer> fromBefore() {
        return Map.copyOf(fromBefore);
    }

    synchronized void note(long entry, OptionalInt messageId) {
        var bytes = ByteBuffer.allocate(NOTE).putLong(entry).putInt(messageId.orElse(0));
        try {
            file.write(bytes.array());
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
            if (unsettled.isEmpty() && fromBefore.isEmpty() && file.getFilePointer() >= WORTH_EMPTYING) {
                file.setLength(0);
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
