package org.amends.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.util.FileSystemUtils;

/** One browser and one playground for all tests: both take seconds to start. */
record Shared(Chromium chromium, Playground playground, Path folder) implements AutoCloseable {

    static Shared begin() {
        Chromium chromium = new Chromium(new BrowserChoice(Machine::here, new Apt()).path());
        try {
            Path folder = Files.createTempDirectory("amends-browser");
            return new Shared(chromium, new Playground(folder).start(), folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        chromium.close();
        playground.close();
        FileSystemUtils.deleteRecursively(folder);
    }
}
