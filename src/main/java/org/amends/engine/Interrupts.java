package org.amends.engine;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.amends.dialog.Dialog;
import org.amends.dialog.DialogLibrary;
import org.amends.dialog.Interrupt;
import org.amends.labels.Dimension;
import org.amends.labels.Labelled;
import org.amends.nlu.Reading;
import org.amends.safety.CrisisSignal;

/** Which dialog comes between, if one does: the one of the highest priority. */
final class Interrupts {
    /** Longer messages are stories, in which "stop" is no command. */
    static final int MOST_COMMAND_WORDS = 4;

    /** Words are taken for something else than an answer only then, however low a dimension's own threshold is. */
    static final double MORE_LIKELY_THAN_NOT = 0.5;

    /** What is wanted in the middle of a story has to stand out. */
    private static final double LIKELY_IN_A_STORY = 0.65;

    private static final Set<Labelled> WAYS_OUT = Set.of(control("stop"), control("delete_data"));

    private final List<Dialog> byPriority;

    Interrupts(DialogLibrary library) {
        byPriority = library.all().stream()
                .filter(dialog -> dialog.interrupt().isPresent())
                .sorted(Comparator.comparingInt((Dialog dialog) ->
                                dialog.interrupt().orElseThrow().priority())
                        .reversed()
                        .thenComparing(Dialog::id))
                .toList();
    }

    Optional<Dialog> forCommand(String command) {
        return first(interrupt -> interrupt.commands().contains(command));
    }

    /** The dialog for the most urgent kind of danger found. */
    Optional<Dialog> forSignal(CrisisSignal signal) {
        boolean sure = signal.level() == CrisisSignal.Level.HARD;
        return signal.kinds().stream().flatMap(kind -> forKind(kind, sure)).findFirst();
    }

    private Stream<Dialog> forKind(String kind, boolean sure) {
        return first(one -> one.screens().contains(kind) && one.sure() == sure)
                .or(() -> first(one -> one.screens().contains(kind)))
                .or(() -> first(one -> one.hears().stream()
                        .anyMatch(label -> label.label().name().equals(kind))))
                .stream();
    }

    /** What is wanted in so many words, whatever their number; never what is open already. */
    Optional<Dialog> atAnyLength(Reading reading, Dialog open) {
        return first(interrupt -> interrupt.anyLength() && mayComeBetween(interrupt, reading, open))
                .filter(dialog -> !dialog.id().equals(open.id()));
    }

    /** What is wanted by a short message. */
    Optional<Dialog> forWords(Reading reading, int words, Dialog open) {
        return words > MOST_COMMAND_WORDS
                ? atAnyLength(reading, open)
                : first(interrupt -> mayComeBetween(interrupt, reading, open));
    }

    /** Everything that may be said at any time. */
    Stream<Labelled> heard() {
        return byPriority.stream().flatMap(dialog -> dialog.interrupt().orElseThrow().hears().stream());
    }

    /** Whether something comes between for this label, however long the message is. */
    boolean isHeardAtAnyLength(Labelled label) {
        return first(interrupt -> interrupt.anyLength() && interrupt.hears().contains(label))
                .isPresent();
    }

    /** Where danger is talked about, words only lead out of it: to stopping and to erasing. */
    private static boolean mayComeBetween(Interrupt interrupt, Reading reading, Dialog open) {
        return hears(interrupt, reading)
                && (!open.isDanger() || interrupt.hears().stream().anyMatch(WAYS_OUT::contains));
    }

    private static boolean hears(Interrupt interrupt, Reading reading) {
        double least = interrupt.anyLength() ? LIKELY_IN_A_STORY : MORE_LIKELY_THAN_NOT;
        return interrupt.hears().stream()
                .anyMatch(label -> reading.isSure(label) && reading.confidence(label) >= least);
    }

    private Optional<Dialog> first(Predicate<Interrupt> fits) {
        return byPriority.stream()
                .filter(dialog -> dialog.interrupt().filter(fits).isPresent())
                .findFirst();
    }

    static Labelled control(String label) {
        return Labelled.of(Dimension.CONTROL, label);
    }
}
