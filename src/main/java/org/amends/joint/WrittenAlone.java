package org.amends.joint;

import java.util.List;
import java.util.Optional;
import org.amends.couple.Place;
import org.amends.couple.Role;
import org.amends.couple.Room;
import org.amends.dialog.Line;
import org.amends.dialog.Mover;
import org.amends.dialog.Node;
import org.amends.dialog.Question;
import org.amends.engine.Words;

/**
 * What both are asked to write for themselves, and is shown once both have. Each sees first what the other would read, and
 * taps; until then it is only theirs, for the next words that somebody writes alone may be meant for nobody else.
 */
final class WrittenAlone {
    private final Remarks remarks;
    private final JointSpeech speech;
    private final JointWalker walker;

    WrittenAlone(Remarks remarks, JointSpeech speech, JointWalker walker) {
        this.remarks = remarks;
        this.speech = speech;
        this.walker = walker;
    }

    static boolean isAskedFor(Node.Wait wait) {
        return wait.room() == Room.PRIVATE
                && wait.question().flatMap(Question::into).isPresent()
                && JointWalker.floor(wait).mover() instanceof Mover.Both;
    }

    /** Whether words that this one writes alone answer the open question. */
    static boolean isAskedOf(Role role, Node.Wait wait, Sitting sitting) {
        return isAskedFor(wait)
                && !sitting.chose.containsKey(role)
                && sitting.text(slotOf(wait), Optional.of(role)).isEmpty();
    }

    private static String slotOf(Node.Wait wait) {
        return wait.question().flatMap(Question::into).orElseThrow().value();
    }

    void said(JointInput.Said said, Node.Wait wait, Sitting sitting, Table table) {
        var by = said.by();
        if (!isAskedOf(by, wait, sitting)) {
            return;
        }
        var place = Place.aloneWith(by);
        var slot = speech.dialog(sitting)
                .slot(wait.question().flatMap(Question::into).orElseThrow());
        if (remarks.isRefused(said, slot)) {
            speech.say(place, Line.NO_WATCHING, table);
        } else if (Remarks.callsNames(said)) {
            speech.say(place, Line.JOINT_NAME_CALLING, table);
        } else {
            preview(by, Words.shorten(said.said().utterance().text().strip(), slot.maxChars()), sitting, table);
        }
    }

    private void preview(Role by, String text, Sitting sitting, Table table) {
        sitting.write(Sitting.DRAFT, Optional.of(by), text);
        var place = Place.aloneWith(by);
        speech.say(place, Line.JOINT_WOULD_READ, table);
        table.say(place, JointSpeech.quoted(text));
        table.offer(
                place,
                Buttons.HOUSE,
                List.of(
                        speech.choice(Line.JOINT_SHOW_IT, Buttons.SHOW_IT),
                        speech.choice(Line.JOINT_KEEP_MINE, Buttons.KEEP_MINE)));
    }

    /** They saw it, and tapped. */
    void tapped(Role by, boolean show, Node.Wait wait, Sitting sitting, Table table) {
        var draft = sitting.text(Sitting.DRAFT, Optional.of(by)).filter(_ -> isAskedOf(by, wait, sitting));
        if (draft.isEmpty()) {
            speech.say(Place.aloneWith(by), Line.OLD_BUTTON, table);
            return;
        }
        sitting.forget(Sitting.DRAFT, Optional.of(by));
        if (show) {
            sitting.write(slotOf(wait), Optional.of(by), draft.get());
            answered(by, wait, sitting, table);
        } else {
            nothing(0, by, wait, sitting, table);
        }
    }

    /** @param reply the place of the button that was tapped in its stead */
    void nothing(int reply, Role by, Node.Wait wait, Sitting sitting, Table table) {
        sitting.forget(Sitting.DRAFT, Optional.of(by));
        sitting.chose.put(by, reply);
        answered(by, wait, sitting, table);
    }

    /** Once both have answered it goes on, whatever each did: how long it takes must not tell who wrote. */
    private void answered(Role by, Node.Wait wait, Sitting sitting, Table table) {
        table.settle(Place.aloneWith(by), Optional.empty());
        boolean bothWrote = hasWritten(by, wait, sitting) && hasWritten(by.other(), wait, sitting);
        if (bothWrote) {
            walker.follow(wait.next().orElseThrow(), table);
        } else if (hasWritten(by.other(), wait, sitting) || sitting.chose.containsKey(by.other())) {
            walker.follow(wait.ladder().giveUp(), table);
        }
        if (!table.saysAnythingIn(Place.aloneWith(by))) {
            speech.say(Place.aloneWith(by), Line.JOINT_NOTED, table);
        }
    }

    private static boolean hasWritten(Role role, Node.Wait wait, Sitting sitting) {
        return sitting.text(slotOf(wait), Optional.of(role)).isPresent();
    }
}
