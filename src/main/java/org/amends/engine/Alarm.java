package org.amends.engine;

import java.util.Optional;
import java.util.Set;
import org.amends.dialog.Dialog;
import org.amends.engine.TurnInput.Origin;
import org.amends.engine.TurnInput.Said;
import org.amends.person.Fact;
import org.amends.safety.CrisisSignal;
import org.amends.safety.CrisisSignal.Level;
import org.amends.safety.DangerKinds;
import org.amends.safety.PastedWords;

/** Which dialog answers a danger that the screen found, and what is said besides. */
final class Alarm {
    /** Kinds in which the words of a threat are the danger, so that it matters whose words they are. */
    private static final Set<String> OWN_WORDS = Set.of("threat_to_other", "violence_perpetrator");

    private static final String SELF_HARM = "self_harm";
    /** What is asked about also in the middle of another danger, since nothing is lost by it but a life by leaving it out. */
    private static final Set<String> ASKED_EVERYWHERE = Set.of(SELF_HARM, "child_harm");

    private final House house;
    private final Interrupts interrupts;

    Alarm(House house, Interrupts interrupts) {
        this.house = house;
        this.interrupts = interrupts;
    }

    /**
     * The words of a button that is offered mean what its tap means, which its writer has thought through; what is only read
     * into them counts for less. What is said in so many words stays said.
     */
    static boolean isButton(Said said, Talk talk) {
        return said.origin() == Origin.TYPED
                && said.signal().unmistakable().isEmpty()
                && Choices.typed(said.utterance(), talk).isPresent();
    }

    /** The dialog that comes between; empty where nothing was found, or where the person is already in the right one. */
    Optional<Dialog> answer(Said said, Talk talk) {
        if (!said.signal().found()) {
            return Optional.empty();
        }
        var signal = asFarAsSaid(said.signal(), talk);
        var wanted = asksWhose(said) ? Optional.of(whoseWords()) : interrupts.forSignal(signal);
        return wanted.filter(dialog -> !isHeld(dialog, signal, talk));
    }

    /** Where a danger is talked about already, dying or a child that is only read of, however surely, is asked about first. */
    private CrisisSignal asFarAsSaid(CrisisSignal signal, Talk talk) {
        boolean isRead = signal.unmistakable().isEmpty()
                && top(talk)
                        .filter(Alarm::hasLines)
                        .filter(top -> isUrgentDoubt(signal, top))
                        .isPresent();
        return isRead ? new CrisisSignal(Level.SOFT, signal.kinds()) : signal;
    }

    private Dialog whoseWords() {
        return house.library().required(house.library().manifest().forwarded());
    }

    /** Forwarded words are somebody else's; pasted ones may be. */
    private static boolean asksWhose(Said said) {
        return said.origin() == Origin.FORWARDED
                || dependsOnWhose(said.signal()) && PastedWords.looksPasted(said.utterance());
    }

    /** A sure sign of self-harm was found in the person's own words: beside no threat, there is nothing to ask. */
    private static boolean dependsOnWhose(CrisisSignal signal) {
        var first = signal.kinds().getFirst();
        boolean threatens = signal.kinds().stream().anyMatch(OWN_WORDS::contains);
        return OWN_WORDS.contains(first) || first.equals(SELF_HARM) && (threatens || signal.level() == Level.SOFT);
    }

    /** Already there, asked about already, or in a danger that neither a doubt nor a question must replace. */
    private boolean isHeld(Dialog wanted, CrisisSignal signal, Talk talk) {
        boolean sure = signal.level() == Level.HARD;
        boolean mayReplace = sure && hasLines(wanted);
        return top(talk)
                .filter(top -> top.id().equals(wanted.id())
                        || !sure && isAbout(signal.kinds().getFirst(), top)
                        || !mayReplace && !isUrgentDoubt(signal, top) && hasLines(top))
                .isPresent();
    }

    /** Whether there are helplines for what a dialog answers or asks about. */
    private static boolean hasLines(Dialog dialog) {
        return !DangerLines.kindsOf(dialog).isEmpty();
    }

    private static boolean isUrgentDoubt(CrisisSignal signal, Dialog top) {
        var first = signal.kinds().getFirst();
        return ASKED_EVERYWHERE.contains(first) && !isAbout(first, top);
    }

    /**
     * A second danger in the same words leaves its trace although another one is answered: what isn't meant for somebody in
     * it must not open again once the first is over.
     */
    void noteOthers(CrisisSignal signal, Dialog opened, Talk talk) {
        var others = signal.kinds().stream()
                .filter(DangerKinds.closing()::contains)
                .filter(kind -> !isAbout(kind, opened))
                .toList();
        boolean again = talk.profile().is(Fact.DISCLOSED, "once");
        if (signal.level() != Level.HARD || others.isEmpty()) {
            return;
        }
        if (again || others.stream().anyMatch(signal.unmistakable()::contains)) {
            talk.learn(Fact.MODE, "individual");
        } else {
            talk.learn(Fact.DISCLOSED, "once");
        }
    }

    /** Whether a question about danger is open, which needs no answer once the danger itself is named. */
    boolean isOnlyAsking(Talk talk) {
        return top(talk)
                .filter(Dialog::isDanger)
                .filter(top -> !hasLines(top) || !top.interrupt().orElseThrow().sure())
                .isPresent();
    }

    private Optional<Dialog> top(Talk talk) {
        return talk.stack().top().flatMap(frame -> house.library().dialog(frame.dialog()));
    }

    private static boolean isAbout(String kind, Dialog dialog) {
        return dialog.interrupt().filter(one -> one.screens().contains(kind)).isPresent();
    }

    /** Where a text names more than one danger, the lines for the others are said as well; a mere question waits. */
    void sayOtherLines(CrisisSignal signal, Dialog opened, Talk talk) {
        var said = DangerLines.kindsOf(opened);
        if (signal.level() != Level.HARD || said.isEmpty()) {
            return;
        }
        signal.kinds().stream()
                .flatMap(kind -> DangerLines.kindOf(kind).stream())
                .filter(kind -> !said.contains(kind))
                .distinct()
                .flatMap(kind -> house.helplines()
                        .lines(kind, talk.profile().fact(Fact.COUNTRY))
                        .lines())
                .filter(line -> !talk.hasSaid(line))
                .forEach(talk::say);
    }
}
