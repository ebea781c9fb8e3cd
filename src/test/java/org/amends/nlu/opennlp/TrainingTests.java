package org.amends.nlu.opennlp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TrainingTests {
    private static final int SIZE = 24;
    private static final int LABELS = 4;
    private static final int EXAMPLES = 240;

    /** Vectors of sentences have most of their length in common; the minimizer is to spend its steps on the rest. */
    @Test
    void whatAllVectorsHaveInCommonChangesNothing() {
        var apart = vectors(0);
        var together = vectors(1);
        var learnedApart = train(apart);
        var learnedTogether = train(together);

        for (int at = 0; at < EXAMPLES; at++) {
            assertThat(learnedTogether.probabilities(evidence(together[at])))
                    .containsExactly(learnedApart.probabilities(evidence(apart[at])), within(0.02));
        }
    }

    private static Classifier train(float[][] vectors) {
        return Training.train(IntStream.range(0, EXAMPLES)
                .mapToObj(at -> new Example(evidence(vectors[at]), "label " + at % LABELS))
                .toList());
    }

    private static Evidence evidence(float[] vector) {
        return new Evidence(Set.of(), vector);
    }

    /** Clouds that overlap, one a label, and all of them moved by as much. */
    private static float[][] vectors(float moved) {
        var random = new Random(1);
        var vectors = new float[EXAMPLES][SIZE];
        for (int at = 0; at < EXAMPLES; at++) {
            for (int number = 0; number < SIZE; number++) {
                vectors[at][number] = (float) (0.2 * random.nextGaussian()) + moved;
            }
            vectors[at][at % LABELS] += 0.3f;
        }
        return vectors;
    }
}
