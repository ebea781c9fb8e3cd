package org.amends.joint;

import java.util.List;
import java.util.Optional;
import org.amends.couple.Place;
import org.amends.dialog.Line;
import org.amends.dialog.Node;
import org.amends.dialog.NodeId;
import org.amends.dialog.Question;
import org.amends.dialog.Slot;
import org.amends.dialog.Target;
import org.amends.engine.Words;
import org.amends.joint.JointSession.What;
import org.amends.labels.Dimension;
import org.amends.labels.Labelled;
import org.amends.nlu.Reading;
import org.amends.safety.SlotGuard;

/** What was read in the words of whoever has the floor, and what becomes of it; none of it is marked in the group. */
final class Remarks {
    private static final List<Labelled> WISHES = List.of(
            Labelled.of(Dimension.MOVE, "promise_specific"),
            Labelled.of(Dimension.MOVE, "promise_vague"),
            Labelled.of(Dimension.MOVE, "request"));
    private static final Labelled NAME_CALLING = Labelled.of(Dimension.MOVE, "contempt");
    private static final double SURE_ENOUGH = 0.6;
    private static final int FEWEST_READ = 4;
    private static final int MOST_PARKED = 4;
    private static final int LONGEST_WISH = 180;

    private final SlotGuard guard;
    private final JointSpeech speech;

    Remarks(SlotGuard guard, JointSpeech speech) {
        this.guard = guard;
        this.speech = speech;
    }

    /** What was read in the words: where they lead, a wish that is put aside, a name that was called. */
    void note(JointInput.Said said, Node.Wait wait, Sitting sitting, Table table) {
        var reading = said.said().reading();
        var text = said.said().utterance().text();
        sitting.write(Sitting.LAST_ANSWER, Optional.empty(), Words.quote(text));
        // Words that may be about danger are nobody's to correct, and no wish of theirs.
        if (said.said().signal().found()) {
            return;
        }
        sitting.detour = sitting.detour.or(() -> detour(text, wait, reading));
        park(said, wait, sitting, table);
        if (callsNames(said) && sitting.tellsOnce(said.by(), What.NAME_CALLING)) {
            var alone = Place.aloneWith(said.by());
            speech.say(alone, Line.JOINT_NAME_CALLING, table);
            table.isUnasked(alone);
        }
    }

    /** Whether it would help to watch the other, where that isn't taken. */
    boolean isRefused(JointInput.Said said, Slot slot) {
        return slot.refuses().contains(Slot.Refusal.MONITORING)
                && guard.asksToWatch(said.said().utterance());
    }

    static boolean callsNames(JointInput.Said said) {
        return isSaid(NAME_CALLING, said.said().reading());
    }

    private static Optional<NodeId> detour(String text, Node.Wait wait, Reading reading) {
        // Half a sentence of a text that goes on says little of what the whole does; a plain no is whole.
        boolean isPiece = wait.question().flatMap(Question::until).isPresent() && Words.count(text) < FEWEST_READ;
        return wait.hears().stream()
                .filter(hearing -> isSaid(hearing.label(), reading))
                .filter(hearing -> !isPiece || hearing.label().dimension() != Dimension.MOVE)
                .map(hearing -> ((Target.Goto) hearing.target()).node())
                .findFirst();
    }

    private void park(JointInput.Said said, Node.Wait wait, Sitting sitting, Table table) {
        boolean isWish =
                WISHES.stream().anyMatch(label -> isSaid(label, said.said().reading()))
                        && !guard.asksToWatch(said.said().utterance());
        if (isWish && !sitting.closing && sitting.parked().size() < MOST_PARKED && mayPark(wait, sitting)) {
            if (sitting.parked().isEmpty()) {
                speech.sayAlone(Line.JOINT_PARKED, table);
            }
            sitting.park(said.by(), Words.shorten(said.said().utterance().text().strip(), LONGEST_WISH));
        }
    }

    /** Where a plan or an offer is asked for, a wish is the answer. */
    private boolean mayPark(Node.Wait wait, Sitting sitting) {
        return wait.question()
                .flatMap(Question::into)
                .map(speech.dialog(sitting)::slot)
                .filter(slot -> slot.refuses().isEmpty() && slot.type() == Slot.Type.TEXT)
                .isPresent();
    }

    static boolean isSaid(Labelled label, Reading reading) {
        return reading.isSure(label) && reading.confidence(label) >= SURE_ENOUGH;
    }
}
