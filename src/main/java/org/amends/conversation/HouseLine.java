package org.amends.conversation;

import java.util.stream.Collectors;
import org.amends.dialog.DialogLibrary;
import org.amends.dialog.Line;
import org.amends.dialog.Wording.Part;

/** A line's plain words, for places where no session is at hand. */
final class HouseLine {
    static String words(DialogLibrary library, Line line) {
        return library.manifest().line(line).oneOf().getFirst().parts().stream()
                .map(part -> part instanceof Part.Words words ? words.text() : "")
                .collect(Collectors.joining());
    }

    private HouseLine() {}
}
