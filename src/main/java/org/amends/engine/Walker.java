package org.amends.engine;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.amends.dialog.Action;
import org.amends.dialog.Dialog;
import org.amends.dialog.DialogId;
import org.amends.dialog.Gate;
import org.amends.dialog.Interrupt.Resume;
import org.amends.dialog.Line;
import org.amends.dialog.Node;
import org.amends.dialog.NodeId;
import org.amends.dialog.Slot;
import org.amends.dialog.SlotName;
import org.amends.dialog.Target;
import org.amends.dialog.Target.Ending;
import org.amends.dialog.Wording;
import org.amends.engine.OpenQuestion.Choice;
import org.amends.person.Fact;

/** Walks through nodes until a question waits, or nothing is open any more. */
final class Walker {
    /** Far more than any dialog passes in one turn: the compiler refuses loops that nobody waits in. */
    private static final int MOST_STEPS = 500;

    private static final int MOST_FRAMES = 12;
    private static final LocalTime ASK_AT = LocalTime.of(18, 0);

    private final House house;
    private final Phrasing phrasing;

    Walker(House house) {
        this.house = house;
        this.phrasing = new Phrasing(house);
    }

    /** Goes on from where the uppermost dialog stands. */
    void walk(Talk talk) {
        for (int step = 0; step < MOST_STEPS; step++) {
            var top = talk.top();
            if (top.isEmpty()) {
                talk.nothingIsOpen();
                return;
            }
            if (talk.isWaiting()) {
                return;
            }
            var dialog = house.library().required(top.get().dialog());
            if (top.get().begun()) {
                step(dialog, node(dialog, top.get()), talk);
            } else {
                begin(dialog, top.get(), talk);
            }
        }
        throw new IllegalStateException("a dialog goes round without waiting at "
                + talk.top().map(Frame::at).orElseThrow());
    }

    private static Node node(Dialog dialog, Frame frame) {
        return dialog.node(frame.node())
                .orElseThrow(() -> new IllegalStateException("no node " + frame.at() + " in this library"));
    }

    private void step(Dialog dialog, Node node, Talk talk) {
        switch (node) {
            case Node.Say say -> {
                say.say().ifPresent(words -> say(words, dialog, talk));
                if (!perform(say.actions(), dialog, talk)) {
                    follow(say.next(), talk);
                }
            }
            case Node.Decide decide -> follow(branch(decide, dialog, talk), talk);
            case Node.Commit commit -> {
                keep(commit, dialog, talk);
                commit.say().ifPresent(words -> say(words, dialog, talk));
                follow(commit.next(), talk);
            }
            case Node.Wait wait -> {
                say(wait.say(), dialog, talk);
                ask(dialog, wait, talk);
            }
        }
    }

    private static Target branch(Node.Decide decide, Dialog dialog, Talk talk) {
        return decide.branches().stream()
                .filter(branch -> Conditions.holds(branch.when(), dialog.id(), talk))
                .map(Node.Branch::target)
                .findFirst()
                .orElse(decide.otherwise());
    }

    // --- saying and asking

    void say(Wording words, Dialog dialog, Talk talk) {
        if (dialog.isDanger()) {
            talk.isDanger();
        } else {
            talk.isTalk();
        }
        talk.say(phrasing.words(words, dialog.id(), talk));
    }

    void say(Line line, Talk talk) {
        talk.say(words(line, talk));
    }

    String words(Line line, Talk talk) {
        var manifest = house.library().manifest();
        return phrasing.words(manifest.line(line), manifest.crossroads(), talk);
    }

    /** The node's buttons, without saying its question. */
    void ask(Dialog dialog, Node.Wait wait, Talk talk) {
        var until = wait.question().flatMap(question -> question.until()).map(label -> new Choice(label, Codes.UNTIL));
        var replies = IntStream.range(0, wait.replies().size())
                .mapToObj(i -> new Choice(wait.replies().get(i).label(), Codes.REPLY + i));
        talk.ask(
                new org.amends.dialog.NodeRef(dialog.id(), wait.id()),
                Stream.concat(until.stream(), replies).toList(),
                wait.sensitive());
    }

    // --- opening

    /** Opens a dialog, or what is open to this person in its place. */
    void open(DialogId wanted, Talk talk) {
        var dialog = inPlaceOf(house.library().required(wanted), talk);
        var without = talk.frames().stream()
                .filter(frame -> !frame.dialog().equals(dialog.id()))
                .toList();
        talk.replaceFrames(without.subList(Math.max(0, without.size() - MOST_FRAMES), without.size()));
        talk.push(talk.unpark(dialog.id())
                .map(parked -> new Frame(parked.dialog(), parked.node(), false, 0, false, parked.trail()))
                .orElseGet(() -> Frame.before(dialog.id(), dialog.start())));
    }

    /** Where a person is led when nothing else is open. */
    void openDefault(Talk talk) {
        var manifest = house.library().manifest();
        open(talk.profile().mayBeStored() ? manifest.crossroads() : manifest.newcomer(), talk);
    }

    private Dialog inPlaceOf(Dialog dialog, Talk talk) {
        var manifest = house.library().manifest();
        boolean free = dialog.beforeConsent() || dialog.interrupt().isPresent();
        if (!free && !talk.profile().mayBeStored()) {
            boolean refused = talk.profile().is(Fact.CONSENT, "refused");
            return house.library().required(refused ? manifest.justWrite() : manifest.newcomer());
        }
        boolean closed = !dialog.opens().gates().isEmpty()
                && (talk.profile().is(Fact.MODE, "individual")
                        || dialog.opens().gates().stream().anyMatch(gate -> isShut(gate, talk)));
        return closed ? house.library().required(dialog.instead().orElse(manifest.justWrite())) : dialog;
    }

    /** Shut for good; whether something is over may be asked again. */
    private static boolean isShut(Gate gate, Talk talk) {
        return gate != Gate.IS_IT_OVER
                && talk.profile()
                        .fact(gate.fact())
                        .filter(answer -> !answer.equals(gate.open()))
                        .isPresent();
    }

    private void begin(Dialog dialog, Frame frame, Talk talk) {
        var unanswered = dialog.opens().gates().stream()
                .filter(gate -> !talk.profile().is(gate.fact(), gate.open()))
                .findFirst();
        if (unanswered.isPresent()) {
            var gate = house.library().manifest().gate(unanswered.get());
            talk.push(Frame.before(gate, house.library().required(gate).start()));
            return;
        }
        if (!dialog.reviewed() && !dialog.opens().topics().isEmpty() && !talk.toldNotReviewed()) {
            talk.tellNotReviewed(words(Line.NOT_REVIEWED, talk));
        }
        talk.replaceTop(frame.standingOn(frame.node()));
    }

    // --- going on

    /** Leaves the node where the uppermost dialog stands. */
    void follow(Target target, Talk talk) {
        switch (target) {
            case Target.Goto(NodeId next) ->
                talk.replaceTop(leave(talk.top().orElseThrow()).standingOn(next));
            case Target.Open(DialogId next) -> {
                var left = close(talk);
                dropUnbegun(talk);
                if (left.interrupt().filter(one -> one.resume() == Resume.NEVER).isPresent()) {
                    parkAll(talk);
                }
                open(next, talk);
            }
            case Target.End(Ending ending) -> end(ending, talk);
        }
    }

    private Frame leave(Frame frame) {
        if (house.library().node(frame.at()).filter(Node.Wait.class::isInstance).isEmpty()) {
            return frame;
        }
        var trail = new ArrayList<>(frame.trail());
        trail.add(frame.node());
        return frame.withTrail(trail);
    }

    private Dialog close(Talk talk) {
        var frame = talk.pop();
        talk.forgetSlots(frame.dialog(), false);
        return house.library().required(frame.dialog());
    }

    private static void dropUnbegun(Talk talk) {
        while (talk.top().filter(frame -> !frame.begun()).isPresent()) {
            talk.pop();
        }
    }

    private void end(Ending ending, Talk talk) {
        switch (ending) {
            case DONE -> {
                var left = close(talk);
                dropUnbegun(talk);
                resume(left.interrupt().map(one -> one.resume()).orElse(Resume.ASK), talk);
            }
            case PAUSED -> pause(talk);
            case STOPPED -> stop(talk);
            case PASSED -> close(talk);
            case CLOSED -> {
                close(talk);
                dropUnbegun(talk);
                resume(Resume.ASK, talk);
            }
            case RESUME -> {
                close(talk);
                orDefault(talk);
            }
        }
    }

    private void resume(Resume how, Talk talk) {
        if (talk.isIdle()) {
            return;
        }
        switch (how) {
            case ALWAYS -> {}
            case ASK -> askWhetherToResume(talk);
            case NEVER -> parkAll(talk);
        }
    }

    void askWhetherToResume(Talk talk) {
        say(Line.RESUME, talk);
        talk.ask(
                talk.top().orElseThrow().at(),
                List.of(
                        new Choice(words(Line.GO_ON, talk), Codes.GO_ON),
                        new Choice(words(Line.LEAVE_IT, talk), Codes.LEAVE_IT)),
                false);
    }

    private void pause(Talk talk) {
        var frame = talk.top().orElseThrow();
        if (house.library().required(frame.dialog()).interrupt().isPresent()) {
            close(talk);
            parkAll(talk);
            return;
        }
        talk.pop();
        park(frame, talk);
        dropUnbegun(talk);
        resume(Resume.ASK, talk);
    }

    private static void stop(Talk talk) {
        talk.frames().forEach(frame -> talk.forgetSlots(frame.dialog(), false));
        talk.replaceFrames(List.of());
        talk.dropParked();
    }

    /** Puts away everything that is going on; opening it again goes on there. */
    void parkAll(Talk talk) {
        dropUnbegun(talk);
        talk.frames().forEach(frame -> park(frame, talk));
        talk.replaceFrames(List.of());
    }

    private void park(Frame frame, Talk talk) {
        var dialog = house.library().required(frame.dialog());
        boolean hasItsOwnPlace = dialog.interrupt().isEmpty()
                && !house.library().manifest().crossroads().equals(dialog.id())
                && !house.library().manifest().gates().containsValue(dialog.id());
        if (!hasItsOwnPlace) {
            return;
        }
        boolean waits =
                dialog.node(frame.node()).filter(Node.Wait.class::isInstance).isPresent();
        if (waits) {
            talk.park(frame);
        } else if (!frame.trail().isEmpty()) {
            var back = frame.trail().getLast();
            talk.park(frame.withTrail(frame.trail().subList(0, frame.trail().size() - 1))
                    .standingOn(back));
        }
    }

    // --- doing

    /** Returns whether the stack has changed, so that the node's own way on must not be taken. */
    boolean perform(List<Action> actions, Dialog dialog, Talk talk) {
        boolean jumped = false;
        for (var action : actions) {
            jumped |= switch (action) {
                case Action.SetFact(Fact fact, String value) -> {
                    talk.learn(fact, value);
                    yield false;
                }
                case Action.Put(SlotName slot, String value) -> {
                    put(dialog, slot, value, talk);
                    yield false;
                }
                case Action.Do(Action.Deed deed) -> perform(deed, talk);
            };
        }
        return jumped;
    }

    private static void put(Dialog dialog, SlotName name, String value, Talk talk) {
        var slot = dialog.slots().get(name);
        if (slot == null) {
            throw new IllegalStateException("dialog " + dialog.id() + " has no slot " + name);
        }
        var today = talk.moment().local().toLocalDate();
        var text = slot.type() == Slot.Type.DATE
                ? Days.read(value, today).orElse(today.plusDays(1)).toString()
                : value;
        talk.fill(
                new SlotKey(dialog.id(), name),
                new SlotValue(text, slot.keep(), talk.moment().now()));
    }

    private boolean perform(Action.Deed deed, Talk talk) {
        return switch (deed) {
            case CLEAR_SCREEN -> {
                talk.doThis(new Effect.ClearScreen());
                yield false;
            }
            case ERASE_ALL -> {
                eraseAll(talk);
                yield true;
            }
            case BACK -> {
                close(talk);
                back(talk);
                yield true;
            }
            case REPEAT -> {
                close(talk);
                orDefault(talk);
                yield true;
            }
            case SKIP -> {
                close(talk);
                skip(talk);
                yield true;
            }
            case START_OVER -> {
                close(talk);
                startOver(talk);
                yield true;
            }
        };
    }

    private void eraseAll(Talk talk) {
        talk.doThis(new Effect.EraseAll());
        talk.becomeNobody(SessionIds.of(talk.moment().seed()));
        if (!talk.saidAnything()) {
            say(Line.ERASED, talk);
        }
    }

    private void orDefault(Talk talk) {
        if (talk.isIdle()) {
            openDefault(talk);
        }
    }

    private void back(Talk talk) {
        var below = talk.top().filter(frame -> !frame.trail().isEmpty());
        if (below.isEmpty()) {
            say(Line.NOTHING_BEHIND, talk);
            orDefault(talk);
            return;
        }
        var frame = below.get();
        var trail = frame.trail();
        talk.replaceTop(frame.withTrail(trail.subList(0, trail.size() - 1)).standingOn(trail.getLast()));
    }

    private void skip(Talk talk) {
        if (talk.isIdle()) {
            openDefault(talk);
            return;
        }
        var frame = talk.top().orElseThrow();
        var waiting = house.library()
                .node(frame.at())
                .filter(Node.Wait.class::isInstance)
                .map(Node.Wait.class::cast);
        waiting.map(wait -> wait.next().orElse(wait.ladder().giveUp())).ifPresent(target -> follow(target, talk));
    }

    private void startOver(Talk talk) {
        if (talk.isIdle()) {
            openDefault(talk);
            return;
        }
        var frame = talk.top().orElseThrow();
        talk.forgetSlots(frame.dialog(), true);
        talk.replaceTop(Frame.before(
                frame.dialog(), house.library().required(frame.dialog()).start()));
    }

    private void keep(Node.Commit commit, Dialog dialog, Talk talk) {
        var today = talk.moment().local().toLocalDate();
        var due = talk.slot(new SlotKey(dialog.id(), commit.due()))
                .map(value -> LocalDate.parse(value.text()))
                .orElse(today.plusDays(1));
        Optional<Effect.CheckInAt> checkIn = commit.checkIn()
                .map(ask -> new Effect.CheckInAt(
                        due.plusDays(ask.daysAfter())
                                .atTime(ASK_AT)
                                .atZone(talk.moment().zone())
                                .toInstant(),
                        ask.open()));
        talk.doThis(new Effect.KeepPlan(phrasing.words(commit.text(), dialog.id(), talk), due, checkIn));
    }
}
