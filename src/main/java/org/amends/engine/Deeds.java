package org.amends.engine;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.amends.dialog.Action;
import org.amends.dialog.Dialog;
import org.amends.dialog.DialogId;
import org.amends.dialog.Line;
import org.amends.dialog.Node;
import org.amends.dialog.NodeId;
import org.amends.dialog.NodeRef;
import org.amends.dialog.SlotName;
import org.amends.dialog.Target;
import org.amends.dialog.Wording;
import org.amends.dialog.Wording.Hole;
import org.amends.person.Fact;

/** Does what nodes and replies do besides saying something. */
final class Deeds {
    /** Where a dialog about danger waits after its messages were cleared away. */
    private static final NodeId QUIET = new NodeId("quiet");

    private static final SlotName CALLED = new SlotName("called");
    private static final SlotName WORDS = new SlotName("words");

    private final House house;
    private final Speech speech;
    private final Doors doors;
    private final Shelf shelf;
    private final BiConsumer<Target, Talk> leaving;

    /** {@code leaving} takes a talk from the node where it stands to a target. */
    Deeds(House house, Speech speech, Doors doors, Shelf shelf, BiConsumer<Target, Talk> leaving) {
        this.house = house;
        this.speech = speech;
        this.doors = doors;
        this.shelf = shelf;
        this.leaving = leaving;
    }

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
        var slot = dialog.slot(name);
        var text = Days.put(slot, value, talk.moment());
        talk.fill(
                new SlotKey(dialog.id(), name),
                new SlotValue(text, slot.keep(), talk.moment().now()));
    }

    private boolean perform(Action.Deed deed, Talk talk) {
        return switch (deed) {
            case CLEAR_SCREEN -> {
                talk.doThis(new Effect.ClearScreen());
                nothingIsBehind(talk);
                yield false;
            }
            case ERASE_ALL -> {
                eraseAll(talk);
                yield false;
            }
            case BACK -> {
                shelf.close(talk);
                back(talk);
                yield true;
            }
            case REPEAT -> {
                shelf.close(talk);
                doors.orDefault(talk);
                yield true;
            }
            case SKIP -> {
                shelf.close(talk);
                skip(talk);
                yield true;
            }
            case START_OVER -> {
                shelf.close(talk);
                startOver(talk);
                yield true;
            }
            case INVITE, JOIN -> forTwo(deed, Optional.of(CALLED), talk);
            case SHARE -> forTwo(deed, Optional.of(WORDS), talk);
            case UNPAIR, TAKE_BACK -> forTwo(deed, Optional.empty(), talk);
            case SWAP, COUNT -> throw new IllegalStateException("for two only: " + deed);
        };
    }

    /** What concerns the partner is done by the couple's side of the house, with no more than these words. */
    private static boolean forTwo(Action.Deed deed, Optional<SlotName> slot, Talk talk) {
        var dialog = talk.stack().top().orElseThrow().dialog();
        var words = slot.flatMap(name -> talk.slot(new SlotKey(dialog, name))).map(SlotValue::text);
        talk.doThis(new Effect.ForTwo(deed, words));
        return false;
    }

    /** What was taken off the screen comes back neither by a step back nor by going on: a danger waits at its quiet place. */
    private void nothingIsBehind(Talk talk) {
        var frames = talk.stack().frames();
        var below = frames.subList(0, Math.max(0, frames.size() - 1)).stream().map(this::quiet);
        var top = talk.stack().top().stream().map(frame -> frame.withTrail(List.of()));
        talk.stack().replace(Stream.concat(below, top).toList());
    }

    private Frame quiet(Frame frame) {
        var dialog = house.library().required(frame.dialog());
        var untold = frame.withTrail(List.of());
        return dialog.isDanger() && dialog.node(QUIET).isPresent() ? untold.standingOn(QUIET) : untold;
    }

    /** The dialog that erases may still say what it has to; it stands in the next life then. */
    private static void eraseAll(Talk talk) {
        var erasing = talk.stack().top();
        talk.doThis(new Effect.EraseAll());
        talk.becomeNobody(SessionIds.of(talk.moment().seed()));
        erasing.ifPresent(talk.stack()::push);
    }

    private void back(Talk talk) {
        talk.stack().top().flatMap(this::oneBack).ifPresentOrElse(talk.stack()::replaceTop, () -> {
            speech.say(Line.NOTHING_BEHIND, talk);
            doors.orDefault(talk);
        });
    }

    /** The question before, over those that aren't to stand on the screen: whoever goes back may be somebody else. */
    private Optional<Frame> oneBack(Frame frame) {
        var trail = frame.trail();
        return IntStream.iterate(trail.size() - 1, i -> i >= 0, i -> i - 1)
                .filter(i -> !isSensitive(new NodeRef(frame.dialog(), trail.get(i))))
                .mapToObj(i -> frame.withTrail(trail.subList(0, i)).standingOn(trail.get(i)))
                .findFirst();
    }

    private boolean isSensitive(NodeRef at) {
        return house.library()
                .node(at)
                .filter(node -> node instanceof Node.Wait wait && wait.sensitive())
                .isPresent();
    }

    private void skip(Talk talk) {
        if (talk.stack().isIdle()) {
            doors.openDefault(talk);
            return;
        }
        var frame = talk.stack().top().orElseThrow();
        var waiting = house.library()
                .node(frame.at())
                .filter(Node.Wait.class::isInstance)
                .map(Node.Wait.class::cast);
        waiting.map(wait -> skipped(wait, frame, talk)).ifPresent(target -> leaving.accept(target, talk));
    }

    /** Where an answer would lead, unless that would speak of the answer; else where giving up leads. */
    private Target skipped(Node.Wait wait, Frame frame, Talk talk) {
        return wait.next()
                .filter(next -> !speaksOfWhatIsMissing(next, frame.dialog(), talk))
                .orElse(wait.ladder().giveUp());
    }

    private boolean speaksOfWhatIsMissing(Target next, DialogId dialog, Talk talk) {
        return next instanceof Target.Goto(NodeId to)
                && house.library().node(new NodeRef(dialog, to)).stream()
                        .flatMap(Deeds::wordings)
                        .flatMap(Wording::holes)
                        .anyMatch(hole -> isMissing(hole, dialog, talk));
    }

    private static Stream<Wording> wordings(Node node) {
        return switch (node) {
            case Node.Say say -> say.say().stream();
            case Node.Wait wait -> Stream.of(wait.say());
            case Node.Commit commit -> Stream.of(commit.text());
            case Node.Agree agree -> Stream.of(agree.text());
            case Node.Decide _ -> Stream.empty();
        };
    }

    private static boolean isMissing(Hole hole, DialogId dialog, Talk talk) {
        return hole instanceof Hole.Quote
                || hole instanceof Hole.SlotValue(SlotName slot)
                        && talk.slot(new SlotKey(dialog, slot)).isEmpty();
    }

    private void startOver(Talk talk) {
        if (talk.stack().isIdle()) {
            doors.openDefault(talk);
            return;
        }
        var frame = talk.stack().top().orElseThrow();
        talk.forgetSlots(frame.dialog(), true);
        talk.stack()
                .replaceTop(Frame.before(
                        frame.dialog(), house.library().required(frame.dialog()).start()));
    }
}
