package org.amends;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.amends.authoring.Compilation;
import org.amends.authoring.OwnHelplines;
import org.amends.safety.HelplineBook;
import org.amends.storage.ScreenCountFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "doctor",
        description =
                "Says on one page whether the settings are fine, and which helplines to phone; also while the bot runs.")
final class DoctorCommand implements Callable<Integer> {
    @Option(
            names = "--tick",
            paramLabel = "COUNTRY/kind/name",
            description = "a helpline that you have phoned and that is right: people are shown it from now on")
    private List<String> ticked = new ArrayList<>();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    private final Clock clock;

    DoctorCommand() {
        this(Clock.systemDefaultZone());
    }

    DoctorCommand(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Integer call() throws IOException {
        return ticked.isEmpty() ? page() : tick();
    }

    private int page() {
        var out = spec.commandLine().getOut();
        var checkup = Checkup.of(System.getenv());
        checkup.lines().forEach(out::println);
        helplines(checkup, out);
        counts(checkup, out);
        checkup.verdict().forEach(out::println);
        return checkup.canStart() ? 0 : 1;
    }

    /** Those of dialogs with mistakes are shown too, as far as they could be read. */
    private void helplines(Checkup checkup, PrintWriter out) {
        checkup.dialogs().map(Compilation::safety).ifPresent(safety -> {
            var own = OwnHelplines.in(checkup.data());
            new HelplinePage(new HelplineBook(own.over(safety.helplines())), own, LocalDate.now(clock))
                    .lines()
                    .forEach(out::println);
        });
    }

    private void counts(Checkup checkup, PrintWriter out) {
        var months = ScreenCountFile.over(checkup.data(), clock);
        if (months.isEmpty()) {
            return;
        }
        var table = new TextTable();
        table.row("month", "held", "asked about");
        months.forEach(month -> table.row(month.month().toString(), month.held(), month.asked()));
        out.println("Texts in which the safety screen found something, in months that are over");
        table.lines("  ").forEach(out::println);
        out.println();
    }

    private int tick() throws IOException {
        var data = Setup.data(System.getenv());
        var safety = Checkup.compiled(CommandDialogs.named()).safety();
        var ticking = new Ticking(OwnHelplines.in(data), safety.helplines(), LocalDate.now(clock));
        var lines = ticked.stream().map(ticking::line).toList();
        var file = ticking.write(lines, data);
        lines.forEach(line -> spec.commandLine()
                .getOut()
                .println("ticked " + line.id() + ": people there are shown " + line.contact()));
        spec.commandLine().getOut().println("written to " + file + "; a running bot shows it at once");
        return 0;
    }
}
