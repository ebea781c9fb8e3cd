package org.amends.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Debian's own Chromium; what apt-get prints is shown only if it fails. */
final class Apt implements Installer {
    private final List<String> command;

    Apt() {
        this(List.of("apt-get", "-qq"));
    }

    /** @param command what begins the two commands */
    Apt(List<String> command) {
        this.command = List.copyOf(command);
    }

    @Override
    public void install() {
        run("update");
        run("install", "--yes", "--no-install-recommends", "chromium", "fonts-noto-color-emoji");
    }

    private void run(String... arguments) {
        List<String> whole = new ArrayList<>(command);
        whole.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(whole).redirectErrorStream(true);
        builder.environment().put("DEBIAN_FRONTEND", "noninteractive");
        try {
            Process process = builder.start();
            process.getOutputStream().close();
            String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new NoBrowser(String.join(" ", whole) + " failed: " + printed.strip());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
