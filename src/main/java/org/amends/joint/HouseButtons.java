package org.amends.joint;

import org.amends.couple.Place;
import org.amends.couple.Role;
import org.amends.dialog.Line;

/** What becomes of taps on buttons that no dialog asked with; they are good as long as what they are about. */
final class HouseButtons {
    private final JointSpeech speech;
    private final JointWalker walker;
    private final WrittenAlone writtenAlone;
    private final Interjections interjections;
    private final Arrangements arrangements;
    private final Breaks breaks;
    private final Gifts gifts;
    private final Offers offers;

    HouseButtons(
            JointSpeech speech,
            JointWalker walker,
            WrittenAlone writtenAlone,
            Interjections interjections,
            Arrangements arrangements,
            Breaks breaks,
            Gifts gifts,
            Offers offers) {
        this.speech = speech;
        this.walker = walker;
        this.writtenAlone = writtenAlone;
        this.interjections = interjections;
        this.arrangements = arrangements;
        this.breaks = breaks;
        this.gifts = gifts;
        this.offers = offers;
    }

    void tapped(Role by, Place place, String code, Table table) {
        if (place == Place.GROUP) {
            inGroup(by, code, table);
        } else {
            alone(by, code, table);
        }
    }

    private void inGroup(Role by, String code, Table table) {
        switch (table.stage()) {
            case Stage.Arranging arranging -> arrangements.tapped(code, by, arranging, table);
            case Stage.Booked booked -> arrangements.tapped(code, booked, table);
            case Stage.Quiet _, Stage.Running _ -> {}
        }
    }

    private void alone(Role by, String code, Table table) {
        switch (code) {
            case Buttons.USE -> interjections.keep(by, true, table);
            case Buttons.LET_GO -> interjections.keep(by, false, table);
            case Buttons.SHOW_IT -> wroteAlone(by, true, table);
            case Buttons.KEEP_MINE -> wroteAlone(by, false, table);
            case Buttons.BREAK -> table.sitting().ifPresent(_ -> breaks.pause(table));
            case Buttons.READY -> table.sitting().ifPresent(_ -> breaks.answered(by, true, table));
            case Buttons.NOT_READY -> table.sitting().ifPresent(_ -> breaks.answered(by, false, table));
            case Buttons.READ, Buttons.LATER, Buttons.RATHER_NOT, Buttons.NONE_FOR_NOW -> gifts.tapped(by, code, table);
            case Buttons.RENEW -> offers.renew(by, true, table);
            case Buttons.LET_END -> offers.renew(by, false, table);
            default -> isOld(by, table);
        }
    }

    private void wroteAlone(Role by, boolean show, Table table) {
        table.sitting()
                .filter(sitting -> sitting.pause.isEmpty())
                .ifPresentOrElse(
                        sitting -> writtenAlone.tapped(by, show, walker.waiting(sitting), sitting, table),
                        () -> isOld(by, table));
    }

    private void isOld(Role by, Table table) {
        speech.say(Place.aloneWith(by), Line.OLD_BUTTON, table);
    }
}
