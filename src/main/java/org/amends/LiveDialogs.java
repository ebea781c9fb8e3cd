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
import org.amends.authoring.TrainingFiles;
import org.amends.conversation.Desk;
import org.amends.nlu.Understanding;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The dialogs that people are led through now. A saved change that compiles is live at once; one that doesn't is refused. */
final class LiveDialogs implements Supplier<Desk>, AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(LiveDialogs.class);
    private static final Duration LOOK_EVERY = Duration.ofMillis(300);

    private final Dialogs dialogs;
    private final Path data;
    private final String operator;
    private final Thread watcher = Thread.ofPlatform().name("dialogs").daemon().unstarted(this::watch);
    private volatile Desk desk;
    private TrainingFiles trainedOn;

    LiveDialogs(Dialogs dialogs, Path data, String operator) {
        this.dialogs = dialogs;
        this.data = data;
        this.operator = operator;
        var compiled = DialogCompiler.compile(dialogs.read());
        this.trainedOn = compiled.training();
        this.desk = desk(compiled, Models.of(compiled.training(), data));
        dialogs.folder().ifPresent(_ -> watcher.start());
    }

    @Override
    public Desk get() {
        return desk;
    }

    private Desk desk(Compilation compiled, Understanding understanding) {
        var library = compiled.library()
                .orElseThrow(() -> new CannotStart("The dialogs in " + dialogs + " have "
                        + compiled.errors().size() + " errors (bin/amends check lists them); the first: "
                        + compiled.errors().getFirst()));
        return Coach.desk(compiled, library, understanding, operator);
    }

    private void watch() {
        var before = state();
        while (!Thread.currentThread().isInterrupted()) {
            try {
                Thread.sleep(LOOK_EVERY);
                var now = state();
                if (!now.equals(before)) {
                    before = now;
                    reload();
                }
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
            } catch (RuntimeException fault) {
                log.warn(
                        "The dialogs could not be looked at: {}",
                        fault.getClass().getSimpleName());
            }
        }
    }

    private void reload() {
        var compiled = DialogCompiler.compile(dialogs.read());
        if (compiled.library().isEmpty()) {
            log.warn("The changed dialogs have errors, so the former ones stay:");
            compiled.errors().stream().limit(20).forEach(error -> log.warn("{}", error));
            return;
        }
        desk = desk(compiled, desk.understanding());
        log.info("The changed dialogs are live.");
        if (!compiled.training().equals(trainedOn)) {
            desk = desk(compiled, Models.of(compiled.training(), data));
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
                    state.put(file, Files.size(file) + "@" + Files.getLastModifiedTime(file));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        return state;
    }

    @Override
    public void close() {
        watcher.interrupt();
    }
}
