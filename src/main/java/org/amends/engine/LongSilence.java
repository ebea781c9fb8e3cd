package org.amends.engine;

import java.util.EnumSet;
import java.util.Set;
import org.amends.dialog.Manifest.ComingBack;
import org.amends.engine.TurnInput.Said;
import org.amends.person.Fact;

/**
 * Somebody comes back after a long time: what was going on is let go, and what may have changed since is asked anew. A
 * danger that was being talked about stays where it is, and so does individual mode.
 */
final class LongSilence {
    private static final Set<Fact> OUTDATED =
            EnumSet.of(Fact.SIDE, Fact.FEAR, Fact.NO_CONTACT, Fact.OVER, Fact.TOGETHER);

    private final House house;
    private final Walker walker;

    LongSilence(House house, Walker walker) {
        this.house = house;
        this.walker = walker;
    }

    /** Before a person's turn: where the silence was long, all that comes after stands on the dialog for coming back. */
    void prepare(Talk talk) {
        var comingBack = house.library()
                .manifest()
                .comingBack()
                .filter(back -> talk.profile().mayBeStored() && talk.daysOfSilence() >= back.afterDays());
        comingBack.ifPresent(back -> beginAnew(back, talk));
        talk.personSpeaks();
    }

    private void beginAnew(ComingBack back, Talk talk) {
        var danger = talk.stack().top().filter(house::isDanger);
        danger.ifPresent(_ -> talk.stack().pop());
        Shelf.clear(talk);
        talk.unlearn(OUTDATED);
        var start = house.library().required(back.dialog()).start();
        talk.stack().push(Frame.before(back.dialog(), start).standingOn(start));
        danger.ifPresentOrElse(talk.stack()::push, talk::nothingIsOpen);
    }

    /** Whether the next thing to say is the welcome of somebody who was away. */
    boolean isToBeWelcomed(Talk talk) {
        var dialog = house.library().manifest().comingBack().map(ComingBack::dialog);
        var asked = talk.open().map(question -> question.at().dialog());
        return dialog.isPresent() && talk.stack().top().map(Frame::dialog).equals(dialog) && !asked.equals(dialog);
    }

    /** What they came back with is answered once they have said where they stand now. */
    void welcome(Said said, Talk talk) {
        if (!ForeignWords.are(said) && Words.count(said.utterance().text()) >= FirstWords.STORY_WORDS) {
            talk.keepInMind(said);
        }
        walker.walk(talk);
    }
}
