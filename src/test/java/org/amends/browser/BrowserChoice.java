package org.amends.browser;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;

/** Which browser the tests use: the one that is named, else one that is there, else one that is installed now. */
record BrowserChoice(Supplier<Machine> machine, Installer installer) {
    static final String NONE = "The page can't be tested without a browser: install chromium (Debian: apt-get install"
            + " chromium fonts-noto-color-emoji), or set AMENDS_BROWSER to the path of a Chromium or Chrome.";

    /** Where tests run beside each other one of them installs, and the others look once it is done: a half of one is no browser. */
    Path path() {
        try (var _ = TakenInTurn.byAllOf("amends-browser")) {
            return found();
        }
    }

    private Path found() {
        Machine now = machine.get();
        if (now.named().isPresent()) {
            return usable(now.named().get());
        }
        if (now.installed().isEmpty() && now.canInstall()) {
            installer.install();
            now = machine.get();
        }
        return now.installed().stream().findFirst().orElseThrow(() -> new NoBrowser(NONE));
    }

    private static Path usable(Path named) {
        if (!Files.isRegularFile(named) || !Files.isExecutable(named)) {
            throw new NoBrowser("AMENDS_BROWSER is " + named + ", which is not a program: set it to the path of a"
                    + " Chromium or Chrome, or leave it out to have one found or installed.");
        }
        return named;
    }
}
