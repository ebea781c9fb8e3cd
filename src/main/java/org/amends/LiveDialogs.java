package org.amends;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.amends.authoring.Compilation;
import org.amends.authoring.DialogCompiler;
import org.amends.authoring.DialogFolder;
import org.amends.authoring.OwnHelplines;
import org.amends.authoring.TrainingFiles;
import org.amends.conversation.Desk;
import org.amends.nlu.Understanding;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The dialogs that people are led through now, and the helplines that they are shown. A saved change that compiles is live at
 * once; one that doesn't is refused.
 */
final class LiveDialogs implements Supplier<Desk>, AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(LiveDialogs.class);
    private static final Duration LOOK_EVERY = Duration.ofMillis(300);
    private static final int MOST_TOLD = 20;

    private final Dialogs dialogs;
    private final Setup setup;
    private final Thread watcher = Thread.ofPlatform().name("dialogs").daemon().unstarted(this::watch);
    private volatile Desk desk;
    private Compilation compiled;
    private OwnHelplines helplines;
    private TrainingFiles trainedOn;
    /** As they were before they were read: what is saved while the program starts is a change too. */
    private Map<Path, String> dialogsSeen;

    private String helplinesSeen;

    LiveDialogs(Dialogs dialogs, Setup setup) {
        this.dialogs = dialogs;
        this.setup = setup;
        dialogsSeen = state();
        compiled = DialogCompiler.compile(dialogs.read());
        helplinesSeen = helplinesState();
        helplines = helplines();
        trainedOn = compiled.training();
        desk = desk(Models.of(compiled.training(), setup.data()));
        watcher.start();
    }

    @Override
    public Desk get() {
        return desk;
    }

    private Desk desk(Understanding understanding) {
        var library = compiled.library()
                .orElseThrow(() -> new CannotStart("The dialogs in " + dialogs + " have "
                        + compiled.errors().size() + " errors (bin/amends check lists them); the first: "
                        + compiled.errors().getFirst()));
        var lines = helplines.over(compiled.safety().helplines());
        return Coach.desk(compiled, library, lines, understanding, setup.operator());
    }

    /** What is wrong in the operator's file is told and keeps nobody from the other lines. */
    private OwnHelplines helplines() {
        var own = OwnHelplines.in(setup.operatorsData());
        own.wrong().stream().limit(MOST_TOLD).forEach(one -> log.warn("{}; {}", one, one.whatToDo()));
        if (!own.wrong().isEmpty()) {
            log.warn("The rows named don't count; the other helplines are shown as before (bin/amends doctor)");
        }
        return own;
    }

    private void watch() {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                Thread.sleep(LOOK_EVERY);
                lookAtHelplines();
                lookAtDialogs();
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
            } catch (RuntimeException fault) {
                log.warn(
                        "The dialogs could not be looked at: {}",
                        fault.getClass().getSimpleName());
            }
        }
    }

    /** A file that is no YAML for a moment doesn't bring back what the operator has hidden. */
    private void lookAtHelplines() {
        var now = helplinesState();
        if (!now.equals(helplinesSeen)) {
            helplinesSeen = now;
            var changed = helplines();
            if (changed.isLost()) {
                log.warn("The former rows of that file stay until it is mended.");
                return;
            }
            helplines = changed;
            desk = desk(desk.understanding());
            log.info("The changed helplines are live.");
        }
    }

    private void lookAtDialogs() {
        var now = state();
        if (!now.equals(dialogsSeen)) {
            dialogsSeen = now;
            reload();
        }
    }

    private void reload() {
        var changed = DialogCompiler.compile(dialogs.read());
        if (changed.library().isEmpty()) {
            log.warn("The changed dialogs have errors, so the former ones stay:");
            changed.errors().stream().limit(MOST_TOLD).forEach(error -> log.warn("{}", error));
            return;
        }
        compiled = changed;
        desk = desk(desk.understanding());
        log.info("The changed dialogs are live.");
        if (!compiled.training().equals(trainedOn)) {
            desk = desk(Models.of(compiled.training(), setup.data()));
            trainedOn = compiled.training();
            log.info("The changed example sentences are learned.");
        }
    }

    /** Name, size and time of every file, so that any saved change shows. */
    private Map<Path, String> state() {
        var state = new TreeMap<Path, String>();
        dialogs.folder().ifPresent(folder -> {
            try (Stream<Path> files = Files.walk(folder)) {
                for (var file : files.filter(Files::isRegularFile)
                        .filter(one -> DialogFolder.reads(folder, one))
                        .toList()) {
                    state.put(file, state(file));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        return state;
    }

    private String helplinesState() {
        try {
            return state(setup.operatorsData().resolve(OwnHelplines.FILE));
        } catch (IOException notThere) {
            return "";
        }
    }

    private static String state(Path file) throws IOException {
        return Files.size(file) + "@" + Files.getLastModifiedTime(file);
    }

    @Override
    public void close() {
        watcher.interrupt();
    }
}
