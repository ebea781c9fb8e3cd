package org.amends.labels;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** An independent question that a reading answers about an utterance. */
public enum Dimension {
    TOPIC("topic"),
    SIDE("side"),
    MOVE("move"),
    FEELING("feeling"),
    CONTROL("control"),
    SAFETY("safety"),
    ABOUT("about"),
    SITUATION("situation");

    private final String key;

    Dimension(String key) {
        this.key = key;
    }

    /** The name that dialogs, training files and commands use. */
    public String key() {
        return key;
    }

    public static List<String> keys() {
        return Arrays.stream(values()).map(Dimension::key).toList();
    }

    public static Optional<Dimension> of(String key) {
        return Arrays.stream(values())
                .filter(dimension -> dimension.key.equals(key))
                .findFirst();
    }

    /** Whether several labels may hold at once, each by a threshold of its own. */
    public boolean severalMayHold() {
        return this == MOVE || this == SITUATION;
    }
}
