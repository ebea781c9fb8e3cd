package org.amends.engine;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.amends.dialog.Dialog;
import org.amends.dialog.Line;
import org.amends.dialog.Node;
import org.amends.dialog.NodeId;
import org.amends.dialog.NodeRef;
import org.amends.dialog.Question;
import org.amends.dialog.QuickReply;
import org.amends.engine.OpenQuestion.Choice;
import org.amends.engine.TurnInput.Tapped;
import org.amends.labels.Labelled;
import org.amends.nlu.Reading;
import org.amends.nlu.Utterance;

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
        take(tap.code(), chosen, question.choices(), talk);
    }

    /** Typed words that are a button's count as the tap, whoever offers that button. */
    boolean takeTyped(Utterance utterance, Talk talk) {
        var chosen = typed(utterance, talk);
        chosen.ifPresent(
                choice -> take(choice.code(), chosen, talk.open().orElseThrow().choices(), talk));
        return chosen.isPresent();
    }

    /** The button that is offered and has these words. */
    static Optional<Choice> typed(Utterance utterance, Talk talk) {
        var typed = Words.normal(utterance.text());
        return talk.open().stream()
                .flatMap(asked -> asked.choices().stream())
                .filter(choice ->
                        !typed.isEmpty() && Words.normal(choice.label()).equals(typed))
                .findFirst();
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
        if (talk.profile().mayBeStored() || !talk.stack().isIdle()) {
            return false;
        }
        var place = house.library().all().stream()
                .filter(Dialog::beforeConsent)
                .flatMap(dialog -> dialog.nodes().values().stream()
                        .filter(Node.Wait.class::isInstance)
                        .filter(node -> hadName(tap.fingerprint(), dialog, node.id()))
                        .map(node -> new NodeRef(dialog.id(), node.id())))
                .findFirst();
        place.ifPresent(at -> {
            talk.stack().push(Frame.before(at.dialog(), at.node()).standingOn(at.node()));
            take(tap.code(), Optional.empty(), List.of(), talk);
        });
        return place.isPresent();
    }

    /** Opens the dialog at whose start the button points. */
    void openFrom(Tapped tap, Talk talk) {
        var dialog = house.library().all().stream()
                .filter(one -> !one.isForTwo() && hadName(tap.fingerprint(), one, one.start()))
                .findFirst();
        dialog.ifPresentOrElse(one -> doors.open(one.id(), talk), () -> speech.say(Line.OLD_BUTTON, talk));
        walker.walk(talk);
    }

    /** Whether a button was made for this node, under its name of today or a former one. */
    private static boolean hadName(String fingerprint, Dialog dialog, NodeId node) {
        var former = dialog.renamed().entrySet().stream()
                .filter(renamed -> renamed.getValue().equals(node))
                .map(Map.Entry::getKey);
        return Stream.concat(Stream.of(node), former)
                .anyMatch(name -> new NodeRef(dialog.id(), name).fingerprint().equals(fingerprint));
    }

    /** {@code shown} is empty where it isn't known what was offered beside the choice. */
    private void take(String code, Optional<Choice> chosen, List<Choice> shown, Talk talk) {
        var frame = talk.stack().top().orElseThrow();
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
            case Codes.UNTIL ->
                wait.question()
                        .flatMap(Question::until)
                        .flatMap(_ -> wait.next())
                        .ifPresentOrElse(next -> listener.goOn(next, talk), () -> changed(talk));
            default ->
                reply(code, chosen, shown, wait)
                        .ifPresentOrElse(reply -> listener.take(reply, dialog, talk), () -> changed(talk));
        }
    }

    private void changed(Talk talk) {
        speech.say(Line.OLD_BUTTON, talk);
        walker.walk(talk);
    }

    /**
     * By its words first, for the dialog may have been edited since the button was sent; else by its number, if the others
     * are still what they were.
     */
    private static Optional<QuickReply> reply(
            String code, Optional<Choice> chosen, List<Choice> shown, Node.Wait wait) {
        var byWords = chosen.flatMap(choice -> wait.replies().stream()
                .filter(reply -> reply.label().equals(choice.label()))
                .findFirst());
        if (byWords.isPresent()) {
            return byWords;
        }
        boolean sameNumber = shown.isEmpty() || shown.size() == wait.replies().size();
        return sameNumber && code.matches("r\\d{1,2}")
                ? Optional.of(Integer.parseInt(code.substring(1)))
                        .filter(index -> index < wait.replies().size())
                        .map(wait.replies()::get)
                        .filter(reply -> shown.stream()
                                .noneMatch(choice -> choice.label().equals(reply.label())))
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
