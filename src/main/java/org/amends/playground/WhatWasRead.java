package org.amends.playground;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.amends.conversation.TurnWatch.Read;
import org.amends.labels.Dimension;
import org.amends.labels.Labelled;
import org.amends.nlu.Ranked;
import org.amends.nlu.Reading;

/**
 * What the coach read in one message, without its words.
 *
 * @param screen what the safety screen found: none, soft or hard
 * @param kinds the kinds of danger that it found, the most urgent first
 */
record WhatWasRead(String screen, List<String> kinds, List<Judged> dimensions) {
    private static final int MOST = 3;

    WhatWasRead {
        kinds = List.copyOf(kinds);
        dimensions = List.copyOf(dimensions);
    }

    /** One dimension: its likeliest labels, the likeliest first; none where it was not read. */
    record Judged(String dimension, double sureFrom, List<Guess> labels) {}

    /** A label with its confidence from 0 to 1, and whether the coach counts on it. */
    record Guess(String label, double confidence, boolean sure) {}

    static WhatWasRead of(Read read) {
        return new WhatWasRead(
                read.signal().level().name().toLowerCase(Locale.ROOT),
                read.signal().kinds(),
                Arrays.stream(Dimension.values())
                        .map(dimension -> judged(read.reading(), dimension))
                        .toList());
    }

    private static Judged judged(Reading reading, Dimension dimension) {
        var guesses = reading.ranked().getOrDefault(dimension, List.of()).stream()
                .limit(MOST)
                .map(ranked -> guess(reading, dimension, ranked))
                .toList();
        return new Judged(dimension.key(), rounded(reading.threshold(dimension)), guesses);
    }

    private static Guess guess(Reading reading, Dimension dimension, Ranked ranked) {
        boolean sure = reading.isSure(new Labelled(dimension, ranked.label()));
        return new Guess(ranked.label().name(), rounded(ranked.confidence()), sure);
    }

    private static double rounded(double confidence) {
        return Math.round(confidence * 1000) / 1000.0;
    }
}
