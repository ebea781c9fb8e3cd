package org.amends.joint;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.amends.couple.Place;
import org.amends.couple.Role;
import org.amends.couple.SessionMode;
import org.amends.dialog.Line;
import org.amends.joint.JointSession.Break;

/** Pauses: at least twenty minutes, nothing sent meanwhile, and both say alone when it goes on. */
final class Breaks {
    static final Duration SHORTEST = Duration.ofMinutes(20);
    static final Duration CHASED_AFTER = Duration.ofMinutes(30);
    static final Duration GIVEN_UP_AFTER = Duration.ofHours(24);
    /** Who is ready now need not be an hour later. */
    static final Duration READY_HOLDS = Duration.ofMinutes(30);

    private final JointSpeech speech;
    private final JointWalker walker;
    private final Endings endings;

    Breaks(JointSpeech speech, JointWalker walker, Endings endings) {
        this.speech = speech;
        this.walker = walker;
        this.endings = endings;
    }

    void pause(Table table) {
        var until = table.now().plus(SHORTEST);
        pause(Line.JOINT_PAUSED, JointSpeech.hour(until, table), table);
    }

    /** Somebody else came into the group. */
    void pauseForOthers(Table table) {
        pause(Line.JOINT_NOT_TWO, "", table);
    }

    private void pause(Line line, String more, Table table) {
        var sitting = table.sitting().orElseThrow();
        if (sitting.pause.isPresent()) {
            return;
        }
        for (var place : Place.values()) {
            table.settle(place, Optional.empty());
        }
        sitting.pause = Optional.of(new Break(table.now().plus(SHORTEST), Map.of(), false, false));
        speech.say(Place.GROUP, line, more, table);
    }

    /** The first moment at which time alone moves it. */
    static Instant wakeAt(Break pause) {
        if (!pause.asked()) {
            return pause.until();
        }
        return pause.until().plus(pause.chased() ? GIVEN_UP_AFTER : CHASED_AFTER);
    }

    void tick(Sitting sitting, Break pause, Table table) {
        if (table.now().isBefore(wakeAt(pause))) {
            return;
        }
        if (!pause.asked()) {
            sitting.pause = Optional.of(new Break(pause.until(), pause.ready(), true, false));
            askEach(EnumSet.allOf(Role.class), table);
        } else if (!pause.chased()) {
            sitting.pause = Optional.of(new Break(pause.until(), pause.ready(), true, true));
            var silent = EnumSet.allOf(Role.class);
            silent.removeAll(pause.ready().keySet());
            askEach(silent, table);
        } else {
            endings.later(table);
        }
    }

    private void askEach(Set<Role> roles, Table table) {
        for (var role : roles) {
            var place = Place.aloneWith(role);
            speech.say(place, Line.JOINT_GO_ON, table);
            table.isUnasked(place);
            table.offer(
                    place,
                    Buttons.HOUSE,
                    List.of(
                            speech.choice(Line.JOINT_READY, Buttons.READY),
                            speech.choice(Line.JOINT_NOT_READY, Buttons.NOT_READY)));
        }
    }

    /** What one says alone to the question whether it goes on. */
    void answered(Role by, boolean ready, Table table) {
        var sitting = table.sitting().orElseThrow();
        var pause = sitting.pause.filter(Break::asked);
        speech.say(Place.aloneWith(by), Line.THANKS, table);
        if (pause.isEmpty()) {
            return;
        }
        if (!ready) {
            endings.later(table);
            return;
        }
        if (sitting.endsAt.isPresent()) {
            return;
        }
        var other = Optional.ofNullable(pause.get().ready().get(by.other()));
        if (other.filter(at -> at.plus(READY_HOLDS).isAfter(table.now())).isPresent()) {
            bothReady(sitting, pause.get(), table);
            return;
        }
        sitting.pause = Optional.of(new Break(
                pause.get().until(), Map.of(by, table.now()), true, pause.get().chased()));
        other.ifPresent(_ -> askEach(EnumSet.of(by.other()), table));
    }

    /** Late in the evening nothing is opened again: both are asked anew in the morning. */
    private void bothReady(Sitting sitting, Break pause, Table table) {
        boolean waits = sitting.mode != SessionMode.SLOW && Night.is(table);
        if (!waits) {
            goOn(sitting, pause, table);
            return;
        }
        var morning = Night.end(table.now(), table);
        sitting.began = sitting.began.plus(Duration.between(pause.until(), morning));
        sitting.pause = Optional.of(new Break(morning, Map.of(), false, false));
        speech.sayAlone(Line.JOINT_TOMORROW, table);
    }

    private void goOn(Sitting sitting, Break pause, Table table) {
        var paused = Duration.between(pause.until().minus(SHORTEST), table.now());
        sitting.began = sitting.began.plus(paused);
        sitting.pause = Optional.empty();
        speech.say(Place.GROUP, Line.JOINT_BACK, table);
        walker.askOnceMore(sitting, table);
    }
}
