package org.amends.nlu.opennlp;

import static java.lang.System.Logger.Level.WARNING;

import java.util.EnumMap;
import java.util.List;
import org.amends.labels.Dimension;
import org.amends.nlu.Ranked;
import org.amends.nlu.Reading;
import org.amends.nlu.Understanding;
import org.amends.nlu.Utterance;

/** Reads every trained dimension of an utterance with OpenNLP's maximum entropy; on any failure nothing is claimed. */
public final class OpenNlpUnderstanding implements Understanding {
    private static final System.Logger LOG = System.getLogger(OpenNlpUnderstanding.class.getName());

    private final TrainedModels models;
    private final EnumMap<Dimension, Double> sureFrom = new EnumMap<>(Dimension.class);

    public OpenNlpUnderstanding(TrainedModels models) {
        this.models = models;
        models.models().forEach((dimension, model) -> sureFrom.put(dimension, model.threshold()));
    }

    @Override
    public Reading read(Utterance utterance) {
        try {
            return readOrFail(utterance);
        } catch (RuntimeException | LinkageError | StackOverflowError e) {
            LOG.log(
                    WARNING,
                    "an utterance could not be read ({0})",
                    e.getClass().getSimpleName());
            return Reading.FAILED;
        }
    }

    @Override
    public Mode mode() {
        return models.perception().hasEncoder() ? Mode.COMPLETE : Mode.REDUCED;
    }

    /** @throws RuntimeException if the encoder fails */
    Reading readOrFail(Utterance utterance) {
        var stretches = models.perception().inStretches(utterance.text());
        var ranked = new EnumMap<Dimension, List<Ranked>>(Dimension.class);
        models.models().forEach((dimension, model) -> ranked.put(dimension, model.rank(dimension, stretches)));
        return new Reading(ranked, sureFrom, OtherLanguage.isWritten(utterance.text()));
    }
}
