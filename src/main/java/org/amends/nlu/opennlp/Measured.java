package org.amends.nlu.opennlp;

import java.util.List;
import org.amends.nlu.evaluation.Outcome;

/** What {@link Evaluation} found: the figures, and what became of each row that was measured. */
public record Measured(EvaluationResult figures, List<Outcome> outcomes) {
    public Measured {
        outcomes = List.copyOf(outcomes);
    }
}
