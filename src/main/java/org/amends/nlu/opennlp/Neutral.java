package org.amends.nlu.opennlp;

import java.util.Optional;

/**
 * Puts a stand-in in the place of every first name, day, month, time, amount and number, so that none of them tilts what
 * is read. The stand-ins are words that the encoder knows; of several, each is about the one whose vectors lie nearest to
 * the middle of all that it stands for, measured in sentences of this subject. What is swapped reads the same.
 */
final class Neutral {
    private final String text;
    private final Spans spans;
    private final StringBuilder out;

    private Neutral(String text) {
        this.text = text;
        this.spans = new Spans(text);
        this.out = new StringBuilder(text.length() + 16);
    }

    /** Something to be replaced: how many words it takes, and what stands in for them. */
    record Found(int words, String standIn) {}

    static String of(String text) {
        return new Neutral(text).replaced();
    }

    private String replaced() {
        int done = 0;
        for (int index = 0; index < spans.size(); ) {
            var found = at(index);
            if (found.isEmpty()) {
                index++;
                continue;
            }
            out.append(text, done, spans.start(index)).append(found.get().standIn());
            index += found.get().words();
            done = spans.end(index - 1);
        }
        return out.append(text, done, text.length()).toString();
    }

    private Optional<Found> at(int index) {
        return spans.plain(index).isEmpty()
                ? Optional.empty()
                : Amounts.at(index, spans)
                        .or(() -> Days.at(index, spans))
                        .or(() -> Numbers.at(index, spans))
                        .or(() -> FirstNames.at(index, spans));
    }
}
