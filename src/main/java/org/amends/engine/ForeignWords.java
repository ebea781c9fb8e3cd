package org.amends.engine;

import org.amends.dialog.Line;
import org.amends.dialog.Node;
import org.amends.engine.TurnInput.Said;
import org.amends.person.Fact;

/**
 * Answers a text in a language that the coach can't read: it says so and asks again. Nothing of the text is kept or quoted,
 * and it doesn't count as an answer that was not understood.
 */
final class ForeignWords {
    private final House house;
    private final Speech speech;
    private final Doors doors;
    private final Walker walker;
    private final Choices choices;

    ForeignWords(House house, Speech speech, Doors doors, Walker walker, Choices choices) {
        this.house = house;
        this.speech = speech;
        this.doors = doors;
        this.walker = walker;
        this.choices = choices;
    }

    /** Other letters are seen also where the models failed and nothing was read. */
    static boolean are(Said said) {
        return said.reading().foreign() || said.utterance().isInOtherLetters();
    }

    void answer(Talk talk) {
        if (talk.stack().isIdle()) {
            speech.say(Line.OTHER_LANGUAGE, talk);
            open(talk);
            walker.walk(talk);
        } else if (choices.asksWhetherToResume(talk)) {
            speech.say(Line.OTHER_LANGUAGE, talk);
            speech.askWhetherToResume(talk);
        } else if (wasSaidJustNow(talk)) {
            askInOtherWords(talk);
        } else {
            speech.say(Line.OTHER_LANGUAGE, talk);
            walker.walk(talk);
        }
    }

    private void open(Talk talk) {
        if (talk.profile().is(Fact.CONSENT, "refused")) {
            doors.open(house.library().manifest().justWrite(), talk);
        } else {
            doors.openDefault(talk);
        }
    }

    private boolean wasSaidJustNow(Talk talk) {
        var line = speech.words(Line.OTHER_LANGUAGE, talk);
        return talk.open().filter(asked -> asked.text().startsWith(line)).isPresent();
    }

    /** As the first time that an answer isn't understood, and as often as it takes. */
    private void askInOtherWords(Talk talk) {
        var frame = talk.stack().top().orElseThrow();
        var dialog = house.library().required(frame.dialog());
        dialog.node(frame.node())
                .filter(Node.Wait.class::isInstance)
                .map(Node.Wait.class::cast)
                .filter(wait -> !wait.ladder().rungs().isEmpty())
                .ifPresentOrElse(
                        wait -> {
                            speech.say(wait.ladder().rungs().getFirst(), dialog, talk);
                            speech.ask(dialog, wait, talk);
                        },
                        () -> walker.walk(talk));
    }
}
