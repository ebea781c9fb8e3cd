package org.amends.authoring;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.amends.dialog.Dialog;
import org.amends.dialog.DialogId;
import org.amends.dialog.Gate;
import org.amends.dialog.Interrupt;
import org.amends.dialog.NodeId;
import org.amends.dialog.Target;

/** A dialog's chapter: what it is, every step in the order in which one can first meet it, example talks, a place to sign. */
final class BookDialog {
    private final Dialog dialog;
    private final BookWays ways;
    private final DialogNotes notes;
    private final List<ScriptRun> talks;

    BookDialog(Dialog dialog, DialogNotes notes, List<ScriptRun> talks, Predicate<DialogId> isOnPage) {
        this.dialog = dialog;
        this.ways = new BookWays(dialog.id(), numbered(dialog), isOnPage);
        this.notes = notes;
        this.talks = talks;
    }

    String html(LocalDate today) {
        var out = new StringBuilder();
        out.append("<article id=\"%s\"><h2>%s <small>%s</small></h2>\n"
                .formatted(dialog.id(), Markup.escaped(dialog.title()), dialog.id()));
        out.append(about());
        var steps = new BookNode(ways);
        ways.numbers()
                .keySet()
                .forEach(id -> out.append(steps.html(dialog.node(id).orElseThrow())));
        talks.forEach(talk -> out.append(BookTalk.html(talk)));
        return out.append(signing(today)).append("</article>\n").toString();
    }

    private String about() {
        var rows = new ArrayList<String>();
        rows.add("File: <code>" + Markup.escaped(notes.mark().file()) + "</code>; about " + notes.minutes()
                + (notes.minutes() == 1 ? " minute" : " minutes"));
        notes.source().ifPresent(source -> rows.add("Where the method comes from: " + Markup.escaped(source)));
        dialog.interrupt().ifPresent(interrupt -> rows.add(comes(interrupt)));
        dialog.forTwo().ifPresent(two -> rows.addAll(BookFloor.about(two, ways)));
        offered().ifPresent(rows::add);
        var gates = dialog.opens().gates();
        if (!gates.isEmpty()) {
            rows.add("Asked first: "
                    + gates.stream().map(Gate::key).map(BookWords::spaced).collect(Collectors.joining(", then ")));
        }
        dialog.instead()
                .ifPresent(other -> rows.add("Where it is closed to somebody, " + ways.dialog(other) + " opens"));
        dialog.slots().values().stream()
                .sorted((one, other) -> one.name().compareTo(other.name()))
                .forEach(slot -> rows.add(BookWords.slot(slot)));
        rows.add(signed());
        return rows.stream()
                .map(row -> "<li>" + row + "</li>")
                .collect(Collectors.joining("", "<ul class=\"about\">", "</ul>\n"));
    }

    private Optional<String> offered() {
        var opens = dialog.opens();
        var when = new ArrayList<String>();
        opens.topics().stream()
                .map(topic -> BookWords.spaced(topic.name()))
                .sorted()
                .forEach(when::add);
        opens.situations().stream()
                .map(one -> BookWords.spaced(one.name()))
                .sorted()
                .forEach(when::add);
        var sides = opens.sides().isEmpty()
                ? "everybody"
                : opens.sides().stream().map(BookWords::spaced).sorted().collect(Collectors.joining(", "));
        return when.isEmpty() && !opens.inMenu()
                ? Optional.empty()
                : Optional.of(
                        "For " + sides + (when.isEmpty() ? "" : "; when people speak of " + String.join(", ", when))
                                + (opens.inMenu() ? "; may be offered by /topics" : ""));
    }

    private static String comes(Interrupt interrupt) {
        var when = new ArrayList<String>();
        interrupt.commands().stream().sorted().forEach(command -> when.add("somebody sends /" + command));
        if (!interrupt.screens().isEmpty()) {
            when.add((interrupt.sure() ? "the safety screen is sure of " : "the safety screen suspects ")
                    + interrupt.screens().stream()
                            .map(BookWords::spaced)
                            .sorted()
                            .collect(Collectors.joining(", ")));
        }
        interrupt.hears().stream()
                .map(BookWords::heard)
                .sorted()
                .forEach(heard -> when.add(heard.substring("if ".length())));
        return "Comes between, whatever else is going on, when " + String.join("; or ", when);
    }

    private String signed() {
        return notes.reviews().isEmpty()
                ? "<b>Nobody has signed these texts yet.</b>"
                : "Signed by "
                        + notes.reviews().stream()
                                .map(review ->
                                        Markup.escaped(review.name() + ", " + review.role() + ", " + review.date()))
                                .collect(Collectors.joining("; "));
    }

    /** By the number of steps from the start; of the same, what is written earlier first. */
    private static Map<NodeId, Integer> numbered(Dialog dialog) {
        var numbers = new LinkedHashMap<NodeId, Integer>();
        var next = new ArrayDeque<>(DialogGraph.beginnings(dialog));
        while (!next.isEmpty()) {
            var id = next.remove();
            if (numbers.putIfAbsent(id, numbers.size() + 1) == null) {
                dialog.node(id).stream()
                        .flatMap(DialogGraph::targets)
                        .forEach(target -> follow(target).ifPresent(next::add));
            }
        }
        return numbers;
    }

    private static Optional<NodeId> follow(Target target) {
        return target instanceof Target.Goto on ? Optional.of(on.node()) : Optional.empty();
    }

    private String signing(LocalDate today) {
        var lines = new ArrayList<String>();
        notes.reviews()
                .forEach(review -> lines.add(review(review.name(), review.role(), review.date(), review.text())));
        lines.add(review("…", "…", today, Optional.of(notes.textHash())));
        return """
                <div class="sign"><p>I have read every text of “%s” and stand by it.</p>
                <p class="blank">Name</p><p class="blank">Role</p><p class="blank">Date</p>
                <p>In <code>%s</code> this line then stands in place of <code>reviewed-by: []</code>:</p>
                <pre>reviewed-by: [%s]</pre></div>
                """.formatted(
                        Markup.escaped(dialog.title()),
                        Markup.escaped(notes.mark().file()),
                        Markup.escaped(String.join(", ", lines)));
    }

    private static String review(String name, String role, LocalDate date, Optional<String> text) {
        return "{ name: \"%s\", role: \"%s\", date: %s%s }"
                .formatted(
                        quoted(name),
                        quoted(role),
                        date,
                        text.map(code -> ", text: \"" + code + "\"").orElse(""));
    }

    private static String quoted(String text) {
        return text.replace("\\", "\\\\").replace("\"", "\\\"");
    }
}
