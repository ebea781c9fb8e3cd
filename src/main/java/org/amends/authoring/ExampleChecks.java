package org.amends.authoring;

import java.util.HashMap;
import java.util.Map;
import org.amends.labels.Dimension;
import org.amends.labels.Labelled;
import org.amends.nlu.opennlp.SameWords;

/** Sees that sentences teach one thing, and that what measures was not learnt. Sentences are named by line, not repeated. */
final class ExampleChecks {
    /** There are only so many ways to say no: these few words may stand in both, and are left out when it is measured. */
    private static final int FEW_WORDS = 3;

    private record Sentence(Dimension dimension, SameWords words) {}

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
        var sentence = sentence(dimension, text);
        var trained = seen.get(sentence);
        if (trained != null && sentence.words().count() > FEW_WORDS) {
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
        return new Sentence(dimension, SameWords.of(text));
    }
}
