package org.amends.playground;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;

/** The file that a playground is kept in: written soon after each change and when it closes, for its owner only. */
final class SnapshotFile {
    private static final Logger log = LoggerFactory.getLogger(SnapshotFile.class);

    private static final Duration AT_MOST_EVERY = Duration.ofMillis(200);

    private static final String NAME = "playground.json";

    private final Path folder;
    private final Path file;
    private final Monitor monitor;
    private final Supplier<Snapshot> state;
    private volatile long written;

    SnapshotFile(Path folder, Monitor monitor, Supplier<Snapshot> state) {
        this.folder = folder;
        this.file = folder.resolve(NAME);
        this.monitor = monitor;
        this.state = state;
    }

    /** What was kept; a file that can't be read is set aside, not overwritten. */
    Optional<Snapshot> read() {
        try {
            return Files.exists(file)
                    ? Optional.of(Wire.JSON.readValue(Files.readAllBytes(file), Snapshot.class))
                    : Optional.empty();
        } catch (JacksonException e) {
            setAside();
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void setAside() {
        try {
            Files.move(file, file.resolveSibling("playground.json.unreadable"), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes after changes, until the playground closes. */
    void follow() {
        Thread.ofVirtual().name("playground-snapshot").start(() -> {
            while (!monitor.closed()) {
                monitor.await(Duration.ofSeconds(60), this::change);
                writeOrWarn();
                monitor.pause(AT_MOST_EVERY);
            }
        });
    }

    /** A full disk today is no reason to keep nothing tomorrow. */
    private void writeOrWarn() {
        try {
            write();
        } catch (UncheckedIOException fault) {
            log.warn("the playground could not be kept: {}", fault.getClass().getName());
        }
    }

    private Optional<Long> change() {
        return Optional.of(monitor.revision()).filter(revision -> revision != written);
    }

    synchronized void write() {
        long revision = monitor.revision();
        if (revision == written) {
            return;
        }
        byte[] content = monitor.look(() -> Wire.JSON.writeValueAsBytes(state.get()));
        try {
            OwnersFiles.write(folder, NAME, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        written = revision;
    }
}
