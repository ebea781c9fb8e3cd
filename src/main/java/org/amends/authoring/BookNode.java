package org.amends.authoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amends.dialog.Node;
import org.amends.dialog.Question;
import org.amends.dialog.QuickReply;
import org.amends.dialog.Wording;

/** One step of a dialog as a counsellor reads it: what is said, what may be answered, and where that leads. */
final class BookNode {
    private static final List<String> TRIES =
            List.of("not understood", "not understood again", "not understood a third time");

    private final BookWays ways;

    BookNode(BookWays ways) {
        this.ways = ways;
    }

    String html(Node node) {
        var place = ways.from() + "--" + node.id();
        var number = ways.numbers().getOrDefault(node.id(), 0);
        return "<section class=\"node\" id=\"" + place + "\"><h4><span class=\"no\">" + number + "</span> " + node.id()
                + "</h4><div class=\"body\">" + body(node) + "</div></section>\n";
    }

    private String body(Node node) {
        return switch (node) {
            case Node.Say say ->
                say.say().map(BookNode::said).orElse("")
                        + rows(say.aloud().stream()
                                .map(words -> BookFloor.aloud(words, BookNode::said))
                                .toList())
                        + rows(with(BookWords.actions(say.actions()), "then " + ways.html(say.next())));
            case Node.Decide decide -> rows(decide(decide));
            case Node.Commit commit -> commit(commit);
            case Node.Agree agree ->
                rows(List.of("kept for both for " + agree.days() + " days, as " + agree.by() + "'s own offer:"))
                        + said(agree.text())
                        + rows(List.of("then " + ways.html(agree.next())))
                        + agree.say().map(BookNode::said).orElse("");
            case Node.Wait wait -> said(wait.say()) + buttons(wait) + rows(waits(wait)) + rungs(wait);
        };
    }

    /** Every wording; of several only one is ever said at a time. */
    private static String said(Wording wording) {
        return wording.oneOf().stream()
                .map(phrase -> "<p class=\"say\">" + BookWords.phrase(phrase) + "</p>")
                .collect(Collectors.joining("<p class=\"or\">or</p>"));
    }

    private List<String> decide(Node.Decide decide) {
        var rows = new ArrayList<String>();
        decide.branches()
                .forEach(branch ->
                        rows.add("if " + BookWords.condition(branch.when()) + " " + ways.html(branch.target())));
        rows.add("otherwise " + ways.html(decide.otherwise()));
        return rows;
    }

    private String commit(Node.Commit commit) {
        var rows = new ArrayList<String>();
        rows.add("kept as " + commit.by().map(seat -> "the " + seat + "'s").orElse("a") + " plan, for the day in <b>"
                + commit.due() + "</b>:");
        commit.checkIn()
                .ifPresent(checkIn -> rows.add("asked about " + checkIn.daysAfter() + " days after that day by "
                        + ways.dialog(checkIn.open())));
        rows.add("then " + ways.html(commit.next()));
        return rows(rows.subList(0, 1))
                + said(commit.text())
                + rows(rows.subList(1, rows.size()))
                + commit.say().map(BookNode::said).orElse("");
    }

    private String buttons(Node.Wait wait) {
        var until = wait.question().flatMap(Question::until).stream()
                .map(label -> "<span class=\"button\">" + Markup.escaped(label) + "</span> ends the writing");
        var replies = wait.replies().stream().map(this::button);
        return rows(Stream.concat(until, replies).toList());
    }

    private String button(QuickReply reply) {
        var typed = reply.hears()
                .map(heard -> " <small>(or " + BookWords.heard(heard) + ")</small>")
                .orElse("");
        var besides = BookWords.actions(reply.actions())
                .map(done -> " <small>[" + done + "]</small>")
                .orElse("");
        return "<span class=\"button\">" + Markup.escaped(reply.label()) + "</span> " + ways.html(reply.target())
                + typed + besides;
    }

    private List<String> waits(Node.Wait wait) {
        var rows = new ArrayList<>(BookFloor.rows(wait, BookNode::said));
        wait.question()
                .ifPresent(question -> rows.add("They write "
                        + (question.until().isPresent() ? "as many messages as they like" : "in their own words")
                        + question.into()
                                .map(slot -> "; kept as <b>" + slot + "</b>")
                                .orElse("; read for danger, then forgotten")
                        + wait.next().map(next -> " " + ways.html(next)).orElse("")));
        wait.question()
                .flatMap(Question::meanwhile)
                .ifPresent(between -> rows.add("after each message: " + said(between)));
        wait.hears().forEach(hearing -> rows.add(BookWords.heard(hearing.label()) + " " + ways.html(hearing.target())));
        if (wait.sensitive()) {
            rows.add("<small>The answer doesn't stay on the screen.</small>");
        }
        return rows;
    }

    private String rungs(Node.Wait wait) {
        var rows = new ArrayList<String>();
        var rungs = wait.ladder().rungs();
        for (int i = 0; i < rungs.size(); i++) {
            rows.add(TRIES.get(Math.min(i, TRIES.size() - 1)) + ": " + said(rungs.get(i)));
        }
        rows.add("still not understood " + ways.html(wait.ladder().giveUp()));
        return "<div class=\"rungs\">" + rows(rows) + "</div>";
    }

    private static List<String> with(Optional<String> first, String second) {
        return first.map(one -> List.of(one, second)).orElse(List.of(second));
    }

    private static String rows(List<String> rows) {
        return rows.isEmpty()
                ? ""
                : rows.stream().map(row -> "<li>" + row + "</li>").collect(Collectors.joining("", "<ul>", "</ul>"));
    }
}
