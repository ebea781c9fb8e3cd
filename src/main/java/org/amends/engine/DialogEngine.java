package org.amends.engine;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.amends.dialog.DialogId;
import org.amends.dialog.Line;
import org.amends.dialog.NodeRef;
import org.amends.engine.TurnInput.Media;
import org.amends.engine.TurnInput.Origin;
import org.amends.engine.TurnInput.Said;
import org.amends.engine.TurnInput.Tapped;
import org.amends.person.Fact;

/**
 * Moves a session by one turn. It is a function: the same dialogs, session, input and moment give the same outcome. It
 * reads no clock, draws no chance and stores nothing; an exception means a fault of ours and names ids, never words.
 */
public final class DialogEngine {
    /** Commands that are ways in, like a word or a tap. */
    private static final Set<String> COMES_IN = Set.of("start", "topics");

    /** Commands that put aside what is open, to come back to it: a danger isn't put aside, only stopped or left by its own tap. */
    private static final Set<String> PUTS_ASIDE = Set.of("topics", "pause");

    private final House house;
    private final Interrupts interrupts;
    private final Alarm alarm;
    private final Speech speech;
    private final Doors doors;
    private final Shelf shelf;
    private final Walker walker;
    private final Listener listener;
    private final FirstWords firstWords;
    private final Choices choices;
    private final ForeignWords foreignWords;
    private final Places places;
    private final LongSilence silence;

    public DialogEngine(House house) {
        this.house = house;
        this.interrupts = new Interrupts(house.library());
        this.alarm = new Alarm(house, interrupts);
        this.speech = new Speech(house);
        this.doors = new Doors(house, speech);
        this.shelf = new Shelf(house);
        this.walker = new Walker(house, speech, doors, shelf);
        this.listener = new Listener(house, interrupts, speech, doors, walker);
        this.firstWords = new FirstWords(house, walker, listener);
        this.choices = new Choices(house, speech, doors, shelf, walker, listener);
        this.foreignWords = new ForeignWords(house, speech, doors, walker, choices);
        this.places = new Places(house.library());
        this.silence = new LongSilence(house, walker);
    }

    public TurnOutcome advance(Session session, TurnInput input, Moment moment) {
        var talk = new Talk(session, moment, house.library().version());
        boolean placeGone = places.find(talk);
        if (isOfPerson(input)) {
            silence.prepare(talk);
        }
        switch (input) {
            case Said said -> said(said, placeGone, talk);
            case Tapped tap -> tapped(tap, placeGone, talk);
            case TurnInput.Commanded(String name) -> commanded(name, talk);
            case TurnInput.Sent(Media media) -> besides(lineFor(media), placeGone, talk);
            case TurnInput.PlanDue(var open) -> planDue(open, talk);
            case TurnInput.AskedAlone(var open, var anew) -> askedAlone(open, anew, talk);
            case TurnInput.Returned() -> returned(talk);
            case TurnInput.Blocked() -> blocked(talk);
        }
        firstWords.answer(talk);
        if (!talk.saidAnything() && isOfPerson(input)) {
            speech.say(confirmation(talk), talk);
        }
        settleLeftOver(session, talk);
        return talk.outcome();
    }

    /** The numbers that hold anywhere, for somebody of whom nothing is known. */
    public String numbersAnywhere() {
        return house.helplines().lines("crisis", Optional.empty());
    }

    /** Nobody who did something is left in silence, also where a dialog ends without a word. */
    private static boolean isOfPerson(TurnInput input) {
        return switch (input) {
            case Said _, Tapped _, TurnInput.Commanded _, TurnInput.Sent _ -> true;
            case TurnInput.PlanDue _, TurnInput.AskedAlone _, TurnInput.Returned _, TurnInput.Blocked _ -> false;
        };
    }

    private static Line confirmation(Talk talk) {
        if (talk.does(new Effect.EraseAll())) {
            return Line.ERASED;
        }
        return talk.does(new Effect.ClearScreen()) ? Line.CLEARED : Line.NOTHING_OPEN;
    }

    // --- words

    private void said(Said written, boolean placeGone, Talk talk) {
        var said = Alarm.isButton(written, talk) ? written.withoutSignal() : written;
        talk.screened(said.signal());
        var danger = alarm.answer(said, talk);
        if (danger.isPresent()) {
            hideTyped(said, talk);
            if (alarm.isOnlyAsking(talk)) {
                shelf.close(talk);
            }
            listener.comeBetween(danger.get(), talk);
            alarm.noteOthers(said.signal(), danger.get(), talk);
            alarm.sayOtherLines(said.signal(), danger.get(), talk);
        } else if (said.origin() == Origin.EDITED) {
            besides(Line.EDITED, placeGone, talk);
        } else if (said.origin() == Origin.FORWARDED) {
            listener.comeBetween(
                    house.library().required(house.library().manifest().forwarded()), talk);
        } else if (silence.isToBeWelcomed(talk)) {
            silence.welcome(said, talk);
        } else if (placeGone) {
            placeGone(talk);
        } else {
            answer(said, talk);
        }
    }

    private void answer(Said said, Talk talk) {
        boolean isIdle = talk.stack().isIdle();
        if (!isIdle) {
            hideTyped(said, talk);
            if (choices.takeTyped(said.utterance(), talk)) {
                return;
            }
        }
        if (ForeignWords.are(said)) {
            foreignWords.answer(talk);
            return;
        }
        talk.heard(said.utterance().text());
        if (isIdle) {
            beginWith(said, talk);
            return;
        }
        firstWords.keepStory(said, talk);
        if (choices.asksWhetherToResume(talk)) {
            choices.answerResume(said.reading(), talk);
        } else {
            listener.hear(said, talk);
        }
    }

    /** A sensitive answer that was typed doesn't stay on the screen. */
    private void hideTyped(Said said, Talk talk) {
        if (said.origin() == Origin.EDITED || said.origin() == Origin.FORWARDED) {
            return;
        }
        talk.open().filter(OpenQuestion::sensitive).ifPresent(question -> {
            talk.doThis(new Effect.DeleteIncoming());
            talk.doThis(new Effect.Settle(question.turn(), Optional.of(speech.words(Line.THANKS, talk))));
        });
    }

    private void beginWith(Said said, Talk talk) {
        if (talk.profile().mayBeStored()) {
            atCrossroads(said, talk);
        } else if (talk.profile().is(Fact.CONSENT, "refused")) {
            doors.open(house.library().manifest().justWrite(), talk);
            walker.walk(talk);
        } else {
            firstWords.welcome(said, talk);
        }
    }

    private void atCrossroads(Said said, Talk talk) {
        doors.openDefault(talk);
        walker.walk(talk);
        talk.unsay();
        listener.hear(said, talk);
    }

    // --- taps

    private void tapped(Tapped tap, boolean placeGone, Talk talk) {
        if (silence.isToBeWelcomed(talk) && !choices.isOpen(tap, talk)) {
            walker.walk(talk);
        } else if (Codes.OPEN.equals(tap.code()) && tap.session().equals(talk.sessionId())) {
            choices.openFrom(tap, talk);
        } else if (Codes.GO_ON.equals(tap.code()) && !choices.isOpen(tap, talk)) {
            askAgain(talk);
        } else if (placeGone) {
            placeGone(talk);
        } else if (choices.isOpen(tap, talk)) {
            choices.take(tap, talk);
        } else if (!choices.adopt(tap, talk)) {
            speech.say(Line.OLD_BUTTON, talk);
            if (!talk.stack().isIdle()) {
                walker.walk(talk);
            }
        }
    }

    private void askAgain(Talk talk) {
        if (talk.stack().isIdle()) {
            doors.openDefault(talk);
        }
        walker.walk(talk);
    }

    private void placeGone(Talk talk) {
        speech.say(Line.PLACE_GONE, talk);
        askAgain(talk);
    }

    // --- commands and the rest

    private void commanded(String name, Talk talk) {
        var between = interrupts.forCommand(name);
        if (PUTS_ASIDE.contains(name) && isInDanger(talk)) {
            walker.walk(talk);
        } else if (between.isPresent()) {
            listener.comeBetween(between.get(), talk);
        } else if (COMES_IN.contains(name) && silence.isToBeWelcomed(talk)) {
            walker.walk(talk);
        } else if (name.equals("start")) {
            start(talk);
        } else if (name.equals("topics")) {
            shelf.parkAll(talk);
            doors.openDefault(talk);
            walker.walk(talk);
        } else {
            speech.say(Line.NO_SUCH_COMMAND, talk);
        }
    }

    private void start(Talk talk) {
        if (!talk.profile().mayBeStored()) {
            talk.stack().replace(List.of());
            doors.openDefault(talk);
            walker.walk(talk);
        } else if (talk.stack().isIdle()) {
            doors.openDefault(talk);
            walker.walk(talk);
        } else if (isInDanger(talk)) {
            walker.walk(talk);
        } else {
            speech.askWhetherToResume(talk);
        }
    }

    private boolean isInDanger(Talk talk) {
        return talk.stack().top().filter(house::isDanger).isPresent();
    }

    /** A line that leaves the open question open; where that is gone, the next one is asked. */
    private void besides(Line line, boolean placeGone, Talk talk) {
        speech.say(line, talk);
        if (silence.isToBeWelcomed(talk)) {
            walker.walk(talk);
        } else if (placeGone) {
            placeGone(talk);
        }
    }

    private static Line lineFor(Media media) {
        return switch (media) {
            case VOICE -> Line.NO_VOICE;
            case PICTURE -> Line.NO_PICTURE;
            case STICKER -> Line.NO_STICKER;
        };
    }

    /** Where the dialog that was to ask is gone meanwhile, the crossroads opens in its place. */
    private void planDue(DialogId wanted, Talk talk) {
        if (isInDanger(talk) || doors.plansRest(talk)) {
            return;
        }
        offer(wanted, talk);
    }

    /** All are asked in the same way, also where it will come to nothing; what was half answered before begins anew. */
    private void askedAlone(DialogId wanted, Set<Fact> anew, Talk talk) {
        talk.unlearn(anew);
        if (!isInDanger(talk)) {
            talk.stack().unpark(wanted);
            talk.forgetSlots(wanted, true);
            offer(wanted, talk);
        }
    }

    /** A neutral word, and the dialog only after a tap: it may not be the person who looks at the phone. */
    private void offer(DialogId wanted, Talk talk) {
        var library = house.library();
        var open = library.dialog(wanted)
                .orElseGet(() -> library.required(library.manifest().crossroads()));
        talk.isUnasked();
        speech.say(Line.CHECK_IN, talk);
        var button = new Effect.Button(
                speech.words(Line.OPEN_IT, talk),
                ButtonData.write(talk.sessionId(), 0, new NodeRef(open.id(), open.start()), Codes.OPEN));
        talk.offer(button);
    }

    private void returned(Talk talk) {
        if (talk.stack().isIdle()) {
            return;
        }
        talk.isUnasked();
        speech.say(Line.RETURNED, talk);
        walker.walk(talk);
    }

    private void blocked(Talk talk) {
        shelf.parkAll(talk);
        talk.nothingIsOpen();
        talk.doThis(new Effect.DropCheckIns());
    }

    /** Buttons of the question that was open go away, whatever it was answered by. */
    private static void settleLeftOver(Session before, Talk talk) {
        var asked = before.open().filter(question -> !question.choices().isEmpty());
        boolean stillOpen =
                asked.isPresent() && talk.open().map(OpenQuestion::turn).equals(asked.map(OpenQuestion::turn));
        if (asked.isPresent() && !stillOpen && !talk.settles(asked.get().turn())) {
            talk.doThis(new Effect.Settle(asked.get().turn(), Optional.empty()));
        }
    }
}
