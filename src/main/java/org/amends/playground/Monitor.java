package org.amends.playground;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/** The one lock of a playground: whoever changes something wakes whoever waits for something. */
final class Monitor {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private long revision;
    private boolean closed;

    <T> T change(Supplier<T> work) {
        lock.lock();
        try {
            T result = work.get();
            announce();
            return result;
        } finally {
            lock.unlock();
        }
    }

    <T> T look(Supplier<T> work) {
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }

    /** Tries until there is a value, the time is over or the playground closes. */
    <T> Optional<T> await(Duration atMost, Supplier<Optional<T>> probe) {
        lock.lock();
        try {
            long left = atMost.toNanos();
            Optional<T> found = probe.get();
            while (found.isEmpty() && left > 0 && !closed) {
                left = changed.awaitNanos(left);
                found = probe.get();
            }
            return found;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } finally {
            lock.unlock();
        }
    }

    /** Grows with every change, so that a page can ask for what is newer. */
    long revision() {
        return look(() -> revision);
    }

    boolean closed() {
        return look(() -> closed);
    }

    void close() {
        lock.lock();
        try {
            closed = true;
            announce();
        } finally {
            lock.unlock();
        }
    }

    void pause(Duration howLong) {
        await(howLong, Optional::empty);
    }

    private void announce() {
        revision++;
        changed.signalAll();
    }
}
