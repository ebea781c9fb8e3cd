package org.amends.browser;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What there is to browse with.
 *
 * @param named what AMENDS_BROWSER says
 * @param installed browsers on the path, the preferred one first
 * @param canInstall whether this is root, with Debian's apt-get
 */
record Machine(Optional<Path> named, List<Path> installed, boolean canInstall) {
    /** The only browsers that are driven here; the first one is what Debian calls it. */
    private static final List<String> NAMES =
            List.of("chromium", "google-chrome", "google-chrome-stable", "chromium-browser");

    Machine {
        installed = List.copyOf(installed);
    }

    static Machine of(Map<String, String> environment, boolean root) {
        List<Path> folders = Arrays.stream(environment.getOrDefault("PATH", "").split(":"))
                .filter(folder -> !folder.isEmpty())
                .map(Path::of)
                .toList();
        return new Machine(
                Optional.ofNullable(environment.get("AMENDS_BROWSER"))
                        .filter(name -> !name.isBlank())
                        .map(Path::of),
                NAMES.stream().flatMap(name -> find(name, folders)).toList(),
                root && find("apt-get", folders).findAny().isPresent());
    }

    private static Stream<Path> find(String name, List<Path> folders) {
        return folders.stream().map(folder -> folder.resolve(name)).filter(Files::isExecutable);
    }

    /** The machine that the tests run on. */
    static Machine here() {
        return of(System.getenv(), isRoot());
    }

    private static boolean isRoot() {
        try {
            Process id = new ProcessBuilder("id", "-u").start();
            try (var answer = id.inputReader()) {
                return "0".equals(answer.readLine());
            }
        } catch (InterruptedIOException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (IOException _) {
            return false; // no id, so no Unix, so no apt-get either
        }
    }
}
