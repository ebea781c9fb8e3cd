package org.amends.joint;

import java.time.Instant;
import java.util.List;
import org.amends.couple.Place;
import org.amends.couple.Role;
import org.amends.couple.Room;
import org.amends.couple.SessionMode;
import org.amends.dialog.Line;
import org.amends.dialog.Mover;
import org.amends.dialog.Node;
import org.amends.engine.TurnInput.Media;
import org.amends.joint.JointSession.What;

/** What comes in between: words out of turn, words that crossed the question, voice notes and pictures. */
final class Interjections {
    private final JointSpeech speech;

    Interjections(JointSpeech speech) {
        this.speech = speech;
    }

    /** Words of who hasn't the turn. */
    void hear(JointInput.Said said, Node.Wait wait, Sitting sitting, Table table) {
        if (!(JointWalker.floor(wait).mover() instanceof Mover.Turn) || wait.room() == Room.PRIVATE) {
            return;
        }
        if (crossed(said.sentAt(), sitting)) {
            offerToKeep(said, sitting, table);
        } else if (sitting.mode != SessionMode.ALOUD && sitting.tellsOnce(said.by(), What.YOUR_TURN_NEXT)) {
            speech.say(Place.GROUP, Line.JOINT_YOUR_TURN, table);
        }
    }

    /** Telegram tells whole seconds. */
    private static boolean crossed(Instant sentAt, Sitting sitting) {
        return sentAt.isBefore(sitting.opened) && sentAt.plusSeconds(30).isAfter(sitting.opened);
    }

    private void offerToKeep(JointInput.Said said, Sitting sitting, Table table) {
        var place = Place.aloneWith(said.by());
        sitting.crossed.merge(
                said.by(), said.said().utterance().text().strip(), (before, more) -> before + "\n" + more);
        speech.say(place, Line.JOINT_KEEP, table);
        table.offer(
                place,
                Buttons.HOUSE,
                List.of(speech.choice(Line.JOINT_USE, Buttons.USE), speech.choice(Line.JOINT_LET_GO, Buttons.LET_GO)));
    }

    void keep(Role by, boolean use, Table table) {
        table.sitting().ifPresent(sitting -> {
            var words = sitting.crossed.remove(by);
            if (use && words != null) {
                sitting.kept.put(by, words);
            }
            speech.say(Place.aloneWith(by), Line.THANKS, table);
        });
    }

    /** Voice notes and pictures, once a session; stickers are let pass. */
    void sent(Role by, Media media, Table table) {
        var sitting = table.sitting().orElseThrow();
        if (media == Media.STICKER || sitting.pause.isPresent() || !sitting.tellsOnce(by, What.NO_MEDIA)) {
            return;
        }
        speech.say(Place.GROUP, media == Media.VOICE ? Line.NO_VOICE : Line.JOINT_PICTURE, table);
    }
}
