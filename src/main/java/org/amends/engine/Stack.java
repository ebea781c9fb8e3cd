package org.amends.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.amends.dialog.DialogId;

/** The dialogs of one person while a turn is worked out: those that go on, the uppermost last, and those put away. */
final class Stack {
    private final List<Frame> frames;
    private final List<Frame> parked;
    private boolean waiting;

    Stack(List<Frame> frames, List<Frame> parked) {
        this.frames = new ArrayList<>(frames);
        this.parked = new ArrayList<>(parked);
    }

    boolean isIdle() {
        return frames.isEmpty();
    }

    Optional<Frame> top() {
        return frames.isEmpty() ? Optional.empty() : Optional.of(frames.getLast());
    }

    List<Frame> frames() {
        return List.copyOf(frames);
    }

    /** The talk now stands at a question and waits. */
    void waits() {
        waiting = true;
    }

    void clear() {
        frames.clear();
        parked.clear();
    }

    /** Whether the talk stands at a question that was asked since it last moved. */
    boolean isWaiting() {
        return waiting;
    }

    void push(Frame frame) {
        waiting = false;
        frames.add(frame);
    }

    Frame pop() {
        waiting = false;
        return frames.removeLast();
    }

    void replaceTop(Frame frame) {
        waiting = false;
        frames.set(frames.size() - 1, frame);
    }

    void replace(List<Frame> others) {
        waiting = false;
        frames.clear();
        frames.addAll(others);
    }

    void park(Frame frame) {
        unpark(frame.dialog());
        parked.add(frame);
    }

    Optional<Frame> unpark(DialogId dialog) {
        var found =
                parked.stream().filter(frame -> frame.dialog().equals(dialog)).findFirst();
        found.ifPresent(parked::remove);
        return found;
    }

    List<Frame> parked() {
        return List.copyOf(parked);
    }

    void replaceParked(List<Frame> others) {
        parked.clear();
        parked.addAll(others);
    }
}
