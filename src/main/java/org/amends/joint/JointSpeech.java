package org.amends.joint;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.amends.couple.Place;
import org.amends.couple.Role;
import org.amends.dialog.Dialog;
import org.amends.dialog.Line;
import org.amends.dialog.SeatName;
import org.amends.dialog.Slot;
import org.amends.dialog.SlotName;
import org.amends.dialog.Wording;
import org.amends.dialog.Wording.Hole;
import org.amends.dialog.Wording.Part;
import org.amends.engine.Days;
import org.amends.engine.House;
import org.amends.engine.OpenQuestion.Choice;

/** The words of dialogs for two and of the house's lines, with their holes filled. */
final class JointSpeech {
    private static final String NOTHING = "…";
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("EEE d MMM, HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);

    private final House house;

    JointSpeech(House house) {
        this.house = house;
    }

    String line(Line line) {
        return house.library().manifest().line(line).oneOf().getFirst().parts().stream()
                .map(part -> part instanceof Part.Words words ? words.text() : house.operator())
                .collect(Collectors.joining());
    }

    void say(Place place, Line line, Table table) {
        table.say(place, line(line));
    }

    /** A line with a time or something else behind it. */
    void say(Place place, Line line, String more, Table table) {
        table.say(place, line(line) + " " + more);
    }

    /** To both, each alone, at the same moment. */
    void sayAlone(Line line, Table table) {
        for (var role : Role.values()) {
            say(Place.aloneWith(role), line, table);
            table.isUnasked(Place.aloneWith(role));
        }
    }

    void say(Place place, Wording words, Sitting sitting, Table table) {
        table.isTalk(place);
        table.say(place, words(words, sitting, table));
    }

    String words(Wording wording, Sitting sitting, Table table) {
        var phrases = wording.oneOf();
        // By turns, so that the same phrase never comes twice in a row.
        var phrase =
                phrases.get((int) Math.floorMod(table.turn() + sitting.began.getEpochSecond(), (long) phrases.size()));
        return phrase.parts().stream()
                .map(part -> switch (part) {
                    case Part.Words words -> words.text();
                    case Part.Gap(Hole hole) -> fill(hole, sitting, table);
                })
                .collect(Collectors.joining());
    }

    private String fill(Hole hole, Sitting sitting, Table table) {
        return switch (hole) {
            case Hole.SlotValue(SlotName slot) -> text(slot, Optional.empty(), sitting);
            case Hole.SlotOf(SlotName slot, SeatName seat) -> text(slot, Optional.of(sitting.whoHas(seat)), sitting);
            case Hole.Seat(SeatName seat) ->
                table.couple().of(sitting.whoHas(seat)).called();
            case Hole.Parked() -> parked(sitting);
            case Hole.Quote() ->
                sitting.text(Sitting.LAST_ANSWER, Optional.empty()).orElse(NOTHING);
            case Hole.Operator() -> house.operator();
            case Hole.Helplines lines -> house.helplines().lines(lines.kind(), Optional.empty());
            case Hole.KeptUntil() -> throw new IllegalStateException("for one only: a hole in " + sitting.dialog);
        };
    }

    private static String parked(Sitting sitting) {
        var wishes = sitting.parked();
        return wishes.isEmpty()
                ? NOTHING
                : wishes.stream().map(wish -> quoted(wish.words())).collect(Collectors.joining("\n"));
    }

    /** A button of the house. */
    Choice choice(Line label, String code) {
        return new Choice(line(label), code);
    }

    static String quoted(String words) {
        return "“" + words + "”";
    }

    private String text(SlotName slot, Optional<Role> of, Sitting sitting) {
        var text = sitting.text(slot.value(), of);
        boolean isDay = house.library()
                .dialog(sitting.dialog)
                .map(dialog -> dialog.slots().get(slot))
                .filter(found -> found.type() == Slot.Type.DATE)
                .isPresent();
        return text.map(words -> isDay ? Days.shown(words) : words).orElse(NOTHING);
    }

    Dialog dialog(Sitting sitting) {
        return house.library().required(sitting.dialog);
    }

    static String time(Instant at, Table table) {
        return TIME.format(at.atZone(table.moment().moment().zone()));
    }

    static String hour(Instant at, Table table) {
        return HOUR.format(at.atZone(table.moment().moment().zone()));
    }
}
