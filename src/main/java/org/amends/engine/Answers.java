package org.amends.engine;

import java.util.Optional;
import org.amends.dialog.Dialog;
import org.amends.dialog.Line;
import org.amends.dialog.Question;
import org.amends.dialog.Slot;
import org.amends.nlu.Utterance;
import org.amends.safety.SlotGuard;

/** Takes what was written into slots, unless there is a reason not to. */
final class Answers {
    private final SlotGuard guard;

    Answers(SlotGuard guard) {
        this.guard = guard;
    }

    /** A line that says why this can't be the answer; an empty line leaves it to the ladder. */
    Optional<Optional<Line>> problem(Utterance utterance, Question question, Optional<Slot> into, Talk talk) {
        return into.filter(slot -> slot.type() == Slot.Type.DATE).isPresent()
                ? dayProblem(utterance, talk)
                : textProblem(utterance, question, into);
    }

    /** Whether a day is asked for, and this is one. */
    static boolean isADay(Utterance utterance, Question question, Dialog dialog, Talk talk) {
        return question.into()
                        .filter(name -> dialog.slot(name).type() == Slot.Type.DATE)
                        .isPresent()
                && dayProblem(utterance, talk).isEmpty();
    }

    private static Optional<Optional<Line>> dayProblem(Utterance utterance, Talk talk) {
        var today = talk.moment().local().toLocalDate();
        return Days.read(utterance.text(), today).isPresent()
                ? Optional.empty()
                : Optional.of(Optional.of(Line.NO_DAY));
    }

    private Optional<Optional<Line>> textProblem(Utterance utterance, Question question, Optional<Slot> into) {
        var text = utterance.text();
        if (Words.count(text) < question.minWords() && !Words.isStatementAboutMyself(text)) {
            return Optional.of(Optional.empty());
        }
        if (into.filter(slot -> text.strip().length() > slot.maxChars()).isPresent()) {
            return Optional.of(Optional.of(Line.TOO_LONG));
        }
        return into.filter(slot -> isRefused(utterance, slot)).isPresent()
                ? Optional.of(Optional.of(Line.NO_WATCHING))
                : Optional.empty();
    }

    /** Whether it asks for what this slot must not hold. */
    boolean isRefused(Utterance utterance, Slot slot) {
        return slot.refuses().contains(Slot.Refusal.MONITORING) && guard.asksToWatch(utterance);
    }

    static void store(Utterance utterance, Dialog dialog, Slot slot, Talk talk) {
        var text = utterance.text().strip();
        var today = talk.moment().local().toLocalDate();
        var value = slot.type() == Slot.Type.DATE
                ? Days.read(text, today).orElseThrow().toString()
                : text;
        fill(value, dialog, slot, talk);
    }

    /** One more message of a text that goes on. */
    static void append(Utterance utterance, Dialog dialog, Slot slot, Talk talk) {
        var before = talk.slot(new SlotKey(dialog.id(), slot.name()))
                .map(value -> value.text() + "\n")
                .orElse("");
        fill(Words.shorten(before + utterance.text().strip(), slot.maxChars()), dialog, slot, talk);
    }

    private static void fill(String text, Dialog dialog, Slot slot, Talk talk) {
        talk.fill(
                new SlotKey(dialog.id(), slot.name()),
                new SlotValue(text, slot.keep(), talk.moment().now()));
    }
}
