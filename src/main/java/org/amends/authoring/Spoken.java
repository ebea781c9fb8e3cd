package org.amends.authoring;

import java.util.stream.Collectors;
import org.amends.dialog.Wording;
import org.amends.dialog.Wording.Part;

/** One phrase's words with the place where they stand, for the checks of what is said. */
record Spoken(Mark mark, Wording.Phrase phrase) {
    /** The words, with a short one in the place of what is filled in. */
    String text() {
        return phrase.parts().stream()
                .map(part -> part instanceof Part.Words words ? words.text() : "it")
                .collect(Collectors.joining());
    }
}
