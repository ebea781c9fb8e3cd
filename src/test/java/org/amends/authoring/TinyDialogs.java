package org.amends.authoring;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.TreeMap;

/** A small folder of dialogs without a mistake, and the same with one file changed. */
final class TinyDialogs {
    static final Path FOLDER = Path.of("src/test/resources/tiny-dialogs");

    static DialogFolder folder() {
        try {
            return DialogFolder.open(FOLDER);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static DialogFolder with(String file, String text) {
        var files = new TreeMap<>(folder().files());
        files.put(file, text);
        return DialogFolder.of(files);
    }

    static DialogFolder without(String file) {
        var files = new TreeMap<>(folder().files());
        files.remove(file);
        return DialogFolder.of(files);
    }

    /** As on the day on which their helpline was checked: a test must not fail because time goes by. */
    static Compilation compile(DialogFolder folder) {
        return DialogCompiler.compile(folder, Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC));
    }

    private TinyDialogs() {}
}
