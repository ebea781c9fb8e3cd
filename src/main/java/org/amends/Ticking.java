package org.amends;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.amends.authoring.Nearest;
import org.amends.authoring.OwnHelplines;
import org.amends.safety.Helpline;
import org.amends.storage.DataFolder;

/** Notes in the operator's own file that helplines were phoned. */
final class Ticking {
    private static final String BY = "phoned by the operator";
    private static final int SUGGESTED = 3;

    private final OwnHelplines own;
    private final LocalDate today;
    private final Map<String, Helpline> known = new LinkedHashMap<>();

    Ticking(OwnHelplines own, List<Helpline> shipped, LocalDate today) {
        this.own = own;
        this.today = today;
        own.over(shipped).forEach(line -> known.put(key(line.id().toString()), line));
    }

    /** The line of this name with its tick. */
    Helpline line(String name) {
        var line = known.get(key(name));
        if (line == null) {
            throw new CannotStart("There is no helpline " + name + "; nearest: "
                    + String.join(" | ", Nearest.most(name, names(), SUGGESTED)));
        }
        if (line.isEmergency()) {
            throw new CannotStart(line.id() + ": an emergency number isn't phoned to try it; it is shown already."
                    + " Compare it with a page of that country's government");
        }
        return line.phoned(today, BY);
    }

    private List<String> names() {
        return known.values().stream()
                .filter(line -> !line.isEmergency())
                .map(line -> line.id().toString())
                .toList();
    }

    /** People write the country small, or GB for UK. */
    private static String key(String name) {
        return name.strip().toLowerCase(Locale.ROOT).replaceFirst("^gb/", "uk/");
    }

    /** Returns the file. */
    Path write(List<Helpline> lines, Path data) throws IOException {
        if (!own.wrong().isEmpty()) {
            var first = own.wrong().getFirst();
            throw new CannotStart("Nothing is ticked: mend the file first. " + first + "; " + first.whatToDo());
        }
        var folder = new DataFolder(data);
        if (!folder.isThere()) {
            throw new CannotStart("There is no folder " + data
                    + ": start the bot once, or set AMENDS_DATA to the data folder that it runs with");
        }
        var text = own.with(lines)
                .orElseThrow(() -> new CannotStart("Nothing is ticked: " + own.file()
                        + " has a form that no row can be added to; write each row on a line that begins with - {"));
        folder.write(OwnHelplines.FILE, text);
        return own.file();
    }
}
