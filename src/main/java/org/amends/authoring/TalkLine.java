package org.amends.authoring;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.amends.authoring.ConversationScript.Step;

/** One line of a talk as it went: what was said, done, or passed. */
public record TalkLine(Kind kind, String text, List<String> buttons) {
    public TalkLine {
        buttons = List.copyOf(buttons);
    }

    /** What a person does in a step, or that time passes; nothing for what only checks. */
    static Optional<TalkLine> ofPerson(Step step) {
        return switch (step) {
            case Step.Tap(String button) -> line(Kind.PERSON, button);
            case Step.Says says -> line(says.forwarded() ? Kind.FORWARDED : Kind.PERSON, says.words());
            case Step.Command(String name) -> line(Kind.PERSON, "/" + name);
            case Step.Wait(Duration time) -> line(Kind.TIME, passed(time));
            case Step.Bot _, Step.Never _ -> Optional.empty();
        };
    }

    private static Optional<TalkLine> line(Kind kind, String text) {
        return Optional.of(new TalkLine(kind, text, List.of()));
    }

    private static String passed(Duration time) {
        return time.toDays() > 0
                ? time.toDays() + " days later"
                : time.toHours() > 0 ? time.toHours() + " hours later" : time.toMinutes() + " minutes later";
    }

    public enum Kind {
        COACH,
        PERSON,
        FORWARDED,
        TIME
    }

    /** Words are people's, even if made up: only their length shows. */
    @Override
    public String toString() {
        return "TalkLine[" + kind + ", " + text.length() + " characters]";
    }
}
