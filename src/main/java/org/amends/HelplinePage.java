package org.amends;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.amends.authoring.OwnHelplines;
import org.amends.safety.Helpline;
import org.amends.safety.HelplineBook;

/** What an operator has to know and to do about helplines, country by country. */
final class HelplinePage {
    private static final Comparator<Helpline> ORDER = Comparator.comparing(Helpline::country)
            .thenComparing(Helpline::kind)
            .thenComparing(Helpline::name);

    private final HelplineBook book;
    private final OwnHelplines own;
    private final LocalDate today;
    private final List<String> page = new ArrayList<>();

    HelplinePage(HelplineBook book, OwnHelplines own, LocalDate today) {
        this.book = book;
        this.own = own;
        this.today = today;
    }

    List<String> lines() {
        wrong();
        toPhone();
        hidden();
        neverPhoned();
        emergency();
        old();
        missing();
        return page;
    }

    private void wrong() {
        if (own.wrong().isEmpty()) {
            return;
        }
        page.add("Your file of helplines has mistakes; the rows named don't count, all others are shown");
        own.wrong().forEach(one -> {
            page.add("  " + one);
            page.add("      " + one.whatToDo());
        });
        page.add("");
    }

    private void toPhone() {
        var lines = book.unchecked().stream().filter(line -> !isOwn(line)).toList();
        if (lines.isEmpty()) {
            return;
        }
        page.add("Phone these, then tick: known, but shown to nobody");
        page.add(
                "  Ask who answers, for whom they are there, when, and what it costs. Tick only what is right: the command");
        page.add("  below a row writes it into " + own.file() + ", with phoned: true and ships: true.");
        page.add("  Where a number has changed, write the whole row there yourself.");
        withTicks(lines);
        page.add("");
    }

    /** A row that the operator took out on purpose is nothing to be phoned. */
    private boolean isOwn(Helpline line) {
        return own.rows().contains(line);
    }

    private void hidden() {
        section("Hidden by you, in " + own.file(), of(book.unchecked(), this::isOwn));
    }

    private void neverPhoned() {
        section(
                "Shown, and nobody has phoned them, or opened them where they are pages (tick them in the same way)",
                of(book.shown(), line -> !line.phoned() && !line.isEmergency()));
    }

    private void emergency() {
        section(
                "Shown emergency numbers that nobody has looked up. Don't phone these: compare them with a page of the"
                        + " country's government, and write the row with grade: V and that page as its source into "
                        + own.file(),
                of(book.shown(), line -> line.isEmergency() && !line.phoned() && line.grade() != Helpline.Grade.V));
    }

    private void old() {
        section(
                "Shown, and last checked more than " + Helpline.GOOD_FOR_DAYS + " days ago",
                of(book.shown(), line -> line.isOld(today)));
    }

    private void missing() {
        var table = new TextTable();
        countries().forEach(country -> {
            var kinds = HelplineBook.KINDS.stream()
                    .filter(kind -> book.hasNone(kind, country))
                    .toList();
            if (!kinds.isEmpty()) {
                table.row(country, String.join(", ", kinds));
            }
        });
        if (!table.isEmpty()) {
            page.add("No line is shown for these; a person there reads: " + HelplineBook.NONE_CHECKED);
            page.addAll(table.lines("  "));
            page.add("");
        }
    }

    private Stream<String> countries() {
        return Stream.concat(book.shown().stream(), book.unchecked().stream())
                .map(Helpline::country)
                .filter(country -> !country.equals(Helpline.EVERYWHERE))
                .distinct()
                .sorted();
    }

    private static List<Helpline> of(List<Helpline> lines, Predicate<Helpline> which) {
        return lines.stream().filter(which).toList();
    }

    private void section(String title, List<Helpline> lines) {
        if (!lines.isEmpty()) {
            page.add(title);
            page.addAll(table(lines).lines("  "));
            page.add("");
        }
    }

    private void withTicks(List<Helpline> lines) {
        var rows = table(lines).lines("  ").iterator();
        lines.stream().sorted(ORDER).forEach(line -> {
            page.add(rows.next());
            page.add("      bin/amends doctor --tick " + Shell.quoted(line.id().toString()));
        });
    }

    private static TextTable table(List<Helpline> lines) {
        var table = new TextTable();
        lines.stream()
                .sorted(ORDER)
                .forEach(line -> table.row(
                        line.country(),
                        line.kind(),
                        line.contact(),
                        "grade " + line.grade(),
                        line.checkedOn().toString(),
                        line.name() + "; source: " + line.source()));
        return table;
    }
}
