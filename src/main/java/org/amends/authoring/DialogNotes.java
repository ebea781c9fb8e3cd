package org.amends.authoring;

import java.util.List;
import java.util.Optional;

/**
 * What a dialog's file says for people who work on it, and people who are led through it never need.
 *
 * @param mark where the dialog's name stands
 * @param reviews those that count: of a day that has come, and of the texts as they are now
 * @param textHash eight letters and digits that are others as soon as a text is another
 */
public record DialogNotes(Mark mark, Optional<String> source, int minutes, List<Review> reviews, String textHash) {
    public DialogNotes {
        reviews = List.copyOf(reviews);
    }
}
