package org.amends.engine;

import java.util.stream.Collectors;
import org.amends.dialog.DialogId;
import org.amends.dialog.Slot;
import org.amends.dialog.SlotName;
import org.amends.dialog.Wording;
import org.amends.dialog.Wording.Hole;
import org.amends.dialog.Wording.Part;
import org.amends.person.Fact;

/** Turns a wording into text: chooses among its phrases and fills its holes. */
final class Phrasing {
    private static final int DAYS_KEPT = 30;
    private static final SlotName LAST_ANSWER = new SlotName("last-answer");
    private static final String NOTHING = "…";

    private final House house;

    Phrasing(House house) {
        this.house = house;
    }

    String words(Wording wording, DialogId dialog, Talk talk) {
        var phrases = wording.oneOf();
        // By turns, so that the same phrase never comes twice in a row; the session's id spreads where people begin.
        int start = Math.floorMod(talk.sessionId().hashCode(), phrases.size());
        var phrase = phrases.get((int) ((start + talk.turn()) % phrases.size()));
        return phrase.parts().stream().map(part -> fill(part, dialog, talk)).collect(Collectors.joining());
    }

    private String fill(Part part, DialogId dialog, Talk talk) {
        return switch (part) {
            case Part.Words words -> words.text();
            case Part.Gap gap -> fill(gap.hole(), dialog, talk);
        };
    }

    /** Where a dialog keeps what may be quoted from its last answer, also over an interrupt. */
    static SlotKey quoteOf(DialogId dialog) {
        return new SlotKey(dialog, LAST_ANSWER);
    }

    private String fill(Hole hole, DialogId dialog, Talk talk) {
        return switch (hole) {
            case Hole.SlotValue value -> slot(value, dialog, talk);
            case Hole.Quote() ->
                talk.slot(quoteOf(dialog)).map(SlotValue::text).or(talk::quote).orElse(NOTHING);
            case Hole.Operator() -> house.operator();
            case Hole.Helplines lines ->
                house.helplines().lines(lines.kind(), talk.profile().fact(Fact.COUNTRY));
            case Hole.Seat _, Hole.SlotOf _, Hole.Parked _ -> throw new IllegalStateException("for two only: a hole");
            case Hole.KeptUntil() ->
                Days.spoken(talk.moment().local().toLocalDate().plusDays(daysKept(talk)));
        };
    }

    private static int daysKept(Talk talk) {
        return talk.profile().is(Fact.CONSENT, "today") ? 1 : DAYS_KEPT;
    }

    private String slot(Hole.SlotValue value, DialogId dialog, Talk talk) {
        var text = talk.slot(new SlotKey(dialog, value.slot())).map(SlotValue::text);
        boolean isDay = house.library()
                .dialog(dialog)
                .map(found -> found.slots().get(value.slot()))
                .filter(slot -> slot.type() == Slot.Type.DATE)
                .isPresent();
        return text.map(words -> isDay ? Days.shown(words) : words).orElse(NOTHING);
    }
}
