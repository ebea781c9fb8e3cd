package org.amends.authoring;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.amends.labels.Dimension;
import org.amends.labels.Labelled;

/** Sees that sentences teach one thing, and that what measures was not learnt. Sentences are named by line, not repeated. */
final class ExampleChecks {
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private record Sentence(Dimension dimension, String words) {}

    private record Place(Mark mark, Labelled labelled) {}

    private final Findings findings;
    private final Map<Sentence, Place> seen = new HashMap<>();

    ExampleChecks(Findings findings) {
        this.findings = findings;
    }

    void training(Mark mark, Labelled labelled, String text) {
        var before = seen.putIfAbsent(sentence(labelled.dimension(), text), new Place(mark, labelled));
        if (before != null && excludes(before.labelled(), labelled)) {
            findings.add(DiagnosticCode.SAME_EXAMPLE, mark, "this sentence also stands at " + before.mark());
        }
    }

    void keptOut(Mark mark, Dimension dimension, String text) {
        var trained = seen.get(sentence(dimension, text));
        if (trained != null) {
            findings.add(DiagnosticCode.KEPT_OUT_IN_TRAINING, mark, "this sentence is trained on at " + trained.mark());
        }
    }

    /** Where several labels may hold, a sentence may teach two of them, but not one and none. */
    private static boolean excludes(Labelled one, Labelled other) {
        return !one.equals(other)
                && (!one.dimension().severalMayHold()
                        || one.label().isNone()
                        || other.label().isNone());
    }

    private static Sentence sentence(Dimension dimension, String text) {
        var words = text.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
        return new Sentence(dimension, words.isEmpty() ? text : words);
    }
}
