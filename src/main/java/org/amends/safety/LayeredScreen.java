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
 * coaching. What the patterns are sure of the models never take away, and nothing that only they read is unmistakable.
 */
public final class LayeredScreen implements CrisisScreen {
    private static final Labelled FIGURE = Labelled.of(Dimension.ABOUT, "figure");
    private static final Labelled SOMEONE_ELSE = Labelled.of(Dimension.ABOUT, "someone_else");
    private static final Labelled PAST = Labelled.of(Dimension.ABOUT, "me_past");

    /**
     * How likely it must be that some danger is meant, whichever, to ask and to stop: chosen by cross-validation
     * (docs/safety.md).
     */
    private static final double ASK_FROM = 0.40;

    /** A long message has many sentences, and with each it is likelier that one of them sounds like danger by chance. */
    private static final double ASK_FROM_IF_LONG = 0.45;

    private static final int LONG_FROM_WORDS = 60;

    private static final double HOLD_FROM = 0.93;

    /** Real hyperbole is read as a figure at .9 and more; what is plainly told at 2 at night often at .6. */
    private static final double SURELY_A_FIGURE = 0.8;

    private static final Pattern SPACE = Pattern.compile("\\s+");

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
            return withWhatIsRead(new Read(utterance.cut().text(), reading), found);
        } catch (RuntimeException e) {
            return found;
        }
    }

    private static CrisisSignal withWhatIsRead(Read read, CrisisSignal found) {
        if (!ENOUGH_TO_READ.matcher(read.text()).find()) {
            return found;
        }
        var others = read.speaksAgainst(found) ? withoutDangers(found) : found;
        if (others.kinds().stream().anyMatch(DangerKinds::isDanger)) {
            return read.isLongAgo() ? ofThePast(others) : others;
        }
        return read.asksAbout()
                .map(kind -> together(signal(kind, read), others))
                .orElse(others);
    }

    private static CrisisSignal withoutDangers(CrisisSignal found) {
        var others = found.kinds().stream()
                .filter(kind -> !DangerKinds.isDanger(kind))
                .toList();
        return others.isEmpty() ? CrisisSignal.NONE : new CrisisSignal(found.level(), others, found.unmistakable());
    }

    /** A text and what the models read in it. */
    private record Read(String text, Reading reading) {
        boolean isLong() {
            return SPACE.split(text, LONG_FROM_WORDS + 1).length > LONG_FROM_WORDS;
        }

        /** The likeliest danger, if any is likely enough to ask. */
        Optional<String> asksAbout() {
            return isOnlyAFigure() || danger() < (isLong() ? ASK_FROM_IF_LONG : ASK_FROM)
                    ? Optional.empty()
                    : dangers().map(Ranked::label).map(Label::name).findFirst();
        }

        /** One figure of speech says nothing of a long message, nor of a danger that is likelier than it. */
        private boolean isOnlyAFigure() {
            double figure = reading.confidence(FIGURE);
            return mayBeAFigure() && figure >= SURELY_A_FIGURE && figure > danger();
        }

        private boolean mayBeAFigure() {
            return !isLong() && reading.isSure(FIGURE);
        }

        boolean isSureEnoughToStop() {
            return danger() >= HOLD_FROM && !mayBeAFigure();
        }

        /**
         * Among many sentences some half-sure phrase is found in every eighth long message of ordinary people: there it counts
         * only as far as the models agree. Without a reading it counts in full.
         */
        boolean speaksAgainst(CrisisSignal found) {
            return found.danger() == Level.SOFT
                    && isLong()
                    && dangers().findAny().isPresent()
                    && danger() < ASK_FROM;
        }

        double danger() {
            return dangers().mapToDouble(Ranked::confidence).sum();
        }

        private Stream<Ranked> dangers() {
            return reading.ranked().getOrDefault(Dimension.SAFETY, List.of()).stream()
                    .filter(read -> DangerKinds.isDanger(read.label().name()));
        }

        boolean isLongAgo() {
            return reading.isSure(PAST) && Softening.soundsLongAgo(PlainText.of(new Utterance(text)));
        }

        /** A child or a partner who threatens is always someone else, so being about someone else changes nothing there. */
        boolean isOfAnother(String kind) {
            return reading.isSure(SOMEONE_ELSE)
                    && !kind.equals(DangerKinds.CHILD_HARM)
                    && !kind.equals(DangerKinds.PARTNER_THREATENS_SUICIDE);
        }
    }

    private static CrisisSignal signal(String kind, Read read) {
        if (read.isOfAnother(kind)) {
            return new CrisisSignal(Level.SOFT, List.of(DangerKinds.WORRIED_ABOUT));
        }
        if (DangerKinds.isDoneToSomebody(kind) && read.isLongAgo()) {
            return new CrisisSignal(Level.SOFT, List.of(DangerKinds.PAST_ABUSE));
        }
        return new CrisisSignal(read.isSureEnoughToStop() ? Level.HARD : Level.SOFT, List.of(kind));
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
