package org.amends.engine;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.amends.dialog.Dialog;
import org.amends.dialog.DialogId;
import org.amends.dialog.Gate;
import org.amends.dialog.Line;
import org.amends.dialog.Manifest.Unreviewed;
import org.amends.person.Fact;

/** Opens dialogs, through their gates; the same for every way in: taps, words, commands and coming back. */
final class Doors {
    private static final int MOST_FRAMES = 12;

    private final House house;
    private final Speech speech;
    /** They open in the place of a talk that nobody has signed, and say so as it would: else they would be told apart. */
    private final Set<DialogId> besidesUnread;

    Doors(House house, Speech speech) {
        this.house = house;
        this.speech = speech;
        this.besidesUnread = house.library().dialogs().values().stream()
                .filter(this::isUnread)
                .flatMap(dialog -> dialog.instead().stream())
                .filter(dialog -> !house.library().manifest().hasPart(dialog))
                .collect(Collectors.toSet());
    }

    /** Opens a dialog, or what is open to this person in its place. */
    void open(DialogId wanted, Talk talk) {
        var asked = house.library().required(wanted);
        if (talk.profile().mayBeStored() && isClosedUnread(asked)) {
            speech.say(Line.TALK_CLOSED, talk);
        }
        var dialog = inPlaceOf(asked, talk);
        var without = talk.stack().frames().stream()
                .filter(frame -> !frame.dialog().equals(dialog.id()))
                .toList();
        int tooMany = Math.max(0, without.size() - MOST_FRAMES);
        without.subList(0, tooMany).forEach(frame -> talk.forgetSlots(frame.dialog(), false));
        talk.stack().replace(without.subList(tooMany, without.size()));
        talk.stack()
                .push(talk.stack()
                        .unpark(dialog.id())
                        .map(parked -> new Frame(parked.dialog(), parked.node(), false, 0, false, parked.trail()))
                        .orElseGet(() -> Frame.before(dialog.id(), dialog.start())));
    }

    /** Where a person is led when nothing else is open. */
    void openDefault(Talk talk) {
        var manifest = house.library().manifest();
        open(talk.profile().mayBeStored() ? manifest.crossroads() : manifest.newcomer(), talk);
    }

    void orDefault(Talk talk) {
        if (talk.stack().isIdle()) {
            openDefault(talk);
        }
    }

    private Dialog inPlaceOf(Dialog dialog, Talk talk) {
        var manifest = house.library().manifest();
        boolean free = dialog.beforeConsent() || dialog.interrupt().isPresent();
        if (!free && !talk.profile().mayBeStored()) {
            boolean refused = talk.profile().is(Fact.CONSENT, "refused");
            return house.library().required(refused ? manifest.justWrite() : manifest.newcomer());
        }
        if (!free && talk.profile().is(Fact.ADULT, "no")) {
            return underAge().orElse(dialog);
        }
        if (isClosedUnread(dialog)) {
            return besidesUnread(dialog);
        }
        return isShut(dialog, talk) ? house.library().required(dialog.instead().orElse(manifest.justWrite())) : dialog;
    }

    /** Who said to be too young is asked again, and nothing else, until they say otherwise. */
    private Optional<Dialog> underAge() {
        return house.library().dialogs().values().stream()
                .filter(dialog -> dialog.interrupt()
                        .filter(one -> one.sure() && one.screens().contains("under_18"))
                        .isPresent())
                .findFirst();
    }

    /** A talk on a subject that nobody has signed, where the manifest closes those: the same for everybody. */
    private boolean isClosedUnread(Dialog dialog) {
        return house.library().manifest().unreviewed() == Unreviewed.CLOSED
                && isUnread(dialog)
                && !dialog.beforeConsent();
    }

    private boolean isUnread(Dialog dialog) {
        return !dialog.reviewed()
                && dialog.isSubject()
                && !house.library().manifest().hasPart(dialog.id());
    }

    private Dialog besidesUnread(Dialog closed) {
        return closed.instead()
                .map(house.library()::required)
                .filter(other -> !isClosedUnread(other) && other.opens().gates().isEmpty())
                .orElseGet(() ->
                        house.library().required(house.library().manifest().justWrite()));
    }

    /** Coming back passes the same doors as going in: what has happened meanwhile may have closed them. */
    boolean isClosed(Dialog dialog, Talk talk) {
        return !inPlaceOf(dialog, talk).id().equals(dialog.id());
    }

    private boolean isShut(Dialog dialog, Talk talk) {
        var gates = dialog.opens().gates();
        return !gates.isEmpty()
                && (talk.profile().is(Fact.MODE, "individual") || gates.stream().anyMatch(gate -> isShut(gate, talk)));
    }

    /** Shut for good; whether something is over may be asked again. */
    private static boolean isShut(Gate gate, Talk talk) {
        return gate != Gate.IS_IT_OVER
                && talk.profile()
                        .fact(gate.fact())
                        .filter(answer -> !answer.equals(gate.open()))
                        .isPresent();
    }

    /** Nobody is reminded of a plan that they may have made for a partner whom they fear, or are to leave alone. */
    boolean plansRest(Talk talk) {
        return talk.profile().is(Fact.MODE, "individual") || isShut(Gate.FEAR, talk) || isShut(Gate.NO_CONTACT, talk);
    }

    /** Lets a dialog begin, or first asks the gate that is not answered yet. */
    void begin(Dialog dialog, Frame frame, Talk talk) {
        var unanswered = dialog.opens().gates().stream()
                .filter(gate -> !talk.profile().is(gate.fact(), gate.open()))
                .findFirst();
        if (unanswered.isPresent()) {
            var gate = house.library().manifest().gate(unanswered.get());
            talk.stack().push(Frame.before(gate, house.library().required(gate).start()));
            return;
        }
        boolean isResumed = !frame.node().equals(dialog.start());
        boolean isToBeMarked = isUnread(dialog) || besidesUnread.contains(dialog.id());
        if (isToBeMarked && !isResumed && !talk.toldNotReviewedToday()) {
            talk.tellNotReviewed(speech.words(Line.NOT_REVIEWED, talk));
        }
        talk.stack().replaceTop(frame.standingOn(frame.node()));
    }
}
