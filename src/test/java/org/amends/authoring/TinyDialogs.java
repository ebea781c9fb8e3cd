package org.amends.authoring;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
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

    private TinyDialogs() {}
}
