package org.amends.authoring;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.amends.authoring.ConversationScript.Step;
import org.amends.couple.Place;
import org.amends.couple.Role;

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
            case TwoStep.Says says -> line(Kind.PERSON, says.by() + alone(says.place()) + ": " + says.words());
            case TwoStep.Taps(Role by, String button) -> line(Kind.PERSON, by + ": " + button);
            case TwoStep.Orders(Role by, Place place, String name) ->
                line(Kind.PERSON, by + alone(place) + ": /" + name);
            case TwoStep.Sends(Role by, var media) -> line(Kind.PERSON, by + ": (" + Enums.name(media) + ")");
            case TwoStep.Third(String what) -> line(Kind.PERSON, "somebody else: " + what);
            case TwoStep.Members _, TwoStep.Reads _, TwoStep.Never _ -> Optional.empty();
            case Step.Bot _, Step.Never _ -> Optional.empty();
        };
    }

    private static String alone(Place place) {
        return place == Place.GROUP ? "" : " (alone)";
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
