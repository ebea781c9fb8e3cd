package org.amends.conversation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.amends.conversation.IncomingMessage.Content;
import org.amends.conversation.Refusals.Told;
import org.amends.dialog.Line;
import org.amends.engine.Effect.Urgency;
import org.amends.engine.TurnInput.Said;
import org.amends.person.PersonId;
import org.amends.safety.CrisisSignal.Level;

/**
 * What people are told who are not let in: one kind line a day, and numbers that help whenever they ask for them or write of
 * danger. Each line goes to a person once a batch at most.
 */
final class Outside {
    static final String NUMBERS = "sos";

    /** Somebody may mistype a code, and mistype it again. */
    private static final int CODES_A_DAY = 3;

    private final Refusals refusals;
    private final Desk desk;
    private final Instant now;
    private final List<OutboxEntry> answers = new ArrayList<>();
    private final List<Told> told = new ArrayList<>();

    Outside(Refusals refusals, Desk desk, Instant now) {
        this.refusals = refusals;
        this.desk = desk;
        this.now = now;
    }

    List<OutboxEntry> answers() {
        return answers;
    }

    List<Told> told() {
        return told;
    }

    /** @param refusal why they are outside */
    void answer(IncomingMessage message, PersonId person, Optional<Said> said, Line refusal) {
        var level = said.map(words -> words.signal().level()).orElse(Level.NONE);
        if (level == Level.HARD || asksForNumbers(message.content())) {
            help(message, person);
        } else {
            // What may be danger isn't met with silence: the refusal says where help is found.
            atMost(level == Level.SOFT ? Integer.MAX_VALUE : 1, refusal, message, person);
        }
    }

    void answerCode(IncomingMessage message, PersonId person) {
        atMost(CODES_A_DAY, Line.CODE_REFUSED, message, person);
    }

    static boolean asksForNumbers(Content content) {
        return content instanceof Content.Command command && command.name().equals(NUMBERS);
    }

    private void help(IncomingMessage message, PersonId person) {
        if (isFirst(person, Line.HELP_OUTSIDE)) {
            var numbers = desk.engine().numbersAnywhere();
            say(message, Urgency.DANGER, words(Line.HELP_OUTSIDE) + "\n\n" + numbers);
        }
    }

    private void atMost(int timesADay, Line line, IncomingMessage message, PersonId person) {
        boolean mayBeTold = refusals.times(new Told(person, line), now) < timesADay;
        if (mayBeTold && isFirst(person, line)) {
            say(message, Urgency.NEUTRAL, words(line));
        }
    }

    private boolean isFirst(PersonId person, Line line) {
        var one = new Told(person, line);
        boolean first = !told.contains(one);
        if (first) {
            told.add(one);
        }
        return first;
    }

    /** Said to somebody inside, who has had enough for a day. */
    void sayEnough(IncomingMessage message) {
        say(message, Urgency.NEUTRAL, words(Line.ENOUGH_TODAY));
    }

    private String words(Line line) {
        return HouseLine.words(desk.library(), line);
    }

    /** It belongs to nobody: the house key seals it until it is sent, and then it is gone. */
    private void say(IncomingMessage message, Urgency urgency, String text) {
        boolean silent = urgency == Urgency.DANGER;
        answers.add(new OutboxEntry(
                0,
                message.chat().id(),
                Optional.empty(),
                new Delivery.Send(urgency, text, List.of(), Optional.empty(), silent),
                message.sentAt(),
                false));
    }
}
