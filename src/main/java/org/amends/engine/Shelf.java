package org.amends.engine;

import java.util.List;
import java.util.stream.Stream;
import org.amends.dialog.Dialog;
import org.amends.dialog.Node;

/** Puts dialogs away: for good, or so that opening them again goes on where they were. */
final class Shelf {
    private final House house;

    Shelf(House house) {
        this.house = house;
    }

    /** Takes the uppermost dialog off the stack and forgets what it kept for itself only. */
    Dialog close(Talk talk) {
        var frame = talk.stack().pop();
        talk.forgetSlots(frame.dialog(), false);
        return house.library().required(frame.dialog());
    }

    /** Dialogs whose gates were being asked don't begin any more. */
    static void dropUnbegun(Talk talk) {
        while (talk.stack().top().filter(frame -> !frame.begun()).isPresent()) {
            talk.forgetSlots(talk.stack().pop().dialog(), false);
        }
    }

    /** The same for a dialog that was paused before: its place is kept once more. */
    void parkUnbegun(Talk talk) {
        while (talk.stack().top().filter(frame -> !frame.begun()).isPresent()) {
            park(talk.stack().pop(), talk);
        }
    }

    /** Everything that is going on or waits is over. */
    static void clear(Talk talk) {
        Stream.concat(talk.stack().frames().stream(), talk.stack().parked().stream())
                .forEach(frame -> talk.forgetSlots(frame.dialog(), false));
        talk.stack().replace(List.of());
        talk.stack().replaceParked(List.of());
    }

    /** Puts away everything that is going on; opening it again goes on there. */
    void parkAll(Talk talk) {
        talk.stack().frames().forEach(frame -> park(frame, talk));
        talk.stack().replace(List.of());
    }

    void park(Frame frame, Talk talk) {
        var dialog = house.library().required(frame.dialog());
        boolean hasItsOwnPlace = dialog.interrupt().isEmpty()
                && !house.library().manifest().crossroads().equals(dialog.id())
                && !house.library().manifest().gates().containsValue(dialog.id());
        if (!hasItsOwnPlace) {
            talk.forgetSlots(frame.dialog(), false);
            return;
        }
        boolean waits =
                dialog.node(frame.node()).filter(Node.Wait.class::isInstance).isPresent();
        if (waits) {
            talk.stack().park(frame);
        } else if (!frame.trail().isEmpty()) {
            var back = frame.trail().getLast();
            talk.stack()
                    .park(frame.withTrail(frame.trail().subList(0, frame.trail().size() - 1))
                            .standingOn(back));
        } else {
            talk.forgetSlots(frame.dialog(), false);
        }
    }
}
