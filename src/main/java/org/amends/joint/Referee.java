package org.amends.joint;

import java.util.Optional;
import org.amends.couple.Place;
import org.amends.couple.Role;
import org.amends.couple.Room;
import org.amends.dialog.Dialog;
import org.amends.dialog.Line;
import org.amends.dialog.Mover;
import org.amends.dialog.Node;
import org.amends.dialog.Question;
import org.amends.dialog.QuickReply;
import org.amends.dialog.SeatName;
import org.amends.dialog.Slot;
import org.amends.dialog.Target;
import org.amends.engine.Days;
import org.amends.engine.TurnInput.Origin;
import org.amends.engine.Words;

/** Holds the floor: hears whose turn it is, lets what is out of turn pass, and never marks anybody in the group. */
final class Referee {
    private final JointSpeech speech;
    private final JointWalker walker;
    private final Remarks remarks;
    private final Interjections interjections;
    private final WrittenAlone writtenAlone;

    Referee(
            JointSpeech speech,
            JointWalker walker,
            Remarks remarks,
            Interjections interjections,
            WrittenAlone writtenAlone) {
        this.writtenAlone = writtenAlone;
        this.speech = speech;
        this.walker = walker;
        this.remarks = remarks;
        this.interjections = interjections;
    }

    // --- words

    void hear(JointInput.Said said, Table table) {
        var sitting = table.sitting().orElseThrow();
        if (sitting.pause.isPresent()
                || said.said().origin() == Origin.FORWARDED
                || said.said().origin() == Origin.EDITED) {
            return;
        }
        var wait = walker.waiting(sitting);
        if (said.place() != Place.GROUP) {
            writtenAlone.said(said, wait, sitting, table);
        } else if (moves(said.by(), wait, sitting)) {
            inTurn(said, wait, sitting, table);
        } else {
            interjections.hear(said, wait, sitting, table);
        }
    }

    /** Whether this one's words in the group move the question. */
    static boolean moves(Role by, Node.Wait wait, Sitting sitting) {
        return wait.room() == Room.GROUP
                && switch (JointWalker.floor(wait).mover()) {
                    case Mover.Turn(SeatName seat) -> sitting.whoHas(seat) == by;
                    case Mover.Takes _, Mover.Both _ -> true;
                };
    }

    private void inTurn(JointInput.Said said, Node.Wait wait, Sitting sitting, Table table) {
        var text = said.said().utterance().text();
        var typed = Words.normal(text);
        if (isDone(typed, wait, sitting)) {
            complete(wait, sitting, table);
            return;
        }
        var reply = labelled(typed, wait);
        if (reply.isPresent()) {
            take(reply.get(), said.by(), wait, sitting, table);
        } else if (JointWalker.takesWords(wait, sitting)) {
            write(said, text, wait, sitting, table);
        } else if (wait.question().isEmpty()) {
            choose(said, wait, sitting, table);
        }
    }

    private boolean isDone(String typed, Node.Wait wait, Sitting sitting) {
        var label = JointWalker.takesWords(wait, sitting)
                ? wait.question().flatMap(Question::until)
                : wait.question().map(_ -> speech.line(Line.JOINT_ALOUD_DONE));
        return label.filter(one -> Words.normal(one).equals(typed)).isPresent();
    }

    private static Optional<QuickReply> labelled(String typed, Node.Wait wait) {
        return wait.replies().stream()
                .filter(reply -> !typed.isEmpty() && Words.normal(reply.label()).equals(typed))
                .findFirst();
    }

    /** At buttons, words count as far as they were surely read as one of them; of one who has the turn, the others are tried again. */
    private void choose(JointInput.Said said, Node.Wait wait, Sitting sitting, Table table) {
        var reading = said.said().reading();
        var heard = wait.replies().stream()
                .filter(reply -> reply.hears().filter(reading::isSure).isPresent())
                .findFirst();
        var leads = wait.hears().stream()
                .filter(hearing -> Remarks.isSaid(hearing.label(), reading))
                .filter(_ -> !said.said().signal().found())
                .findFirst();
        boolean hasTheTurn = JointWalker.floor(wait).mover() instanceof Mover.Turn;
        if (heard.isPresent()) {
            take(heard.get(), said.by(), wait, sitting, table);
        } else if (hasTheTurn && leads.isPresent()) {
            table.settle(Place.GROUP, Optional.empty());
            walker.follow(leads.get().target(), table);
        } else if (hasTheTurn) {
            tryAgain(wait, sitting, table);
        }
    }

    void tryAgain(Node.Wait wait, Sitting sitting, Table table) {
        var rungs = wait.ladder().rungs();
        if (sitting.tries >= rungs.size()) {
            walker.follow(wait.ladder().giveUp(), table);
            return;
        }
        var words = speech.words(rungs.get(sitting.tries), sitting, table);
        sitting.tries++;
        walker.askAgain(wait, words, sitting, table);
    }

    // --- a text of one or more messages

    private void write(JointInput.Said said, String text, Node.Wait wait, Sitting sitting, Table table) {
        var question = wait.question().orElseThrow();
        var into = question.into().map(speech.dialog(sitting)::slot);
        if (into.filter(slot -> remarks.isRefused(said, slot)).isPresent()) {
            speech.say(Place.aloneWith(said.by()), Line.NO_WATCHING, table);
            return;
        }
        if (question.until().isEmpty() && !isAnswer(text, question, into, table)) {
            tryAgain(wait, sitting, table);
            return;
        }
        remarks.note(said, wait, sitting, table);
        var whole = append(text, into, sitting, table);
        boolean isLong = question.maxWords() > 0 && Words.count(whole) > question.maxWords();
        if (isLong) {
            speech.say(Place.GROUP, Line.JOINT_TOO_MANY, table);
        }
        if (isLong || question.until().isEmpty()) {
            complete(wait, sitting, table);
        } else {
            sitting.spoke = Optional.of(table.now());
            sitting.reminded = false;
        }
    }

    private static boolean isAnswer(String text, Question question, Optional<Slot> into, Table table) {
        var today = table.moment().moment().local().toLocalDate();
        return into.filter(slot -> slot.type() == Slot.Type.DATE).isPresent()
                ? Days.read(text, today).isPresent()
                : Words.count(text) >= question.minWords();
    }

    private static String append(String text, Optional<Slot> into, Sitting sitting, Table table) {
        if (into.isEmpty()) {
            return text;
        }
        var slot = into.get();
        var name = slot.name().value();
        if (slot.type() == Slot.Type.DATE) {
            var today = table.moment().moment().local().toLocalDate();
            sitting.write(
                    name, Optional.empty(), Days.read(text, today).orElseThrow().toString());
            return text;
        }
        var whole = sitting.text(name, Optional.empty())
                        .map(before -> before + "\n")
                        .orElse("")
                + text.strip();
        sitting.write(name, Optional.empty(), Words.shorten(whole, slot.maxChars()));
        return whole;
    }

    /** The text is whole, and the talk goes on. */
    void complete(Node.Wait wait, Sitting sitting, Table table) {
        boolean isEmpty = JointWalker.takesWords(wait, sitting)
                && wait.question()
                        .flatMap(Question::into)
                        .filter(slot ->
                                sitting.text(slot.value(), Optional.empty()).isEmpty())
                        .isPresent();
        if (isEmpty) {
            tryAgain(wait, sitting, table);
            return;
        }
        var next = sitting.detour.<Target>map(Target.Goto::new).or(wait::next).orElseThrow();
        table.settle(Place.GROUP, Optional.empty());
        walker.follow(next, table);
    }

    // --- buttons of a question

    void take(QuickReply reply, Role by, Node.Wait wait, Sitting sitting, Table table) {
        switch (JointWalker.floor(wait).mover()) {
            case Mover.Turn _ -> go(reply, wait, sitting, table);
            case Mover.Takes(SeatName seat) -> {
                sitting.takeSeat(seat, by);
                go(reply, wait, sitting, table);
            }
            case Mover.Both _ -> both(reply, by, wait, sitting, table);
        }
    }

    private void go(QuickReply reply, Node.Wait wait, Sitting sitting, Table table) {
        for (var place : JointWalker.places(wait, sitting)) {
            table.settle(place, shown(reply, wait, place, table));
        }
        Dialog dialog = speech.dialog(sitting);
        walker.perform(reply.actions(), dialog, sitting, table);
        walker.follow(reply.target(), table);
    }

    /** In the group the chosen answer stands under its question; alone nothing stays. */
    private static Optional<String> shown(QuickReply reply, Node.Wait wait, Place place, Table table) {
        return place == Place.GROUP && wait.room() == Room.GROUP
                ? table.open(place).map(asked -> asked.text() + "\n\n› " + reply.label())
                : Optional.empty();
    }

    /** Alone, a no waits like no answer: only two who chose the first go on before the time is over. */
    private void both(QuickReply reply, Role by, Node.Wait wait, Sitting sitting, Table table) {
        if (WrittenAlone.isAskedFor(wait)) {
            writtenAlone.nothing(wait.replies().indexOf(reply), by, wait, sitting, table);
            return;
        }
        sitting.chose.put(by, wait.replies().indexOf(reply));
        boolean agreed =
                sitting.chose.size() == 2 && sitting.chose.values().stream().allMatch(index -> index == 0);
        if (agreed) {
            go(wait.replies().getFirst(), wait, sitting, table);
        } else if (wait.room() == Room.GROUP) {
            if (sitting.chose.get(by) != 0) {
                table.settle(Place.GROUP, Optional.empty());
                walker.follow(reply.target(), table);
            }
        } else {
            table.settle(Place.aloneWith(by), Optional.empty());
            speech.say(Place.aloneWith(by), Line.JOINT_NOTED, table);
        }
    }
}
