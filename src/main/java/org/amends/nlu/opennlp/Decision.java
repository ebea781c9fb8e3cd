package org.amends.nlu.opennlp;

import java.util.List;
import org.amends.nlu.opennlp.Answering.Weighed;

/** How answers are decided on: what probabilities are worth, and the score below which a text is not answered. */
record Decision(Calibration calibration, double threshold) {
    /** Chosen on texts that were not learned from. */
    static Decision on(List<Weighed> held) {
        var calibration = Calibration.on(
                held.stream().filter(Weighed::inScope).map(Weighed::judged).toList());
        return new Decision(
                calibration,
                RejectionThreshold.best(
                        held.stream().map(one -> one.calibrated(calibration)).toList()));
    }

    Answer answer(Weighed weighed) {
        return weighed.calibrated(calibration);
    }

    /** The same, its score moved so that this decision's threshold lies where the other's does. */
    Answer answer(Weighed weighed, Decision other) {
        var answer = answer(weighed);
        return new Answer(
                answer.truth(),
                answer.inScope(),
                answer.label(),
                answer.probability(),
                answer.score() - threshold + other.threshold);
    }
}
