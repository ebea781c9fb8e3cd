package org.amends.joint;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.amends.couple.Place;
import org.amends.couple.Role;
import org.amends.couple.Room;
import org.amends.couple.SessionMode;
import org.amends.dialog.Line;
import org.amends.dialog.Mover;
import org.amends.dialog.Node;
import org.amends.dialog.SeatName;

/** What becomes of a session as time passes: an unfinished text, a silence, the end of its time. */
final class Silences {
    static final Duration UNFINISHED = Duration.ofSeconds(90);
    static final Duration NUDGED_AFTER = Duration.ofMinutes(4);
    static final Duration GIVEN_UP_AFTER = Duration.ofMinutes(15);
    static final Duration SLOW_TURN = Duration.ofHours(24);
    static final Duration WHOLE_SESSION = Duration.ofMinutes(25);
    static final Duration FOR_THE_CLOSE = Duration.ofMinutes(10);

    private final JointSpeech speech;
    private final JointWalker walker;
    private final Endings endings;
    private final Breaks breaks;

    Silences(JointSpeech speech, JointWalker walker, Endings endings, Breaks breaks) {
        this.speech = speech;
        this.walker = walker;
        this.endings = endings;
        this.breaks = breaks;
    }

    /** When time alone moves this session next. */
    Instant wakeAt(Sitting sitting) {
        return Stream.concat(sitting.endsAt.stream(), going(sitting))
                .min(Instant::compareTo)
                .orElseThrow();
    }

    private Stream<Instant> going(Sitting sitting) {
        if (sitting.pause.isPresent()) {
            return sitting.endsAt.isPresent() ? Stream.empty() : Stream.of(Breaks.wakeAt(sitting.pause.get()));
        }
        var wait = walker.waiting(sitting);
        return Stream.concat(overtime(sitting, wait).stream(), Stream.of(silence(sitting, wait)));
    }

    /** When the whole has lasted long enough; what both do alone has its own time. */
    private static Optional<Instant> overtime(Sitting sitting, Node.Wait wait) {
        boolean counts = sitting.mode != SessionMode.SLOW && !isAlone(wait);
        var whole = sitting.closing ? WHOLE_SESSION.plus(FOR_THE_CLOSE) : WHOLE_SESSION;
        return counts && sitting.endsAt.isEmpty() ? Optional.of(sitting.began.plus(whole)) : Optional.empty();
    }

    private static boolean isAlone(Node.Wait wait) {
        return wait.room() == Room.PRIVATE;
    }

    private static Instant silence(Sitting sitting, Node.Wait wait) {
        var since = sitting.spoke.orElse(sitting.opened);
        if (JointWalker.floor(wait).mover() instanceof Mover.Both(Duration within)) {
            return sitting.opened.plus(within);
        }
        if (sitting.mode == SessionMode.SLOW) {
            return since.plus(SLOW_TURN);
        }
        if (sitting.reminded || isAlone(wait) || sitting.mode == SessionMode.ALOUD) {
            return since.plus(GIVEN_UP_AFTER);
        }
        return since.plus(sitting.spoke.isPresent() ? UNFINISHED : NUDGED_AFTER);
    }

    void tick(Sitting sitting, Table table) {
        if (sitting.endsAt.filter(at -> !at.isAfter(table.now())).isPresent()) {
            endings.now(table);
            return;
        }
        if (sitting.pause.isPresent()) {
            if (sitting.endsAt.isEmpty()) {
                breaks.tick(sitting, sitting.pause.get(), table);
            }
            return;
        }
        var wait = walker.waiting(sitting);
        if (overtime(sitting, wait).filter(at -> !at.isAfter(table.now())).isPresent()) {
            timeIsUp(sitting, table);
        } else if (!silence(sitting, wait).isAfter(table.now())) {
            silent(sitting, wait, table);
        }
    }

    private void timeIsUp(Sitting sitting, Table table) {
        table.settle(Place.GROUP, Optional.empty());
        if (sitting.closing) {
            endings.close(table);
        } else {
            walker.walk(speech.dialog(sitting).forTwo().orElseThrow().close(), table);
        }
    }

    private void silent(Sitting sitting, Node.Wait wait, Table table) {
        var mover = JointWalker.floor(wait).mover();
        if (mover instanceof Mover.Both) {
            giveUp(wait, sitting, table);
        } else if (isOver(sitting, wait)) {
            timeOut(sitting, wait, table);
        } else {
            sitting.reminded = true;
            remind(sitting, wait, mover, table);
        }
    }

    private static boolean isOver(Sitting sitting, Node.Wait wait) {
        return sitting.reminded || isAlone(wait) || sitting.mode != SessionMode.TYPED;
    }

    private void giveUp(Node.Wait wait, Sitting sitting, Table table) {
        for (var place : JointWalker.places(wait, sitting)) {
            table.settle(place, Optional.empty());
        }
        walker.follow(wait.ladder().giveUp(), table);
    }

    /** A question to one alone gives up; a silence in the group ends the session like anything else that isn't said. */
    private void timeOut(Sitting sitting, Node.Wait wait, Table table) {
        if (isAlone(wait)) {
            giveUp(wait, sitting, table);
        } else {
            sitting.spoke = Optional.of(table.now());
            endings.later(table);
        }
    }

    private void remind(Sitting sitting, Node.Wait wait, Mover mover, Table table) {
        if (sitting.spoke.isPresent()) {
            walker.askAgain(wait, speech.line(Line.JOINT_MORE), sitting, table);
            return;
        }
        if (mover instanceof Mover.Turn(SeatName seat)) {
            nudge(sitting.whoHas(seat), table);
        }
    }

    /** Each hears something of their own at the same moment; the group hears nothing of who is waited for. */
    private void nudge(Role silent, Table table) {
        var place = Place.aloneWith(silent);
        speech.say(place, Line.JOINT_ONE_THING, table);
        table.isUnasked(place);
        table.offer(place, Buttons.HOUSE, List.of(speech.choice(Line.JOINT_BREAK, Buttons.BREAK)));
        var other = Place.aloneWith(silent.other());
        speech.say(other, Line.JOINT_WAS_SAID, table);
        table.isUnasked(other);
    }
}
