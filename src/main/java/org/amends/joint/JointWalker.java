package org.amends.joint;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.amends.couple.Place;
import org.amends.couple.Role;
import org.amends.couple.Room;
import org.amends.couple.SessionMode;
import org.amends.dialog.Action;
import org.amends.dialog.Condition;
import org.amends.dialog.Dialog;
import org.amends.dialog.Floor;
import org.amends.dialog.Line;
import org.amends.dialog.Mover;
import org.amends.dialog.Node;
import org.amends.dialog.NodeId;
import org.amends.dialog.NodeRef;
import org.amends.dialog.SeatName;
import org.amends.dialog.SlotName;
import org.amends.dialog.Target;
import org.amends.dialog.Wording;
import org.amends.engine.Days;
import org.amends.engine.Effect;
import org.amends.engine.OpenQuestion.Choice;

/** Walks through the nodes of a dialog for two until a question waits, or the session is over. */
final class JointWalker {
    /** Far more than any dialog passes in one turn: the compiler refuses loops that nobody waits in. */
    private static final int MOST_STEPS = 500;

    private final JointSpeech speech;
    private final Endings endings;

    JointWalker(JointSpeech speech, Endings endings) {
        this.speech = speech;
        this.endings = endings;
    }

    /** Leaves the node where the session stands. */
    void follow(Target target, Table table) {
        switch (target) {
            case Target.Goto(NodeId next) -> walk(next, table);
            case Target.End _ -> endings.close(table);
            case Target.Open open -> throw new IllegalStateException("for one only: opens " + open.dialog());
        }
    }

    /** Goes on from a node. */
    void walk(NodeId from, Table table) {
        var sitting = table.sitting().orElseThrow();
        var dialog = speech.dialog(sitting);
        Optional<Target> next = Optional.of(new Target.Goto(from));
        for (int step = 0; step < MOST_STEPS; step++) {
            if (next.isEmpty()) {
                return;
            }
            if (!(next.get() instanceof Target.Goto(NodeId at))) {
                endings.close(table);
                return;
            }
            next = enter(at, dialog, sitting, table);
        }
        throw new IllegalStateException("a dialog goes round without waiting at " + dialog.id() + "/" + sitting.at);
    }

    private Optional<Target> enter(NodeId at, Dialog dialog, Sitting sitting, Table table) {
        table.enters(new NodeRef(dialog.id(), at));
        sitting.closing |= at.equals(dialog.forTwo().orElseThrow().close());
        var node = dialog.node(at)
                .orElseThrow(() -> new IllegalStateException("no node " + dialog.id() + "/" + at + " in this library"));
        return switch (node) {
            case Node.Say say -> Optional.of(say(say, dialog, sitting, table));
            case Node.Decide decide -> Optional.of(branch(decide, sitting));
            case Node.Commit commit -> Optional.of(keep(commit, sitting, table));
            case Node.Agree agree -> Optional.of(agree(agree, sitting, table));
            case Node.Wait wait -> {
                sitting.opens(at, table.now());
                wait.question().flatMap(question -> question.into()).ifPresent(slot -> begin(slot, sitting));
                ask(wait, sitting, table);
                yield Optional.empty();
            }
        };
    }

    private Target say(Node.Say node, Dialog dialog, Sitting sitting, Table table) {
        words(node.say(), node.aloud(), sitting).ifPresent(words -> speech.say(Place.GROUP, words, sitting, table));
        perform(node.actions(), dialog, sitting, table);
        return node.next();
    }

    private static Optional<Wording> words(Optional<Wording> said, Optional<Wording> aloud, Sitting sitting) {
        return sitting.mode == SessionMode.ALOUD ? aloud.or(() -> said) : said;
    }

    /** A text begins anew, also where the talk comes round a second time. */
    private static void begin(SlotName slot, Sitting sitting) {
        sitting.forget(slot.value(), Optional.empty());
        for (var role : Role.values()) {
            sitting.forget(slot.value(), Optional.of(role));
        }
    }

    // --- what nodes do

    void perform(List<Action> actions, Dialog dialog, Sitting sitting, Table table) {
        for (var action : actions) {
            switch (action) {
                case Action.Do(Action.Deed deed) -> perform(deed, dialog, sitting);
                case Action.Put(SlotName slot, String value) ->
                    sitting.write(
                            slot.value(),
                            Optional.empty(),
                            Days.put(dialog.slot(slot), value, table.moment().moment()));
                case Action.SetFact _ -> throw new IllegalStateException("for one only: a fact in " + dialog.id());
            }
        }
    }

    private static void perform(Action.Deed deed, Dialog dialog, Sitting sitting) {
        switch (deed) {
            case SWAP -> sitting.swap();
            case COUNT -> sitting.counted++;
            case CLEAR_SCREEN, ERASE_ALL, BACK, REPEAT, SKIP, START_OVER, INVITE, JOIN, UNPAIR, SHARE, TAKE_BACK ->
                throw new IllegalStateException("for one only: " + deed + " in " + dialog.id());
        }
    }

    private static Target branch(Node.Decide decide, Sitting sitting) {
        return decide.branches().stream()
                .filter(branch -> holds(branch.when(), sitting))
                .map(Node.Branch::target)
                .findFirst()
                .orElse(decide.otherwise());
    }

    private static boolean holds(Condition condition, Sitting sitting) {
        return switch (condition) {
            case Condition.Counted(int atLeast) -> sitting.counted >= atLeast;
            case Condition.Swapped() -> sitting.swaps > 0;
            case Condition.InMode(var modes) -> modes.contains(sitting.mode);
            case Condition.Parked() -> !sitting.parked().isEmpty();
            case Condition.SlotFilled(SlotName slot) ->
                sitting.texts.stream().anyMatch(text -> text.slot().equals(slot.value()));
            case Condition.All all -> all.of().stream().allMatch(one -> holds(one, sitting));
            case Condition.Any any -> any.of().stream().anyMatch(one -> holds(one, sitting));
            case Condition.Not not -> !holds(not.what(), sitting);
            case Condition.FactIs _,
                    Condition.FactKnown _,
                    Condition.Screened _,
                    Condition.Named _,
                    Condition.HourBetween _ ->
                throw new IllegalStateException("for one only: a condition in " + sitting.dialog);
        };
    }

    private Target keep(Node.Commit commit, Sitting sitting, Table table) {
        var owner = sitting.whoHas(commit.by().orElseThrow());
        var today = table.moment().moment().local().toLocalDate();
        var due = sitting.text(commit.due().value(), Optional.empty())
                .flatMap(Days::stored)
                .orElse(today.plusDays(1));
        var zone = table.moment().moment().zone();
        var checkIn = commit.checkIn().map(ask -> Effect.CheckInAt.of(ask, due, zone));
        table.doThis(new JointEffect.KeepPlan(owner, speech.words(commit.text(), sitting, table), due, checkIn));
        commit.say().ifPresent(words -> speech.say(Place.GROUP, words, sitting, table));
        return commit.next();
    }

    private Target agree(Node.Agree agree, Sitting sitting, Table table) {
        var until = table.now().plus(java.time.Duration.ofDays(agree.days()));
        var kept = new Agreement(
                sitting.whoHas(agree.by()),
                speech.words(agree.text(), sitting, table),
                until,
                agree.days(),
                false,
                java.util.Set.of());
        table.agreements(
                Stream.concat(table.agreements().stream(), Stream.of(kept)).toList());
        agree.say().ifPresent(words -> speech.say(Place.GROUP, words, sitting, table));
        return agree.next();
    }

    // --- questions

    /** Says the question where it belongs, with its buttons, and each their tip. */
    private void ask(Node.Wait wait, Sitting sitting, Table table) {
        var floor = floor(wait);
        var words = words(Optional.of(wait.say()), floor.aloud(), sitting).orElseThrow();
        for (var place : places(wait, sitting)) {
            speech.say(place, words, sitting, table);
            table.ask(place, ref(sitting, wait), choices(wait, sitting));
        }
        if (wait.room() == Room.GROUP) {
            repliesTo(wait, sitting, table).ifPresent(table::writes);
        }
        tips(floor, sitting, table);
        offerKept(wait, sitting);
    }

    /** Says something else, and shows the question's buttons again. */
    void askAgain(Node.Wait wait, String words, Sitting sitting, Table table) {
        for (var place : places(wait, sitting)) {
            table.isTalk(place);
            table.say(place, words);
            table.ask(place, ref(sitting, wait), choices(wait, sitting));
        }
        repliesTo(wait, sitting, table).filter(_ -> wait.room() == Room.GROUP).ifPresent(table::writes);
    }

    /** Asks the open question once more in its own words. */
    void askOnceMore(Sitting sitting, Table table) {
        var wait = waiting(sitting);
        sitting.opened = table.now();
        // Whoever was in the midst of a text has as long to go on as after a message.
        sitting.spoke = sitting.spoke.map(_ -> table.now());
        sitting.reminded = false;
        ask(wait, sitting, table);
    }

    Node.Wait waiting(Sitting sitting) {
        if (speech.dialog(sitting).node(sitting.at).orElse(null) instanceof Node.Wait wait) {
            return wait;
        }
        throw new IllegalStateException("nobody can stand at " + sitting.dialog + "/" + sitting.at);
    }

    static Floor floor(Node.Wait wait) {
        return wait.floor().orElseThrow(() -> new IllegalStateException("nobody moves " + wait.id()));
    }

    static NodeRef ref(Sitting sitting, Node.Wait wait) {
        return new NodeRef(sitting.dialog, wait.id());
    }

    /** Where a question is asked. */
    static List<Place> places(Node.Wait wait, Sitting sitting) {
        if (wait.room() == Room.GROUP) {
            return List.of(Place.GROUP);
        }
        return switch (floor(wait).mover()) {
            case Mover.Turn(SeatName seat) -> List.of(Place.aloneWith(sitting.whoHas(seat)));
            case Mover.Takes _, Mover.Both _ -> List.of(Place.WITH_A, Place.WITH_B);
        };
    }

    /** Whether the question takes words, and not only taps. */
    static boolean takesWords(Node.Wait wait, Sitting sitting) {
        return wait.question().isPresent() && (sitting.mode != SessionMode.ALOUD || wait.room() == Room.PRIVATE);
    }

    private List<Choice> choices(Node.Wait wait, Sitting sitting) {
        var until = wait.question().stream()
                .flatMap(question -> takesWords(wait, sitting)
                        ? question.until().stream()
                        : Stream.of(speech.line(Line.JOINT_ALOUD_DONE)))
                .map(label -> new Choice(label, Buttons.DONE));
        var replies = IntStream.range(0, wait.replies().size())
                .mapToObj(i -> new Choice(wait.replies().get(i).label(), Buttons.REPLY + i));
        return Stream.concat(until, replies).toList();
    }

    /** Where the coach sees only replies, whoever has the turn is asked for one. */
    private static Optional<Role> repliesTo(Node.Wait wait, Sitting sitting, Table table) {
        return table.moment().hearsAll() ? Optional.empty() : writer(wait, sitting);
    }

    /** Who is to answer in words, where only one of them is. */
    static Optional<Role> writer(Node.Wait wait, Sitting sitting) {
        return takesWords(wait, sitting) && floor(wait).mover() instanceof Mover.Turn(SeatName seat)
                ? Optional.of(sitting.whoHas(seat))
                : Optional.empty();
    }

    private void tips(Floor floor, Sitting sitting, Table table) {
        floor.tips().forEach((seat, words) -> {
            var place = Place.aloneWith(sitting.whoHas(seat));
            speech.say(place, words, sitting, table);
            table.isUnasked(place);
        });
    }

    /** What was written too early, and kept for this turn, is the beginning of the text. */
    private static void offerKept(Node.Wait wait, Sitting sitting) {
        if (floor(wait).mover() instanceof Mover.Turn(SeatName seat) && takesWords(wait, sitting)) {
            wait.question()
                    .flatMap(question -> question.into())
                    .filter(_ -> wait.room() == Room.GROUP)
                    .ifPresent(slot -> Optional.ofNullable(sitting.kept.remove(sitting.whoHas(seat)))
                            .ifPresent(kept -> sitting.write(slot.value(), Optional.empty(), kept)));
        }
    }
}
