package org.amends.safety;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The project's own lexicons and helplines, read only as far as these tests need. */
final class DialogFiles {
    private static final Path FOLDER = Path.of("dialogs");

    static Lexicon crisis() {
        return new Lexicon(entries("lexicons/crisis.yaml").stream()
                .map(entry -> new LexiconEntry(
                        text(entry, "kind"),
                        CrisisSignal.Level.valueOf(text(entry, "level").toUpperCase(Locale.ROOT)),
                        text(entry, "pattern"),
                        texts(entry, "must"),
                        texts(entry, "must-not")))
                .toList());
    }

    static Lexicon monitoring() {
        return new Lexicon(entries("lexicons/monitoring.yaml").stream()
                .map(entry ->
                        LexiconEntry.monitoring(text(entry, "pattern"), texts(entry, "must"), texts(entry, "must-not")))
                .toList());
    }

    static List<Helpline> helplines() {
        return entries("helplines.yaml").stream()
                .map(row -> new Helpline(
                        text(row, "country"),
                        text(row, "kind"),
                        text(row, "name"),
                        text(row, "contact"),
                        Helpline.Grade.valueOf(text(row, "grade")),
                        text(row, "source"),
                        LocalDate.parse(text(row, "checked-on")),
                        (Boolean) row.get("phoned"),
                        (Boolean) row.get("ships")))
                .toList();
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> entries(String file) {
        try {
            var yaml = Files.readString(FOLDER.resolve(file));
            return (List<Map<String, Object>>) new Load(
                            LoadSettings.builder().setCodePointLimit(10_000_000).build())
                    .loadFromString(yaml);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Map<String, Object> entry, String key) {
        return String.valueOf(entry.get(key));
    }

    @SuppressWarnings("unchecked")
    private static List<String> texts(Map<String, Object> entry, String key) {
        return (List<String>) entry.getOrDefault(key, List.of());
    }

    private DialogFiles() {}
}
