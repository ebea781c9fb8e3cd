package org.amends.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.Thread.State;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrowserChoiceTests {
    @TempDir
    private Path folder;

    private final List<String> done = new ArrayList<>();

    @Test
    void theNamedBrowserGoesBeforeAnInstalledOne() throws Exception {
        Path named = program("my-browser");

        Path chosen = choice(new Machine(Optional.of(named), List.of(Path.of("/usr/bin/chromium")), true));

        assertThat(chosen).isEqualTo(named);
        assertThat(done).isEmpty();
    }

    @Test
    void aNameThatIsNoProgramIsOneLineAlsoWhereThereIsABrowser() {
        Path wrong = folder.resolve("nothing-here");

        assertThatThrownBy(() -> choice(new Machine(Optional.of(wrong), List.of(Path.of("/usr/bin/chromium")), true)))
                .isInstanceOf(NoBrowser.class)
                .hasMessageStartingWith("AMENDS_BROWSER is " + wrong)
                .message()
                .hasLineCount(1);
    }

    @Test
    void anInstalledBrowserIsUsedAsItIs() {
        assertThat(choice(new Machine(Optional.empty(), List.of(Path.of("/usr/bin/chromium")), true)))
                .isEqualTo(Path.of("/usr/bin/chromium"));
        assertThat(done).isEmpty();
    }

    @Test
    void rootHasOneInstalledAndUsesIt() throws Exception {
        Path bin = Files.createDirectory(folder.resolve("bin"));
        program("bin/apt-get");
        BrowserChoice choice = new BrowserChoice(() -> machine(bin, true), () -> {
            done.add("installed");
            program("bin/chromium");
        });

        assertThat(choice.path()).isEqualTo(bin.resolve("chromium"));
        assertThat(done).containsExactly("installed");
    }

    @Test
    void whileOneInstallsAnotherWaits() throws Exception {
        Path bin = Files.createDirectory(folder.resolve("bin"));
        program("bin/apt-get");
        BrowserChoice other = new BrowserChoice(() -> machine(bin, true), () -> done.add("installed twice"));
        Thread beside = new Thread(other::path);
        BrowserChoice choice = new BrowserChoice(() -> machine(bin, true), () -> {
            beside.start();
            await().until(() -> beside.getState() == State.WAITING || beside.getState() == State.TERMINATED);
            done.add("installed");
            program("bin/chromium");
        });

        assertThat(choice.path()).isEqualTo(bin.resolve("chromium"));
        beside.join();
        assertThat(done).containsExactly("installed");
    }

    @Test
    void whoMayNotInstallGetsOneLineThatSaysWhat() throws Exception {
        Path bin = Files.createDirectory(folder.resolve("bin"));
        program("bin/apt-get");

        assertThatThrownBy(() -> choice(machine(bin, false)))
                .isInstanceOf(NoBrowser.class)
                .hasMessage(
                        "The page can't be tested without a browser: install chromium (Debian: apt-get install chromium"
                                + " fonts-noto-color-emoji), or set AMENDS_BROWSER to the path of a Chromium or Chrome.")
                .hasNoCause()
                .satisfies(problem -> assertThat(problem.getStackTrace()).isEmpty());
        assertThat(done).isEmpty();
    }

    @Test
    void rootWithoutAptGetGetsTheSameLine() throws Exception {
        Path bin = Files.createDirectory(folder.resolve("bin"));

        assertThatThrownBy(() -> choice(machine(bin, true))).hasMessage(BrowserChoice.NONE);
        assertThat(done).isEmpty();
    }

    @Test
    void onThePathChromiumGoesBeforeChromeAndWhatCantBeRunIsPassedOver() throws Exception {
        Path bin = Files.createDirectory(folder.resolve("bin"));
        Path chrome = program("bin/google-chrome");
        Path chromium = program("bin/chromium");
        Files.createFile(bin.resolve("chromium-browser"));

        assertThat(machine(bin, false).installed()).containsExactly(chromium, chrome);
        assertThat(Machine.of(Map.of("PATH", "", "AMENDS_BROWSER", " "), true))
                .isEqualTo(new Machine(Optional.empty(), List.of(), false));
    }

    @Test
    void whatAptGetPrintsIsShownOnlyWhenItFails() throws Exception {
        Path apt = script("echo \"$@\" >> " + folder.resolve("asked") + "; echo noise; test \"$1\" != install");

        assertThatThrownBy(() -> new Apt(List.of(apt.toString())).install())
                .isInstanceOf(NoBrowser.class)
                .hasMessage(
                        apt + " install --yes --no-install-recommends chromium fonts-noto-color-emoji failed: noise");
        assertThat(folder.resolve("asked"))
                .hasContent("update\ninstall --yes --no-install-recommends chromium fonts-noto-color-emoji");
    }

    private Path choice(Machine machine) {
        return new BrowserChoice(() -> machine, () -> done.add("installed")).path();
    }

    private static Machine machine(Path bin, boolean root) {
        return Machine.of(Map.of("PATH", "/nowhere:" + bin), root);
    }

    private Path program(String name) {
        try {
            return Files.createFile(
                    folder.resolve(name),
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path script(String body) throws IOException {
        return Files.writeString(program("apt"), "#!/bin/sh\n" + body + "\n");
    }
}
