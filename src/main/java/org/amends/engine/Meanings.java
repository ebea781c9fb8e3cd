package org.amends.engine;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.amends.dialog.Dialog;
import org.amends.dialog.Hearing;
import org.amends.dialog.Node;
import org.amends.dialog.Question;
import org.amends.dialog.QuickReply;
import org.amends.dialog.Target;
import org.amends.engine.TurnInput.Said;
import org.amends.labels.Dimension;
import org.amends.labels.Labelled;
import org.amends.nlu.Reading;

/** What words come to at a question: one of its ways on, something that comes between, an answer, or nothing. */
final class Meanings {
    /** Short words that are no answer to a question for words of one's own. */
    private static final List<Labelled> NO_ANSWER = List.of(
            Interrupts.control("yes"),
            Interrupts.control("unsure"),
            Interrupts.control("greet"),
            Interrupts.control("thanks"));

    private static final Labelled OWN = Labelled.of(Dimension.MOVE, "own");

    /** An expected label that is not sure by itself is taken when it outweighs everything else that could be meant. */
    private static final double OUTWEIGHS = 0.65;

    private final Interrupts interrupts;

    Meanings(Interrupts interrupts) {
        this.interrupts = interrupts;
    }

    /** What an utterance comes to at a question. */
    sealed interface Heard {
        record Reply(QuickReply reply) implements Heard {}

        record Elsewhere(Target target) implements Heard {}

        record Comes(Dialog between) implements Heard {}

        record Complete() implements Heard {}

        record Answer(Question question) implements Heard {}

        record Unclear() implements Heard {}
    }

    Heard understand(Said said, Dialog dialog, Node.Wait wait) {
        var text = said.utterance().text();
        var words = Words.count(text);
        var reading = plainWord(text, wait).orElse(said.reading());
        return byLabel(text, wait)
                .or(() -> wait.question().isPresent()
                        ? atQuestion(text, reading, dialog, wait)
                        : atChoice(reading, words, dialog, wait))
                .orElseGet(() -> wait.question().isPresent() && words > 0 && !isNoAnswer(text, reading)
                        ? new Heard.Answer(wait.question().get())
                        : new Heard.Unclear());
    }

    /** A word that is a command when it stands alone ("stop", "help") needs no reading. */
    private Optional<Reading> plainWord(String text, Node.Wait wait) {
        var name = Words.normal(text).replace(' ', '_');
        return Stream.concat(expected(wait).stream(), interrupts.heard())
                .filter(label -> label.dimension() == Dimension.CONTROL
                        && label.label().name().equals(name))
                .findFirst()
                .map(Reading::of);
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

    private Optional<Heard> atQuestion(String text, Reading reading, Dialog dialog, Node.Wait wait) {
        int words = Words.count(text);
        var heard = likely(reading, wait)
                .filter(label -> label.dimension() != Dimension.CONTROL
                        || words <= Interrupts.MOST_COMMAND_WORDS
                        || interrupts.isHeardAtAnyLength(label))
                .toList();
        boolean isOwning = isOwning(text, reading);
        return heard.stream()
                .filter(interrupts::isHeardAtAnyLength)
                .findFirst()
                .map(label -> wayOf(label, wait))
                .or(() -> between(isOwning ? Optional.empty() : interrupts.atAnyLength(reading, dialog)))
                .or(() -> heard.stream().findFirst().map(label -> wayOf(label, wait)))
                .or(() -> between(isOwning ? Optional.empty() : interrupts.forWords(reading, words, dialog)));
    }

    private static Optional<Heard> between(Optional<Dialog> dialog) {
        return dialog.map(Heard.Comes::new);
    }

    /** "i cheated" is an answer, even where something else is read into so few words. */
    private static boolean isOwning(String text, Reading reading) {
        return Words.isStatementAboutMyself(text)
                && reading.isSure(OWN)
                && reading.confidence(OWN) > reading.best(Dimension.CONTROL).confidence();
    }

    /** The labels that a node expects and that were meant more likely than not. */
    private static Stream<Labelled> likely(Reading reading, Node.Wait wait) {
        return reading.rankAmong(expected(wait)).stream().filter(label -> isLikely(label, reading));
    }

    private static boolean isLikely(Labelled label, Reading reading) {
        return reading.isSure(label) && reading.confidence(label) >= Interrupts.MORE_LIKELY_THAN_NOT;
    }

    private Optional<Heard> atChoice(Reading reading, int words, Dialog dialog, Node.Wait wait) {
        var ranked = reading.rankAmong(expected(wait));
        return likely(reading, wait)
                .findFirst()
                .map(label -> wayOf(label, wait))
                .or(() -> between(interrupts.forWords(reading, words, dialog)))
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

    private static boolean isNoAnswer(String text, Reading reading) {
        return Words.isNotKnowing(text)
                || Words.count(text) <= Interrupts.MOST_COMMAND_WORDS
                        && NO_ANSWER.stream().anyMatch(label -> isLikely(label, reading));
    }
}
