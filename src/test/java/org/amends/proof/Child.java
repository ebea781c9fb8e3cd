package org.amends.proof;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** A Java process of its own: what it prints is kept, line by line, and can be waited for. */
public final class Child implements AutoCloseable {
    private final Process process;
    private final List<String> out = new ArrayList<>();
    private final List<String> err = new ArrayList<>();
    private final List<Thread> readers;

    private Child(Process process, Path log) {
        this.process = process;
        readers = List.of(
                reader(process.getInputStream(), out, log.resolveSibling(log.getFileName() + ".out")),
                reader(process.getErrorStream(), err, log.resolveSibling(log.getFileName() + ".err")));
    }

    /** Runs the JDK of the tests with these arguments and nothing else of our environment but the path. */
    public static Child java(List<String> arguments, Map<String, String> environment, Path log) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(arguments);
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(log.getParent().toFile());
        String path = System.getenv().getOrDefault("PATH", "");
        builder.environment().clear();
        builder.environment().put("PATH", path);
        builder.environment().putAll(environment);
        try {
            return new Child(builder.start(), log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The first line of this kind, printed already or soon. */
    public String awaitLine(Predicate<String> wanted, Duration timeout) {
        long end = System.nanoTime() + timeout.toNanos();
        synchronized (this) {
            while (true) {
                Optional<String> found = lines().stream().filter(wanted).findFirst();
                if (found.isPresent()) {
                    return found.get();
                }
                long left = end - System.nanoTime();
                if (left <= 0 || !process.isAlive()) {
                    throw new AssertionError("the process didn't say it; it said " + lines());
                }
                pause(left);
            }
        }
    }

    private synchronized void pause(long nanos) {
        try {
            TimeUnit.NANOSECONDS.timedWait(this, nanos);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Everything printed so far. */
    public synchronized List<String> lines() {
        List<String> all = new ArrayList<>(out);
        all.addAll(err);
        return all;
    }

    synchronized List<String> errorLines() {
        return List.copyOf(err);
    }

    boolean isAlive() {
        return process.isAlive();
    }

    long pid() {
        return process.pid();
    }

    /** SIGKILL; returns when the process is gone. */
    public void kill() {
        process.destroyForcibly();
        exitCode(Duration.ofSeconds(20));
    }

    /** SIGTERM. */
    public void terminate() {
        process.destroy();
    }

    /** Waits for the end, and until all that was printed has been read. */
    public int exitCode(Duration timeout) {
        try {
            if (!process.waitFor(timeout.toNanos(), TimeUnit.NANOSECONDS)) {
                throw new AssertionError("the process didn't end; it said " + lines());
            }
            for (Thread reader : readers) {
                reader.join();
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private Thread reader(InputStream stream, List<String> into, Path file) {
        return Thread.ofPlatform().daemon().start(() -> {
            try (BufferedReader lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
                    BufferedWriter copy =
                            Files.newBufferedWriter(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    keep(line, into, copy);
                }
            } catch (IOException _) {
                // The stream ends with its process.
            } finally {
                wake();
            }
        });
    }

    private synchronized void keep(String line, List<String> into, Writer copy) throws IOException {
        into.add(line);
        copy.write(line + "\n");
        copy.flush();
        notifyAll();
    }

    private synchronized void wake() {
        notifyAll();
    }

    @Override
    public void close() {
        // Its folder may be taken away next.
        process.destroyForcibly().onExit().orTimeout(20, TimeUnit.SECONDS).join();
    }
}
