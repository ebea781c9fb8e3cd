package org.amends.engine;

import java.util.ArrayList;
import java.util.Optional;
import org.amends.dialog.Dialog;
import org.amends.dialog.DialogId;
import org.amends.dialog.Interrupt.Resume;
import org.amends.dialog.Node;
import org.amends.dialog.NodeId;
import org.amends.dialog.NodeRef;
import org.amends.dialog.Target;
import org.amends.dialog.Target.Ending;

/** Walks through nodes until a question waits, or nothing is open any more. */
final class Walker {
    /** Far more than any dialog passes in one turn: the compiler refuses loops that nobody waits in. */
    private static final int MOST_STEPS = 500;

    private final House house;
    private final Speech speech;
    private final Doors doors;
    private final Shelf shelf;
    private final Deeds deeds;

    Walker(House house, Speech speech, Doors doors, Shelf shelf) {
        this.house = house;
        this.speech = speech;
        this.doors = doors;
        this.shelf = shelf;
        this.deeds = new Deeds(house, speech, doors, shelf, this::follow);
    }

    Deeds deeds() {
        return deeds;
    }

    /** Goes on from where the uppermost dialog stands. */
    void walk(Talk talk) {
        for (int step = 0; step < MOST_STEPS; step++) {
            var top = talk.stack().top();
            if (top.isEmpty()) {
                talk.nothingIsOpen();
                return;
            }
            if (talk.stack().isWaiting()) {
                return;
            }
            var dialog = house.library().required(top.get().dialog());
            if (doors.isClosed(dialog, talk)) {
                shelf.close(talk);
                doors.open(dialog.id(), talk);
            } else if (top.get().begun()) {
                talk.enters(top.get().at());
                step(dialog, node(dialog, top.get()), talk);
            } else {
                doors.begin(dialog, top.get(), talk);
            }
        }
        throw new IllegalStateException("a dialog goes round without waiting at "
                + talk.stack().top().map(Frame::at).orElseThrow());
    }

    private static Node node(Dialog dialog, Frame frame) {
        return dialog.node(frame.node())
                .orElseThrow(() -> new IllegalStateException("no node " + frame.at() + " in this library"));
    }

    private void step(Dialog dialog, Node node, Talk talk) {
        switch (node) {
            case Node.Say say -> {
                say.say().ifPresent(words -> speech.say(words, dialog, talk));
                if (!deeds.perform(say.actions(), dialog, talk)) {
                    follow(say.next(), talk);
                }
            }
            case Node.Decide decide -> follow(branch(decide, dialog, talk), talk);
            case Node.Commit commit -> {
                keep(commit, dialog, talk);
                commit.say().ifPresent(words -> speech.say(words, dialog, talk));
                follow(commit.next(), talk);
            }
            case Node.Wait wait -> {
                speech.say(wait.say(), dialog, talk);
                speech.ask(dialog, wait, talk);
            }
            case Node.Agree agree -> throw new IllegalStateException("for two only: " + agree.id());
        }
    }

    private static Target branch(Node.Decide decide, Dialog dialog, Talk talk) {
        return decide.branches().stream()
                .filter(branch -> Conditions.holds(branch.when(), dialog, talk))
                .map(Node.Branch::target)
                .findFirst()
                .orElse(decide.otherwise());
    }

    /** Leaves the node where the uppermost dialog stands. */
    void follow(Target target, Talk talk) {
        switch (target) {
            case Target.Goto(NodeId next) -> goTo(next, talk);
            case Target.Open(DialogId next) when comesBetween(next, talk) -> doors.open(next, talk);
            case Target.Open(DialogId next) -> {
                var left = shelf.close(talk);
                Shelf.dropUnbegun(talk);
                if (left.interrupt().filter(one -> one.resume() == Resume.NEVER).isPresent()) {
                    shelf.parkAll(talk);
                }
                if (!isHeld(next, talk)) {
                    doors.open(next, talk);
                }
            }
            case Target.End(Ending ending) -> end(ending, talk);
        }
    }

    private void goTo(NodeId next, Talk talk) {
        var frame = talk.stack().top().orElseThrow();
        var between = signpost(new NodeRef(frame.dialog(), next)).filter(dialog -> comesBetween(dialog, talk));
        between.ifPresentOrElse(
                dialog -> {
                    talk.enters(new NodeRef(frame.dialog(), next));
                    doors.open(dialog, talk);
                },
                () -> talk.stack().replaceTop(leave(frame, talk).standingOn(next)));
    }

    /** The dialog that a node opens and does nothing else, since only a node can be gone to by what was heard. */
    private Optional<DialogId> signpost(NodeRef at) {
        return house.library()
                .node(at)
                .filter(Node.Say.class::isInstance)
                .map(Node.Say.class::cast)
                .filter(node -> node.say().isEmpty() && node.actions().isEmpty())
                .map(Node.Say::next)
                .filter(Target.Open.class::isInstance)
                .map(next -> ((Target.Open) next).dialog());
    }

    /** An interrupt that is opened by a reply comes back to the question that offered it. */
    private boolean comesBetween(DialogId next, Talk talk) {
        var frame = talk.stack().top().orElseThrow();
        return house.library().required(next).interrupt().isPresent()
                && house.library().required(frame.dialog()).interrupt().isEmpty()
                && house.library()
                        .node(frame.at())
                        .filter(Node.Wait.class::isInstance)
                        .isPresent();
    }

    /** From what came between a talk about a danger, such as the help, no other talk opens over it: its question comes back. */
    private boolean isHeld(DialogId next, Talk talk) {
        return house.library().required(next).interrupt().isEmpty()
                && talk.stack()
                        .top()
                        .flatMap(frame -> house.library().dialog(frame.dialog()))
                        .filter(DangerLines::stayWith)
                        .isPresent();
    }

    private Frame leave(Frame frame, Talk talk) {
        boolean waited = house.library()
                .node(frame.at())
                .filter(Node.Wait.class::isInstance)
                .isPresent();
        if (!waited || talk.does(new Effect.ClearScreen())) {
            return frame;
        }
        var trail = new ArrayList<>(frame.trail());
        trail.add(frame.node());
        return frame.withTrail(trail);
    }

    private void end(Ending ending, Talk talk) {
        switch (ending) {
            case DONE -> {
                var left = shelf.close(talk);
                Shelf.dropUnbegun(talk);
                resume(left.interrupt().map(one -> one.resume()).orElse(Resume.ASK), talk);
            }
            case PAUSED -> pause(talk);
            case STOPPED -> Shelf.clear(talk);
            case PASSED -> shelf.close(talk);
            case CLOSED -> {
                shelf.close(talk);
                Shelf.dropUnbegun(talk);
                resume(Resume.ASK, talk);
            }
            case RESUME -> {
                shelf.close(talk);
                doors.orDefault(talk);
            }
        }
    }

    private void resume(Resume how, Talk talk) {
        if (talk.stack().isIdle()) {
            return;
        }
        switch (how) {
            case ALWAYS -> {}
            case ASK -> speech.askWhetherToResume(talk);
            case NEVER -> shelf.parkAll(talk);
        }
    }

    private void pause(Talk talk) {
        var frame = talk.stack().top().orElseThrow();
        if (house.library().required(frame.dialog()).interrupt().isPresent()) {
            shelf.close(talk);
            shelf.parkAll(talk);
            return;
        }
        talk.stack().pop();
        shelf.park(frame, talk);
        shelf.parkUnbegun(talk);
        resume(Resume.ASK, talk);
    }

    private void keep(Node.Commit commit, Dialog dialog, Talk talk) {
        var today = talk.moment().local().toLocalDate();
        var due = talk.slot(new SlotKey(dialog.id(), commit.due()))
                .flatMap(value -> Days.stored(value.text()))
                .orElse(today.plusDays(1));
        var checkIn = commit.checkIn()
                .map(ask -> Effect.CheckInAt.of(ask, due, talk.moment().zone()));
        talk.doThis(new Effect.KeepPlan(speech.words(commit.text(), dialog, talk), due, checkIn));
    }
}
