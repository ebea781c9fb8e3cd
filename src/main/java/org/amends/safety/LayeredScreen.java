package org.amends.safety;

import java.util.ArrayList;
import java.util.Optional;
import org.amends.labels.Dimension;
import org.amends.labels.Label;
import org.amends.labels.Labelled;
import org.amends.nlu.Reading;
import org.amends.nlu.Utterance;

/**
 * Patterns first, and beneath them what the models read: a danger that only they are sure of is asked about. They can add
 * a kind, and never take away or make sure what the patterns say.
 */
public final class LayeredScreen implements CrisisScreen {
    private static final Labelled FIGURE = Labelled.of(Dimension.ABOUT, "figure");
    private static final Labelled SOMEONE_ELSE = Labelled.of(Dimension.ABOUT, "someone_else");

    private final PatternScreen patterns;

    public LayeredScreen(PatternScreen patterns) {
        this.patterns = patterns;
    }

    @Override
    public CrisisSignal screen(Utterance utterance, Reading reading) {
        var found = patterns.screen(utterance);
        if (found.kinds().stream().anyMatch(DangerKinds::isDanger)) {
            return found;
        }
        return dangerRead(reading).map(kind -> with(kind, found)).orElse(found);
    }

    private static Optional<String> dangerRead(Reading reading) {
        try {
            return reading.sure(Dimension.SAFETY)
                    .map(Label::name)
                    .filter(DangerKinds::isDanger)
                    .filter(kind -> isTheirs(kind, reading));
        } catch (RuntimeException e) {
            return Optional.empty();
        }
    }

    /** A child or a partner who threatens is always someone else, so being about someone else takes nothing away there. */
    private static boolean isTheirs(String kind, Reading reading) {
        var aboutOthers = kind.equals(DangerKinds.CHILD_HARM) || kind.equals(DangerKinds.PARTNER_THREATENS_SUICIDE);
        return !reading.isSure(FIGURE) && (aboutOthers || !reading.isSure(SOMEONE_ELSE));
    }

    private static CrisisSignal with(String kind, CrisisSignal found) {
        var kinds = new ArrayList<>(found.kinds());
        kinds.add(found.level() == CrisisSignal.Level.HARD ? kinds.size() : 0, kind);
        return new CrisisSignal(found.found() ? found.level() : CrisisSignal.Level.SOFT, kinds);
    }
}
