package org.amends;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.amends.authoring.TrainingFiles.ForScreen;
import org.amends.labels.Label;
import org.amends.safety.DangerKinds;

/** A file of somebody else's to measure the safety screen on: text, tab, danger or {@code none}, and perhaps tab, group. */
final class ScreenFile {
    private static final String ALL = "all";

    private ScreenFile() {}

    static List<ForScreen> read(Path file) throws IOException {
        if (!Files.isReadable(file)) {
            throw new CannotStart("There is no file " + file + " that can be read");
        }
        var lines = Files.readAllLines(file, StandardCharsets.UTF_8);
        var rows = new ArrayList<ForScreen>();
        for (int at = 0; at < lines.size(); at++) {
            if (!lines.get(at).isBlank()) {
                rows.add(row(file, at + 1, lines.get(at).split("\t", -1)));
            }
        }
        return rows;
    }

    private static ForScreen row(Path file, int line, String[] cells) {
        boolean fits = (cells.length == 2 || cells.length == 3) && !cells[0].isBlank();
        if (!fits
                || Stream.concat(Stream.of("none"), DangerKinds.dangers().stream())
                        .noneMatch(cells[1]::equals)) {
            throw new CannotStart(file + ":" + line + ": this isn't a text, a tab and one of none, "
                    + String.join(", ", DangerKinds.dangers()) + ", and perhaps a tab and a group");
        }
        return new ForScreen(
                String.valueOf(file.getFileName()), cells[0], new Label(cells[1]), cells.length == 3 ? cells[2] : ALL);
    }
}
