package org.amends.engine;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.amends.dialog.Dialog;
import org.amends.dialog.Hearing;
import org.amends.dialog.Line;
import org.amends.dialog.Node;
import org.amends.dialog.Question;
import org.amends.dialog.QuickReply;
import org.amends.dialog.Slot;
import org.amends.dialog.Target;
import org.amends.engine.OpenQuestion.Choice;
import org.amends.engine.TurnInput.Said;
import org.amends.labels.Dimension;
import org.amends.labels.Labelled;
import org.amends.nlu.Reading;
import org.amends.nlu.Utterance;

/** Understands what was written at a question, among what the question expects and what may always be said. */
final class Listener {
    /** Short words that are no answer to a question for words of one's own. */
    private static final List<Labelled> NO_ANSWER = List.of(
            Interrupts.control("yes"),
            Interrupts.control("unsure"),
            Interrupts.control("greet"),
            Interrupts.control("thanks"));

    /** An expected label that is not sure by itself is taken when it outweighs everything else that could be meant. */
    private static final double OUTWEIGHS = 0.65;

    private static final double WORTH_OFFERING = 0.05;

    private final House house;
    private final Interrupts interrupts;
    private final Speech speech;
    private final Doors doors;
    private final Walker walker;

    Listener(House house, Interrupts interrupts, Speech speech, Doors doors, Walker walker) {
        this.speech = speech;
        this.doors = doors;
        this.house = house;
        this.interrupts = interrupts;
        this.walker = walker;
    }

    /** What an utterance comes to at a question. */
    private sealed interface Heard {
        record Reply(QuickReply reply) implements Heard {}

        record Elsewhere(Target target) implements Heard {}

        record Comes(Dialog between) implements Heard {}

        record Complete() implements Heard {}

        record Answer(Question question) implements Heard {}

        record Unclear() implements Heard {}
    }

    /** Takes what was said as an answer at the waiting node, and goes on. */
    void hear(Said said, Talk talk) {
        var frame = talk.top().orElseThrow();
        var dialog = house.library().required(frame.dialog());
        if (!(dialog.node(frame.node()).orElseThrow() instanceof Node.Wait wait)) {
            walker.walk(talk);
            return;
        }
        var heard = understand(said, dialog, wait);
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
     * Takes words that were written before the question was asked, if they answer it; then the question isn't asked.
     * Otherwise nothing changes.
     */
    void hearEarlierWords(Said said, Talk talk) {
        var frame = talk.top().orElseThrow();
        var dialog = house.library().required(frame.dialog());
        if (!(dialog.node(frame.node()).orElseThrow() instanceof Node.Wait wait)) {
            return;
        }
        switch (understand(said, dialog, wait)) {
            case Heard.Reply(QuickReply reply) -> {
                talk.unsay();
                take(reply, dialog, talk);
            }
            case Heard.Elsewhere(Target target) -> {
                talk.unsay();
                goOn(target, talk);
            }
            case Heard.Answer(Question question) -> {
                talk.unsay();
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

    // --- understanding

    private Heard understand(Said said, Dialog dialog, Node.Wait wait) {
        var text = said.utterance().text();
        var words = Words.count(text);
        var reading = said.reading();
        return byLabel(text, wait)
                .or(() -> wait.question().isPresent()
                        ? atQuestion(reading, words, dialog, wait)
                        : atChoice(reading, words, dialog, wait))
                .orElseGet(() -> wait.question().isPresent() && words > 0 && !isNoAnswer(reading, words)
                        ? new Heard.Answer(wait.question().get())
                        : new Heard.Unclear());
    }

    private static Optional<Heard> byLabel(String text, Node.Wait wait) {
        var typed = Words.normal(text);
        if (typed.isEmpty()) {
            return Optional.empty();
        }
        Stream<Heard> complete = wait.question().flatMap(Question::until).stream()
                .filter(label -> Words.normal(label).equals(typed))
                .map(label -> new Heard.Complete());
        Stream<Heard> replies = wait.replies().stream()
                .filter(reply -> Words.normal(reply.label()).equals(typed))
                .map(Heard.Reply::new);
        return Stream.concat(complete, replies).findFirst();
    }

    private Optional<Heard> atQuestion(Reading reading, int words, Dialog dialog, Node.Wait wait) {
        var heard = reading.rankAmong(expected(wait)).stream()
                .filter(reading::isSure)
                .filter(label -> label.dimension() != Dimension.CONTROL
                        || words <= Interrupts.MOST_COMMAND_WORDS
                        || interrupts.isHeardAtAnyLength(label))
                .toList();
        return heard.stream()
                .filter(interrupts::isHeardAtAnyLength)
                .findFirst()
                .map(label -> wayOf(label, wait))
                .or(() -> interrupts.atAnyLength(reading, dialog).map(Heard.Comes::new))
                .or(() -> heard.stream().findFirst().map(label -> wayOf(label, wait)))
                .or(() -> interrupts.forWords(reading, words, dialog).map(Heard.Comes::new));
    }

    private Optional<Heard> atChoice(Reading reading, int words, Dialog dialog, Node.Wait wait) {
        var ranked = reading.rankAmong(expected(wait));
        var sure = ranked.stream().filter(reading::isSure).findFirst();
        var between = interrupts.forWords(reading, words, dialog);
        return sure.map(label -> wayOf(label, wait))
                .or(() -> between.map(Heard.Comes::new))
                .or(() -> ranked.stream()
                        .findFirst()
                        .filter(label -> outweighs(label, ranked, reading))
                        .map(label -> wayOf(label, wait)));
    }

    private static boolean outweighs(Labelled label, List<Labelled> expected, Reading reading) {
        var best = reading.best(label.dimension());
        double all = expected.stream().mapToDouble(reading::confidence).sum();
        return best.label().equals(label.label())
                && reading.confidence(label) >= OUTWEIGHS * all
                && reading.confidence(label) >= OUTWEIGHS * reading.threshold(label.dimension());
    }

    private static List<Labelled> expected(Node.Wait wait) {
        return Stream.concat(
                        wait.replies().stream().flatMap(reply -> reply.hears().stream()),
                        wait.hears().stream().map(Hearing::label))
                .distinct()
                .toList();
    }

    private static Heard wayOf(Labelled label, Node.Wait wait) {
        return wait.replies().stream()
                .filter(reply -> reply.hears().filter(label::equals).isPresent())
                .findFirst()
                .<Heard>map(Heard.Reply::new)
                .orElseGet(() -> wait.hears().stream()
                        .filter(hearing -> hearing.label().equals(label))
                        .findFirst()
                        .<Heard>map(hearing -> new Heard.Elsewhere(hearing.target()))
                        .orElse(new Heard.Unclear()));
    }

    private static boolean isNoAnswer(Reading reading, int words) {
        return words <= Interrupts.MOST_COMMAND_WORDS && NO_ANSWER.stream().anyMatch(reading::isSure);
    }

    // --- answers

    private void answer(Said said, Question question, Dialog dialog, Node.Wait wait, Talk talk) {
        if (question.until().isPresent()) {
            meanwhile(said, question, dialog, wait, talk);
            return;
        }
        var into = question.into().map(name -> Map.entry(name, slotOf(dialog, name)));
        var refused = into.flatMap(slot -> problem(said.utterance(), question, slot.getValue(), talk));
        if (refused.isPresent()) {
            tryAgain(refused.get(), dialog, wait, talk);
            return;
        }
        into.ifPresent(slot -> store(said.utterance(), dialog, slot.getValue(), talk));
        goOn(wait.next().orElseThrow(), talk);
    }

    private static Slot slotOf(Dialog dialog, org.amends.dialog.SlotName name) {
        return Optional.ofNullable(dialog.slots().get(name))
                .orElseThrow(() -> new IllegalStateException("dialog " + dialog.id() + " has no slot " + name));
    }

    /** A line that says why this can't be the answer; an empty line leaves it to the ladder. */
    private Optional<Optional<Line>> problem(Utterance utterance, Question question, Slot slot, Talk talk) {
        var text = utterance.text();
        if (slot.type() == Slot.Type.DATE) {
            boolean isDay = Days.read(text, talk.moment().local().toLocalDate()).isPresent();
            return isDay ? Optional.empty() : Optional.of(Optional.of(Line.NO_DAY));
        }
        if (Words.count(text) < question.minWords() && !Words.isStatementAboutMyself(text)) {
            return Optional.of(Optional.empty());
        }
        if (text.strip().length() > slot.maxChars()) {
            return Optional.of(Optional.of(Line.TOO_LONG));
        }
        return slot.refuses().contains(Slot.Refusal.MONITORING) && house.guard().asksToWatch(utterance)
                ? Optional.of(Optional.of(Line.NO_WATCHING))
                : Optional.empty();
    }

    private static void store(Utterance utterance, Dialog dialog, Slot slot, Talk talk) {
        var text = utterance.text().strip();
        var today = talk.moment().local().toLocalDate();
        var value = slot.type() == Slot.Type.DATE
                ? Days.read(text, today).orElseThrow().toString()
                : text;
        talk.fill(
                new SlotKey(dialog.id(), slot.name()),
                new SlotValue(value, slot.keep(), talk.moment().now()));
    }

    private void meanwhile(Said said, Question question, Dialog dialog, Node.Wait wait, Talk talk) {
        question.into().ifPresent(name -> append(said.utterance(), dialog, slotOf(dialog, name), talk));
        question.meanwhile()
                .ifPresentOrElse(words -> speech.say(words, dialog, talk), () -> speech.say(wait.say(), dialog, talk));
        speech.ask(dialog, wait, talk);
    }

    private static void append(Utterance utterance, Dialog dialog, Slot slot, Talk talk) {
        var key = new SlotKey(dialog.id(), slot.name());
        var before = talk.slot(key).map(value -> value.text() + "\n").orElse("");
        var all = before + utterance.text().strip();
        talk.fill(
                key,
                new SlotValue(
                        all.substring(0, Math.min(all.length(), slot.maxChars())),
                        slot.keep(),
                        talk.moment().now()));
    }

    // --- not understood

    private void unclear(Reading reading, Dialog dialog, Node.Wait wait, Talk talk) {
        var frame = talk.top().orElseThrow();
        // Where it is asked about danger, every way stays open.
        boolean asksAgain = frame.clarified() || wait.question().isPresent() || dialog.isDanger();
        var likeliest = asksAgain ? List.<Choice>of() : likeliest(reading, wait);
        if (likeliest.isEmpty()) {
            tryAgain(Optional.empty(), dialog, wait, talk);
            return;
        }
        talk.replaceTop(frame.afterClarifying());
        speech.say(Line.DID_YOU_MEAN, talk);
        speech.speaksFor(dialog, talk);
        talk.ask(
                frame.at(),
                Stream.concat(likeliest.stream(), others(dialog, wait, talk)).toList(),
                wait.sensitive());
    }

    private Stream<Choice> others(Dialog dialog, Node.Wait wait, Talk talk) {
        var neither = new Choice(speech.words(Line.NEITHER, talk), Codes.NEITHER);
        var justWrite = house.library().manifest().justWrite();
        boolean offered = dialog.isDanger()
                || wait.replies().stream().anyMatch(reply -> reply.target().equals(new Target.Open(justWrite)));
        return offered
                ? Stream.of(neither)
                : Stream.of(new Choice(speech.words(Line.JUST_WRITE, talk), Codes.JUST_WRITE), neither);
    }

    private static List<Choice> likeliest(Reading reading, Node.Wait wait) {
        var hearing =
                wait.replies().stream().flatMap(reply -> reply.hears().stream()).toList();
        return reading.rankAmong(hearing).stream()
                .filter(label -> reading.confidence(label) >= WORTH_OFFERING)
                .limit(2)
                .flatMap(label -> IntStream.range(0, wait.replies().size())
                        .filter(i -> wait.replies()
                                .get(i)
                                .hears()
                                .filter(label::equals)
                                .isPresent())
                        .limit(1)
                        .mapToObj(i -> new Choice(wait.replies().get(i).label(), Codes.REPLY + i)))
                .toList();
    }

    /** One rung further on the ladder, or off it. */
    void tryAgain(Optional<Line> why, Dialog dialog, Node.Wait wait, Talk talk) {
        var frame = talk.top().orElseThrow();
        var ladder = wait.ladder();
        if (frame.tries() >= ladder.rungs().size()) {
            goOn(ladder.giveUp(), talk);
            return;
        }
        talk.replaceTop(frame.triedOnceMore());
        speech.speaksFor(dialog, talk);
        why.ifPresentOrElse(
                line -> speech.say(line, talk), () -> speech.say(ladder.rungs().get(frame.tries()), dialog, talk));
        speech.ask(dialog, wait, talk);
    }
}
