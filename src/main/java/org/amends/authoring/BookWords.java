package org.amends.authoring;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.amends.dialog.Action;
import org.amends.dialog.Condition;
import org.amends.dialog.Slot;
import org.amends.dialog.Wording;
import org.amends.dialog.Wording.Hole;
import org.amends.dialog.Wording.Part;
import org.amends.labels.Labelled;

/** Says in plain words what the dialect says in keys, as HTML. */
final class BookWords {
    /** A phrase with its holes marked. */
    static String phrase(Wording.Phrase phrase) {
        return phrase.parts().stream().map(BookWords::part).collect(Collectors.joining());
    }

    private static String part(Part part) {
        return switch (part) {
            case Part.Words words -> Markup.escaped(words.text()).replace("\n", "<br>");
            case Part.Gap gap -> "<i class=\"hole\">" + hole(gap.hole()) + "</i>";
        };
    }

    private static String hole(Hole hole) {
        return switch (hole) {
            case Hole.SlotValue value -> "their words: " + value.slot();
            case Hole.Quote quote -> "their last words";
            case Hole.Operator operator -> "who runs this";
            case Hole.Helplines lines -> "phone numbers: " + Markup.escaped(spaced(lines.kind()));
            case Hole.KeptUntil until -> "the day until which this place is kept";
            case Hole.Seat(var seat) -> "the " + seat + "'s name";
            case Hole.SlotOf(var slot, var seat) -> "the " + seat + "'s own words: " + slot;
            case Hole.Parked parked -> "the wishes that were put aside";
        };
    }

    /** What somebody sounds like, in a half sentence that begins with "if". */
    static String heard(Labelled heard) {
        var name = "<b>" + Markup.escaped(spaced(heard.label().name())) + "</b>";
        return switch (heard.dimension()) {
            case FEELING -> "if they sound " + name;
            case TOPIC -> "if they speak of " + name;
            case SIDE -> "if it shows where they stand: " + name;
            case SITUATION -> "if it is about " + name;
            case MOVE -> "if it reads as " + name;
            case SAFETY -> "if there are signs of " + name;
            case ABOUT -> "if it concerns " + name;
            case CONTROL -> "if it means " + name;
        };
    }

    static String spaced(String name) {
        return name.replace('_', ' ').replace('-', ' ');
    }

    static String condition(Condition condition) {
        return switch (condition) {
            case Condition.FactIs(var fact, var values) ->
                spaced(fact.key()) + " is "
                        + Markup.escaped(
                                values.stream().sorted().map(BookWords::spaced).collect(Collectors.joining(" or ")));
            case Condition.FactKnown(var fact) -> spaced(fact.key()) + " is known";
            case Condition.SlotFilled(var slot) -> "they have written " + slot;
            case Condition.Named(var kind) -> "what they just wrote names " + spaced(kind);
            case Condition.Screened(var certainty) ->
                switch (certainty) {
                    case SURE -> "what they just wrote is read as this danger";
                    case UNMISTAKABLE -> "what they just wrote names this danger in so many words";
                };
            case Condition.HourBetween(var from, var to) -> "it is between " + from + " and " + to + " for them";
            case Condition.Counted(var atLeast) -> "at least " + atLeast + " statements were heard in this turn";
            case Condition.Swapped() -> "the seats have changed over";
            case Condition.InMode(var modes) ->
                modes.stream().map(Enums::name).sorted().collect(Collectors.joining(" or ", "it is a talk ", ""));
            case Condition.Parked() -> "a wish was put aside";
            case Condition.All(var of) -> of.stream().map(BookWords::condition).collect(Collectors.joining(" and "));
            case Condition.Any(var of) -> of.stream().map(BookWords::condition).collect(Collectors.joining(", or "));
            case Condition.Not(var what) -> "not so that " + condition(what);
        };
    }

    /** What happens besides, or nothing. */
    static Optional<String> actions(List<Action> actions) {
        return actions.isEmpty()
                ? Optional.empty()
                : Optional.of(actions.stream().map(BookWords::action).collect(Collectors.joining("; ")));
    }

    private static String action(Action action) {
        return switch (action) {
            case Action.SetFact(var fact, var value) ->
                "noted: " + spaced(fact.key()) + " is " + Markup.escaped(spaced(value));
            case Action.Put(var slot, var value) -> slot + " becomes " + Markup.escaped(value);
            case Action.Do(var deed) -> "does: " + Enums.name(deed).replace('-', ' ');
        };
    }

    static String slot(Slot slot) {
        var kept = slot.keep() == Slot.Keep.SESSION ? "gone when the talk ends" : "kept for 30 days";
        var seen = slot.visibleTo() == Slot.Visibility.ME ? "seen by nobody else" : "seen by both";
        var refused = slot.refuses().isEmpty() ? "" : "; plans to watch or limit the partner are not taken";
        var what = slot.type() == Slot.Type.DATE ? "a day" : "their words, up to " + slot.maxChars() + " characters";
        return "<b>" + slot.name() + "</b>: " + what + "; " + kept + "; " + seen + refused;
    }

    private BookWords() {}
}
