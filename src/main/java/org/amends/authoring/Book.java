package org.amends.authoring;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amends.dialog.Dialog;
import org.amends.dialog.DialogId;
import org.amends.dialog.DialogLibrary;
import org.amends.dialog.Hearing;
import org.amends.dialog.Interrupt;
import org.amends.dialog.Line;
import org.amends.dialog.Node;
import org.amends.dialog.NodeRef;
import org.amends.labels.Labelled;

/** Every text of the dialogs as one page to read, to print, to write remarks on and to sign. It needs nothing from elsewhere. */
public final class Book {
    private static final int MOST_TALKS = 3;

    private enum Chapter {
        FIRST("How it begins, and what is asked before a talk"),
        SUBJECTS("Talks on a subject"),
        FOR_TWO("Talks for two"),
        OTHERS("Other talks"),
        DANGER("When danger is heard"),
        BETWEEN("What may come between"),
        LINES("Sentences outside any talk");

        private final String title;

        Chapter(String title) {
            this.title = title;
        }
    }

    private final DialogLibrary library;
    private final Compilation compiled;
    private final List<ScriptRun> runs;
    private final LocalDate today;

    /**
     * @param compiled dialogs without an error
     * @param runs the scripts as they went; the telling ones are shown as example talks
     * @param today stands in the line to sign with
     */
    public Book(Compilation compiled, Collection<ScriptRun> runs, LocalDate today) {
        this.library = compiled.library().orElseThrow();
        this.compiled = compiled;
        this.runs = List.copyOf(runs);
        this.today = today;
    }

    /** One dialog's page. */
    public String of(DialogId dialog) {
        var one = library.required(dialog);
        return page(one.title(), chapter(one, dialog::equals) + glossary(List.of(one)));
    }

    /** All dialogs and the lines, with a table of contents. */
    public String ofAll() {
        var chapters = new LinkedHashMap<Chapter, List<Dialog>>();
        for (var chapter : Chapter.values()) {
            chapters.put(
                    chapter,
                    library.all().stream()
                            .filter(dialog -> chapterOf(dialog) == chapter)
                            .sorted(Comparator.comparingInt(this::priority)
                                    .reversed()
                                    .thenComparing(Dialog::id))
                            .toList());
        }
        var text = chapters.entrySet().stream()
                .map(entry -> "<h1 class=\"chapter\" id=\"chapter-%s\">%s</h1>\n%s"
                        .formatted(
                                Enums.name(entry.getKey()),
                                entry.getKey().title,
                                entry.getKey() == Chapter.LINES
                                        ? lines()
                                        : entry.getValue().stream()
                                                .map(dialog -> chapter(dialog, _ -> true))
                                                .collect(Collectors.joining())))
                .collect(Collectors.joining());
        return page("Everything the coach says", contents(chapters) + text + glossary(library.all()));
    }

    private Chapter chapterOf(Dialog dialog) {
        if (dialog.isDanger()) {
            return Chapter.DANGER;
        }
        if (dialog.interrupt().isPresent()) {
            return Chapter.BETWEEN;
        }
        if (dialog.isForTwo()) {
            return Chapter.FOR_TWO;
        }
        return library.manifest().hasPart(dialog.id())
                ? Chapter.FIRST
                : dialog.isSubject() ? Chapter.SUBJECTS : Chapter.OTHERS;
    }

    /** What comes earlier has more of it: of interrupts their own, of the others how a newcomer meets them. */
    private int priority(Dialog dialog) {
        var first = dialog.id().equals(library.manifest().newcomer());
        return dialog.interrupt().map(Interrupt::priority).orElse(first ? 1 : 0);
    }

    private String chapter(Dialog dialog, Predicate<DialogId> isOnPage) {
        var notes = Optional.ofNullable(compiled.notes().get(dialog.id())).orElseThrow();
        return new BookDialog(dialog, notes, talks(dialog.id()), isOnPage).html(today);
    }

    /** The fewest talks that show the most of a dialog: each shows what those before it don't. */
    private List<ScriptRun> talks(DialogId dialog) {
        var shown = new HashSet<NodeRef>();
        var talks = new ArrayList<ScriptRun>();
        for (int i = 0; i < MOST_TALKS; i++) {
            var next = runs.stream()
                    .filter(run -> run.failure().isEmpty())
                    .max(Comparator.comparingInt(
                                    (ScriptRun run) -> more(run, dialog, shown).size())
                            .thenComparing(run -> run.script().mark().file(), Comparator.reverseOrder()));
            var more = next.map(run -> more(run, dialog, shown)).orElse(Set.of());
            if (more.isEmpty()) {
                break;
            }
            shown.addAll(more);
            next.ifPresent(talks::add);
        }
        return talks;
    }

    private static Set<NodeRef> more(ScriptRun run, DialogId dialog, Set<NodeRef> shown) {
        return run.walked().stream()
                .flatMap(List::stream)
                .filter(node -> node.dialog().equals(dialog) && !shown.contains(node))
                .collect(Collectors.toSet());
    }

    private String lines() {
        return "<article>"
                + library.manifest().lines().entrySet().stream()
                        .map(entry -> line(
                                entry.getKey(),
                                entry.getValue().oneOf().stream()
                                        .map(BookWords::phrase)
                                        .collect(Collectors.joining("</p><p class=\"or\">or</p><p class=\"say\">"))))
                        .collect(Collectors.joining())
                + "</article>\n";
    }

    private static String line(Line line, String words) {
        return "<section class=\"node\"><h4>%s</h4><div class=\"body\"><p class=\"say\">%s</p></div></section>\n"
                .formatted(line.key(), words);
    }

    private String contents(Map<Chapter, List<Dialog>> chapters) {
        return chapters.entrySet().stream()
                .map(entry -> "<li><a href=\"#chapter-%s\">%s</a><ul>%s</ul></li>"
                        .formatted(
                                Enums.name(entry.getKey()),
                                entry.getKey().title,
                                entry.getValue().stream().map(this::contents).collect(Collectors.joining())))
                .collect(Collectors.joining("", "<nav><ul>", "</ul></nav>\n"));
    }

    private String contents(Dialog dialog) {
        return "<li><a href=\"#%s\">%s</a> <small>%s%s</small></li>"
                .formatted(
                        dialog.id(), Markup.escaped(dialog.title()), dialog.id(), dialog.reviewed() ? ", signed" : "");
    }

    private String glossary(Collection<Dialog> onPage) {
        var heard = onPage.stream().flatMap(Book::heard).collect(Collectors.toSet());
        return compiled.meanings().entrySet().stream()
                .filter(entry -> heard.contains(entry.getKey()))
                .sorted(Comparator.comparing(entry -> name(entry.getKey())))
                .map(entry -> "<li><b>%s</b> <small>(%s)</small>: %s</li>"
                        .formatted(
                                Markup.escaped(name(entry.getKey())),
                                entry.getKey().dimension().key(),
                                Markup.escaped(entry.getValue())))
                .collect(Collectors.joining(
                        "\n",
                        "<h1 class=\"chapter\" id=\"words\">What the words after “if” mean</h1><ul class=\"glossary\">",
                        "</ul>"));
    }

    private static Stream<Labelled> heard(Dialog dialog) {
        var atNodes = dialog.nodes().values().stream()
                .flatMap(node -> node instanceof Node.Wait wait ? heard(wait) : Stream.empty());
        return Stream.concat(atNodes, dialog.interrupt().stream().flatMap(one -> one.hears().stream()));
    }

    private static Stream<Labelled> heard(Node.Wait wait) {
        return Stream.concat(
                wait.hears().stream().map(Hearing::label),
                wait.replies().stream().flatMap(reply -> reply.hears().stream()));
    }

    private static String name(Labelled labelled) {
        return BookWords.spaced(labelled.label().name());
    }

    private String page(String title, String body) {
        return """
                <!doctype html>
                <html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
                <title>%s</title>
                <style>
                %s</style></head>
                <body><header><h1>%s</h1><p>Printed on %s. What stands in grey bubbles is said; what stands in outlines is a button. \
                <i class="hole">Words like these</i> are filled in. The empty side is for remarks.</p></header>
                %s</body></html>
                """.formatted(Markup.escaped(title), style(), Markup.escaped(title), today, body);
    }

    private static String style() {
        try (var css = Book.class.getResourceAsStream("book.css")) {
            return css == null ? "" : new String(css.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
