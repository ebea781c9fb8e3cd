package org.amends.engine;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.amends.dialog.Dialog;
import org.amends.dialog.Line;
import org.amends.dialog.Node;
import org.amends.dialog.Question;
import org.amends.dialog.QuickReply;
import org.amends.dialog.Slot;
import org.amends.dialog.Target;
import org.amends.engine.Meanings.Heard;
import org.amends.engine.OpenQuestion.Choice;
import org.amends.engine.TurnInput.Said;
import org.amends.labels.Labelled;
import org.amends.nlu.Reading;

/** Understands what was written at a question, among what the question expects and what may always be said. */
final class Listener {
    private static final int WORDS_OF_A_DAY = 2;
    private static final double WORTH_OFFERING = 0.05;

    private final House house;
    private final Meanings meanings;
    private final Answers answers;
    private final Speech speech;
    private final Doors doors;
    private final Walker walker;

    Listener(House house, Interrupts interrupts, Speech speech, Doors doors, Walker walker) {
        this.speech = speech;
        this.doors = doors;
        this.house = house;
        this.meanings = new Meanings(interrupts);
        this.answers = new Answers(house.guard());
        this.walker = walker;
    }

    /** Takes what was said as an answer at the waiting node, and goes on. */
    void hear(Said said, Talk talk) {
        var frame = talk.stack().top().orElseThrow();
        var dialog = house.library().required(frame.dialog());
        if (!(dialog.node(frame.node()).orElseThrow() instanceof Node.Wait wait)) {
            walker.walk(talk);
            return;
        }
        var heard = barelyADay(said, dialog, wait, talk).orElseGet(() -> meanings.understand(said, dialog, wait));
        if (isUnread(said, heard, dialog)) {
            speech.say(Line.FAILED, talk);
            speech.ask(dialog, wait, talk);
            return;
        }
        if (heard instanceof Heard.Elsewhere || heard instanceof Heard.Answer) {
            remember(said, dialog, talk);
        }
        switch (heard) {
            case Heard.Reply(QuickReply reply) -> take(reply, dialog, talk);
            case Heard.Elsewhere(Target target) -> goOn(target, talk);
            case Heard.Comes(Dialog between) -> comeBetween(between, talk);
            case Heard.Complete() -> goOn(wait.next().orElseThrow(), talk);
            case Heard.Answer(Question question) -> answer(said, question, dialog, wait, talk);
            case Heard.Unclear() -> unclear(said.reading(), dialog, wait, talk);
        }
    }

    /**
     * What could not be read may be a danger that only a reading finds: it is no answer to anything. What is a button's or a
     * command's word needs no reading, and about a danger the answer is the same whatever was written.
     */
    private static boolean isUnread(Said said, Heard heard, Dialog dialog) {
        return said.reading().failed()
                && !dialog.isDanger()
                && (heard instanceof Heard.Answer || heard instanceof Heard.Unclear);
    }

    /** "tomorrow" alone may also be a farewell: where a day is asked for, it is the day. */
    private static Optional<Heard> barelyADay(Said said, Dialog dialog, Node.Wait wait, Talk talk) {
        return wait.question()
                .filter(_ -> Words.count(said.utterance().text()) <= WORDS_OF_A_DAY)
                .filter(question -> Answers.isADay(said.utterance(), question, dialog, talk))
                .map(Heard.Answer::new);
    }

    /**
     * Takes words that were written before the question was asked, if they answer it; then the question isn't asked.
     * Otherwise nothing changes.
     */
    void hearEarlierWords(Said said, Talk talk) {
        var frame = talk.stack().top().orElseThrow();
        var dialog = house.library().required(frame.dialog());
        if (said.reading().failed() || !(dialog.node(frame.node()).orElseThrow() instanceof Node.Wait wait)) {
            return;
        }
        switch (meanings.understand(said, dialog, wait)) {
            case Heard.Reply(QuickReply reply) -> {
                talk.unsay();
                take(reply, dialog, talk);
            }
            case Heard.Elsewhere(Target target) -> {
                talk.unsay();
                remember(said, dialog, talk);
                goOn(target, talk);
            }
            case Heard.Answer(Question question) -> {
                talk.unsay();
                remember(said, dialog, talk);
                answer(said, question, dialog, wait, talk);
            }
            case Heard.Comes(Dialog _), Heard.Complete(), Heard.Unclear() -> {}
        }
    }

    /** For quoting, while the dialog lasts; nothing that was said in danger is ever quoted. */
    private static void remember(Said said, Dialog dialog, Talk talk) {
        if (!dialog.isDanger()) {
            var quote = new SlotValue(
                    Words.quote(said.utterance().text()),
                    Slot.Keep.SESSION,
                    talk.moment().now());
            talk.fill(Phrasing.quoteOf(dialog.id()), quote);
        }
    }

    void take(QuickReply reply, Dialog dialog, Talk talk) {
        if (!walker.deeds().perform(reply.actions(), dialog, talk)) {
            walker.follow(reply.target(), talk);
        }
        walker.walk(talk);
    }

    void comeBetween(Dialog between, Talk talk) {
        doors.open(between.id(), talk);
        walker.walk(talk);
    }

    void goOn(Target target, Talk talk) {
        walker.follow(target, talk);
        walker.walk(talk);
    }

    // --- answers

    private void answer(Said said, Question question, Dialog dialog, Node.Wait wait, Talk talk) {
        if (question.until().isPresent()) {
            meanwhile(said, question, dialog, wait, talk);
            return;
        }
        var into = question.into().map(dialog::slot);
        var problem = answers.problem(said.utterance(), question, into, talk);
        if (problem.isPresent()) {
            tryAgain(problem.get(), dialog, wait, talk);
            return;
        }
        into.ifPresent(slot -> Answers.store(said.utterance(), dialog, slot, talk));
        goOn(wait.next().orElseThrow(), talk);
    }

    private void meanwhile(Said said, Question question, Dialog dialog, Node.Wait wait, Talk talk) {
        var into = question.into().map(dialog::slot);
        if (into.filter(slot -> answers.isRefused(said.utterance(), slot)).isPresent()) {
            speech.say(Line.NO_WATCHING, talk);
            speech.ask(dialog, wait, talk);
            return;
        }
        into.ifPresent(slot -> Answers.append(said.utterance(), dialog, slot, talk));
        question.meanwhile()
                .ifPresentOrElse(words -> speech.say(words, dialog, talk), () -> speech.say(wait.say(), dialog, talk));
        speech.ask(dialog, wait, talk);
    }

    // --- not understood

    private void unclear(Reading reading, Dialog dialog, Node.Wait wait, Talk talk) {
        var frame = talk.stack().top().orElseThrow();
        // Where it is asked about danger or fear, every way stays open.
        boolean everyWay = dialog.isDanger() || wait.sensitive();
        boolean asksAgain = frame.clarified() || wait.question().isPresent() || everyWay;
        var likeliest = asksAgain ? List.<Choice>of() : likeliest(reading, wait);
        if (likeliest.isEmpty()) {
            tryAgain(Optional.empty(), dialog, wait, talk);
            return;
        }
        talk.stack().replaceTop(frame.afterClarifying());
        speech.say(Line.DID_YOU_MEAN, talk);
        speech.speaksFor(dialog, talk);
        talk.ask(
                frame.at(),
                Stream.concat(likeliest.stream(), others(dialog, talk)).toList(),
                wait.sensitive());
    }

    /** Neither, and the dialog without advice, unless it is about danger. */
    private Stream<Choice> others(Dialog dialog, Talk talk) {
        var neither = new Choice(speech.words(Line.NEITHER, talk), Codes.NEITHER);
        return dialog.isDanger()
                ? Stream.of(neither)
                : Stream.of(new Choice(speech.words(Line.JUST_WRITE, talk), Codes.JUST_WRITE), neither);
    }

    /** The two likeliest of the node's replies, if any of them is likely at all. */
    private List<Choice> likeliest(Reading reading, Node.Wait wait) {
        var hearing = wait.replies().stream()
                .filter(reply -> !reply.target()
                        .equals(new Target.Open(house.library().manifest().justWrite())))
                .flatMap(reply -> reply.hears().stream())
                .toList();
        boolean anyIsLikely = hearing.stream().anyMatch(label -> reading.confidence(label) >= WORTH_OFFERING);
        return !anyIsLikely
                ? List.of()
                : reading.rankAmong(hearing).stream()
                        .limit(2)
                        .flatMap(label -> choiceOf(label, wait).stream())
                        .toList();
    }

    private static Optional<Choice> choiceOf(Labelled label, Node.Wait wait) {
        return IntStream.range(0, wait.replies().size())
                .filter(i -> wait.replies().get(i).hears().filter(label::equals).isPresent())
                .mapToObj(i -> new Choice(wait.replies().get(i).label(), Codes.REPLY + i))
                .findFirst();
    }

    /** One rung further on the ladder, or off it. */
    void tryAgain(Optional<Line> why, Dialog dialog, Node.Wait wait, Talk talk) {
        var frame = talk.stack().top().orElseThrow();
        var ladder = wait.ladder();
        if (frame.tries() >= ladder.rungs().size()) {
            goOn(ladder.giveUp(), talk);
            return;
        }
        talk.stack().replaceTop(frame.triedOnceMore());
        speech.speaksFor(dialog, talk);
        why.ifPresentOrElse(
                line -> speech.say(line, talk), () -> speech.say(ladder.rungs().get(frame.tries()), dialog, talk));
        speech.ask(dialog, wait, talk);
    }
}
