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
import org.amends.safety.CrisisSignal.Level;

/**
 * Patterns first, and beneath them what the models read, with two thresholds: asked about, and sure enough to stop the
 * coaching. The models can add a kind and never take one away, and nothing that only they read is unmistakable.
 */
public final class LayeredScreen implements CrisisScreen {
    private static final Labelled FIGURE = Labelled.of(Dimension.ABOUT, "figure");
    private static final Labelled SOMEONE_ELSE = Labelled.of(Dimension.ABOUT, "someone_else");
    private static final Labelled PAST = Labelled.of(Dimension.ABOUT, "me_past");

    /**
     * How likely it must be that some danger is meant, whichever, to ask and to stop: chosen by cross-validation
     * (docs/safety.md).
     */
    private static final double ASK_FROM = 0.4;

    private static final double HOLD_FROM = 0.93;

    /** Two words that are more than numbers: of "2" or "bread" alone the models know nothing. */
    private static final Pattern ENOUGH_TO_READ = Pattern.compile("\\p{L}\\P{L}++\\p{L}");

    private final PatternScreen patterns;

    public LayeredScreen(PatternScreen patterns) {
        this.patterns = patterns;
    }

    @Override
    public CrisisSignal screen(Utterance utterance, Reading reading) {
        var found = patterns.screen(utterance);
        try {
            boolean longAgo = reading.isSure(PAST) && Softening.soundsLongAgo(PlainText.of(utterance));
            return ENOUGH_TO_READ.matcher(utterance.cut().text()).find() ? with(reading, longAgo, found) : found;
        } catch (RuntimeException e) {
            return found;
        }
    }

    private static CrisisSignal with(Reading reading, boolean longAgo, CrisisSignal found) {
        if (found.kinds().stream().anyMatch(DangerKinds::isDanger)) {
            return longAgo ? ofThePast(found) : found;
        }
        double danger = anyDanger(reading);
        if (danger < ASK_FROM || reading.isSure(FIGURE)) {
            return found;
        }
        return likeliest(reading)
                .map(kind -> together(one(kind, danger, longAgo, reading), found))
                .orElse(found);
    }

    private static double anyDanger(Reading reading) {
        return dangers(reading).mapToDouble(Ranked::confidence).sum();
    }

    private static Optional<String> likeliest(Reading reading) {
        return dangers(reading).map(Ranked::label).map(Label::name).findFirst();
    }

    private static Stream<Ranked> dangers(Reading reading) {
        return reading.ranked().getOrDefault(Dimension.SAFETY, List.of()).stream()
                .filter(read -> DangerKinds.isDanger(read.label().name()));
    }

    private static CrisisSignal one(String kind, double danger, boolean longAgo, Reading reading) {
        if (isOfAnother(kind, reading)) {
            return new CrisisSignal(Level.SOFT, List.of(DangerKinds.WORRIED_ABOUT));
        }
        if (longAgo && DangerKinds.isDoneToSomebody(kind)) {
            return new CrisisSignal(Level.SOFT, List.of(DangerKinds.PAST_ABUSE));
        }
        return new CrisisSignal(danger < HOLD_FROM ? Level.SOFT : Level.HARD, List.of(kind));
    }

    /** A child or a partner who threatens is always someone else, so being about someone else changes nothing there. */
    private static boolean isOfAnother(String kind, Reading reading) {
        return reading.isSure(SOMEONE_ELSE)
                && !kind.equals(DangerKinds.CHILD_HARM)
                && !kind.equals(DangerKinds.PARTNER_THREATENS_SUICIDE);
    }

    /** A doubt that reads as long past is asked about in words of its own. */
    private static CrisisSignal ofThePast(CrisisSignal found) {
        return found.level() == Level.SOFT
                ? new CrisisSignal(
                        Level.SOFT,
                        found.kinds().stream()
                                .map(kind -> DangerKinds.isDoneToSomebody(kind) ? DangerKinds.PAST_ABUSE : kind)
                                .distinct()
                                .toList())
                : found;
    }

    /** What the patterns are sure of decides what is answered. */
    private static CrisisSignal together(CrisisSignal read, CrisisSignal found) {
        boolean patternsFirst = found.level().compareTo(read.level()) > 0;
        var first = patternsFirst ? found : read;
        var kinds = new ArrayList<>(first.kinds());
        (patternsFirst ? read : found)
                .kinds().stream().filter(kind -> !kinds.contains(kind)).forEach(kinds::add);
        return new CrisisSignal(first.level(), kinds, found.unmistakable());
    }
}
