package org.amends.nlu.opennlp;

import static java.lang.System.Logger.Level.INFO;
import static java.lang.System.Logger.Level.WARNING;

import java.util.function.Supplier;
import org.amends.nlu.Reading;
import org.amends.nlu.Understanding;
import org.amends.nlu.Utterance;
import org.jspecify.annotations.Nullable;

/** Reads with the encoder, and with OpenNLP alone where that fails: each has models and thresholds of its own. */
public final class WithFallback implements Understanding {
    private static final System.Logger LOG = System.getLogger(WithFallback.class.getName());

    private final OpenNlpUnderstanding complete;
    private final Supplier<OpenNlpUnderstanding> reduced;
    private volatile boolean failing;

    /** @param reduced is asked for only if the first fails */
    public WithFallback(OpenNlpUnderstanding complete, Supplier<OpenNlpUnderstanding> reduced) {
        this.complete = complete;
        this.reduced = new Lazy(reduced);
    }

    @Override
    public Reading read(Utterance utterance) {
        try {
            var reading = complete.readOrFail(utterance);
            recovered();
            return reading;
        } catch (RuntimeException | LinkageError | StackOverflowError e) {
            failed(e);
            return reduced.get().read(utterance);
        }
    }

    @Override
    public Mode mode() {
        return failing ? Mode.REDUCED : Mode.COMPLETE;
    }

    private void failed(Throwable e) {
        if (!failing) {
            failing = true;
            LOG.log(
                    WARNING,
                    "the sentence encoder failed ({0}): reading with OpenNLP alone until it works",
                    e.getClass().getSimpleName());
        }
    }

    private void recovered() {
        if (failing) {
            failing = false;
            LOG.log(INFO, "the sentence encoder works again");
        }
    }

    private static final class Lazy implements Supplier<OpenNlpUnderstanding> {
        private final Supplier<OpenNlpUnderstanding> make;
        private volatile @Nullable OpenNlpUnderstanding made;

        Lazy(Supplier<OpenNlpUnderstanding> make) {
            this.make = make;
        }

        @Override
        public OpenNlpUnderstanding get() {
            var ready = made;
            return ready == null ? makeOnce() : ready;
        }

        private synchronized OpenNlpUnderstanding makeOnce() {
            var ready = made;
            if (ready == null) {
                ready = make.get();
                made = ready;
            }
            return ready;
        }
    }
}
