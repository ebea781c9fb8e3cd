package org.amends.engine;

import java.util.Arrays;
import java.util.Optional;
import org.amends.dialog.Dialog;
import org.amends.dialog.Line;
import org.amends.dialog.Node;
import org.amends.dialog.NodeRef;
import org.amends.dialog.QuickReply;
import org.amends.engine.OpenQuestion.Choice;
import org.amends.engine.TurnInput.Tapped;
import org.amends.labels.Labelled;
import org.amends.nlu.Reading;

/** What a tap means at the question that is open. */
final class Choices {
    private final House house;
    private final Speech speech;
    private final Doors doors;
    private final Shelf shelf;
    private final Walker walker;
    private final Listener listener;

    Choices(House house, Speech speech, Doors doors, Shelf shelf, Walker walker, Listener listener) {
        this.speech = speech;
        this.doors = doors;
        this.shelf = shelf;
        this.house = house;
        this.walker = walker;
        this.listener = listener;
    }

    /** Whether the tap belongs to the one question that is open. */
    boolean isOpen(Tapped tap, Talk talk) {
        return tap.session().equals(talk.sessionId())
                && talk.open()
                        .filter(question -> question.turn() == tap.turn()
                                && question.at().fingerprint().equals(tap.fingerprint()))
                        .isPresent();
    }

    void take(Tapped tap, Talk talk) {
        var question = talk.open().orElseThrow();
        var chosen = question.choices().stream()
                .filter(choice -> choice.code().equals(tap.code()))
                .findFirst();
        showChosen(question, chosen, talk);
        take(tap.code(), chosen, question.choices().size(), talk);
    }

    private void showChosen(OpenQuestion question, Optional<Choice> chosen, Talk talk) {
        var shown = question.sensitive()
                ? Optional.of(speech.words(Line.THANKS, talk))
                : chosen.map(choice -> question.text() + "\n\n› " + choice.label());
        talk.doThis(new Effect.Settle(question.turn(), shown));
    }

    /**
     * A tap on a question of somebody of whom nothing is stored, after a restart: the button itself says where it stood.
     * Returns whether it was such a tap.
     */
    boolean adopt(Tapped tap, Talk talk) {
        if (talk.profile().mayBeStored() || !talk.isIdle()) {
            return false;
        }
        var place = house.library().all().stream()
                .filter(Dialog::beforeConsent)
                .flatMap(dialog -> dialog.nodes().values().stream()
                        .filter(Node.Wait.class::isInstance)
                        .map(node -> new NodeRef(dialog.id(), node.id())))
                .filter(at -> at.fingerprint().equals(tap.fingerprint()))
                .findFirst();
        place.ifPresent(at -> {
            talk.push(Frame.before(at.dialog(), at.node()).standingOn(at.node()));
            take(tap.code(), Optional.empty(), -1, talk);
        });
        return place.isPresent();
    }

    /** Opens the dialog at whose start the button points. */
    void openFrom(Tapped tap, Talk talk) {
        var dialog = house.library().all().stream()
                .filter(one -> new NodeRef(one.id(), one.start()).fingerprint().equals(tap.fingerprint()))
                .findFirst();
        dialog.ifPresentOrElse(one -> doors.open(one.id(), talk), () -> speech.say(Line.OLD_BUTTON, talk));
        walker.walk(talk);
    }

    private void take(String code, Optional<Choice> chosen, int choicesShown, Talk talk) {
        var frame = talk.top().orElseThrow();
        var dialog = house.library().required(frame.dialog());
        if (!(dialog.node(frame.node()).orElseThrow() instanceof Node.Wait wait)) {
            walker.walk(talk);
            return;
        }
        switch (code) {
            case Codes.GO_ON -> walker.walk(talk);
            case Codes.LEAVE_IT -> leave(talk);
            case Codes.JUST_WRITE -> {
                shelf.parkAll(talk);
                doors.open(house.library().manifest().justWrite(), talk);
                walker.walk(talk);
            }
            case Codes.NEITHER -> listener.tryAgain(Optional.empty(), dialog, wait, talk);
            case Codes.UNTIL -> listener.goOn(wait.next().orElseThrow(), talk);
            default ->
                reply(code, chosen, choicesShown, wait)
                        .ifPresentOrElse(reply -> listener.take(reply, dialog, talk), () -> changed(talk));
        }
    }

    private void changed(Talk talk) {
        speech.say(Line.OLD_BUTTON, talk);
        walker.walk(talk);
    }

    /** By its words first, for the dialog may have been edited since the button was sent. */
    private static Optional<QuickReply> reply(String code, Optional<Choice> chosen, int choicesShown, Node.Wait wait) {
        var byWords = chosen.flatMap(choice -> wait.replies().stream()
                .filter(reply -> reply.label().equals(choice.label()))
                .findFirst());
        if (byWords.isPresent()) {
            return byWords;
        }
        boolean sameNumber = choicesShown < 0 || choicesShown == wait.replies().size();
        return sameNumber && code.matches("r\\d{1,2}")
                ? Optional.of(Integer.parseInt(code.substring(1)))
                        .filter(index -> index < wait.replies().size())
                        .map(wait.replies()::get)
                : Optional.empty();
    }

    // --- whether to go on with what was interrupted

    boolean asksWhetherToResume(Talk talk) {
        return talk.open()
                .filter(question -> question.choices().stream()
                        .anyMatch(choice -> choice.code().equals(Codes.LEAVE_IT)))
                .isPresent();
    }

    void answerResume(Reading reading, Talk talk) {
        if (hears(reading, "no", "stop", "pause", "goodbye", "skip", "change_topic")) {
            leave(talk);
        } else {
            walker.walk(talk);
        }
    }

    private static boolean hears(Reading reading, String... labels) {
        return Arrays.stream(labels).map(Interrupts::control).anyMatch((Labelled label) -> reading.isSure(label));
    }

    private void leave(Talk talk) {
        shelf.parkAll(talk);
        speech.say(Line.NOTHING_OPEN, talk);
        walker.walk(talk);
    }
}
