package org.amends.safety;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.amends.labels.Dimension;
import org.amends.labels.Label;
import org.amends.labels.Labelled;
import org.amends.nlu.Ranked;
import org.amends.nlu.Reading;
import org.amends.nlu.Utterance;

/**
 * Patterns first, and beneath them what the models read: a danger that only they are sure of is asked about. They can add
 * a kind, and never take away or make sure what the patterns say.
 */
public final class LayeredScreen implements CrisisScreen {
    private static final Labelled FIGURE = Labelled.of(Dimension.ABOUT, "figure");
    private static final Labelled SOMEONE_ELSE = Labelled.of(Dimension.ABOUT, "someone_else");

    /**
     * How likely it must be that some danger is meant, whichever: chosen by cross-validation, where it asks at one in twenty
     * texts without danger (docs/understanding.md).
     */
    private static final double ASK_FROM = 0.4;

    /** Two words that are more than numbers: of "2" or "bread" alone the models know nothing. */
    private static final Pattern ENOUGH_TO_READ = Pattern.compile("\\p{L}\\P{L}++\\p{L}");

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
        return ENOUGH_TO_READ.matcher(utterance.cut().text()).find()
                ? dangerRead(reading).map(kind -> with(kind, found)).orElse(found)
                : found;
    }

    private static Optional<String> dangerRead(Reading reading) {
        try {
            return dangersRead(reading)
                    .filter(DangerKinds::isDanger)
                    .findFirst()
                    .filter(kind -> isTheirs(kind, reading));
        } catch (RuntimeException e) {
            return Optional.empty();
        }
    }

    /** The kinds read, likeliest first, if together they are likely enough to ask. */
    private static Stream<String> dangersRead(Reading reading) {
        var read = reading.ranked().getOrDefault(Dimension.SAFETY, List.of());
        double anyDanger = read.stream()
                .filter(one -> !one.label().isNone())
                .mapToDouble(Ranked::confidence)
                .sum();
        return anyDanger < ASK_FROM
                ? Stream.empty()
                : read.stream()
                        .map(Ranked::label)
                        .filter(label -> !label.isNone())
                        .map(Label::name);
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
