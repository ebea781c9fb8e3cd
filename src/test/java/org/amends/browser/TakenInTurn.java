package org.amends.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.locks.ReentrantLock;

/** What only one may do at a time, of all threads and all processes of this machine. */
final class TakenInTurn implements AutoCloseable {
    /** A process holds a lock on a file once only, so its threads take turns before that. */
    private static final ReentrantLock THREADS = new ReentrantLock();

    private final FileChannel file;

    private TakenInTurn(FileChannel file) {
        this.file = file;
    }

    static TakenInTurn byAllOf(String name) {
        Path lock =
                Path.of(System.getProperty("java.io.tmpdir"), name + "-" + System.getProperty("user.name") + ".lock");
        THREADS.lock();
        try {
            var file = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            file.lock();
            return new TakenInTurn(file);
        } catch (IOException e) {
            THREADS.unlock();
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            THREADS.unlock();
        }
    }
}
