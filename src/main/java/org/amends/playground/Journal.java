package org.amends.playground;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The append-only record of what took effect, in memory and, if wanted, line by line in a file. */
final class Journal {
    private final Clock clock;
    private final List<Accepted> entries = new ArrayList<>();
    private final Optional<OutputStream> file;

    Journal(Clock clock, Optional<Path> file) {
        this.clock = clock;
        this.file = file.map(Journal::open);
    }

    void sent(String method, Chat chat, Post post) {
        Accepted entry = new Accepted(
                entries.size() + 1L,
                clock.instant(),
                chat.id(),
                method,
                post.id(),
                post.body().text(),
                post.buttons(),
                post.marks().silent(),
                post.marks().protectedContent());
        entries.add(entry);
        file.ifPresent(stream -> append(stream, entry));
    }

    /** What took effect after the given sequence number. */
    List<Accepted> after(long seq, Optional<Long> chat) {
        int from = Math.clamp(seq, 0, entries.size());
        return entries.subList(from, entries.size()).stream()
                .filter(entry -> chat.isEmpty() || chat.get() == entry.chat())
                .toList();
    }

    private static OutputStream open(Path path) {
        try {
            return Files.newOutputStream(path, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Not buffered: a line is with the operating system before the caller gets an answer. */
    private static void append(OutputStream stream, Accepted entry) {
        try {
            stream.write((Wire.JSON.writeValueAsString(entry) + "\n").getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
