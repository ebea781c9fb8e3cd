package org.amends;

import java.io.BufferedReader;
import java.io.IOException;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.amends.authoring.Nearest;
import org.amends.person.Fact;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "chat",
        description = "Talks in the terminal: type words, a button's number, or /command; :help says what else.")
final class ChatCommand implements Callable<Integer> {
    @Parameters(arity = "0..1", paramLabel = "dialog", description = "the dialog to open; without it, as a newcomer")
    private Optional<String> dialog = Optional.empty();

    @Option(
            names = "--side",
            description = "i_broke_trust, i_was_hurt, both, unclear or unsaid (default i_broke_trust)")
    private String side = "i_broke_trust";

    @Option(
            names = "--at",
            paramLabel = "22:45",
            description = "the time of day at which it begins (default: as it is now)")
    private Optional<LocalTime> at = Optional.empty();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        if (!Fact.SIDE.allows(side)) {
            var sides = Fact.SIDE.allowed().stream().sorted().toList();
            throw new CannotStart("--side is one of " + String.join(", ", sides) + Nearest.hint(side, sides));
        }
        var out = spec.commandLine().getOut();
        var dialogs = CommandDialogs.load(Optional.empty(), spec.commandLine().getErr());
        var now = ZonedDateTime.now();
        var talk = new ChatTerminal(
                dialogs.desk(),
                out,
                at.map(time -> now.with(time)).orElse(now),
                dialog.map(name -> CommandDialogs.dialog(dialogs.library(), name)),
                side);
        talk.begin();
        try (var lines = Commands.input()) {
            for (var line = next(lines); line != null && !line.isBlank(); line = next(lines)) {
                talk.typed(line.strip());
            }
        }
        return 0;
    }

    /** Somebody at a terminal sees that it is their turn; what is piped in needs no such sign. */
    private @Nullable String next(BufferedReader lines) throws IOException {
        var console = System.console();
        if (console != null && console.isTerminal()) {
            spec.commandLine().getOut().print("> ");
            spec.commandLine().getOut().flush();
        }
        return lines.readLine();
    }
}
