package org.amends;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.amends.conversation.Desk;
import org.amends.dialog.DialogId;
import org.amends.engine.ButtonData;
import org.amends.engine.Effect;
import org.amends.engine.Moment;
import org.amends.engine.Session;
import org.amends.engine.TurnInput;
import org.amends.engine.TurnInput.Origin;
import org.amends.nlu.Utterance;
import org.amends.person.Fact;
import org.amends.person.Profile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "chat",
        description = "Talks in the terminal: type words, a button's number, or /command; an empty line ends.")
final class ChatCommand implements Callable<Integer> {
    @Parameters(arity = "0..1", paramLabel = "dialog", description = "the dialog to open; without it, as a newcomer")
    private Optional<String> dialog = Optional.empty();

    @Option(
            names = "--side",
            description = "i_broke_trust, i_was_hurt, both, unclear or unsaid (default i_broke_trust)")
    private String side = "i_broke_trust";

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        var out = spec.commandLine().getOut();
        var desk = CommandDialogs.load(Optional.empty(), spec.commandLine().getErr())
                .desk();
        var talk = new Terminal(desk, out);
        dialog.ifPresentOrElse(name -> talk.open(name, side), () -> talk.input(new TurnInput.Commanded("start")));
        try (var lines = Commands.input()) {
            for (var line = lines.readLine(); line != null && !line.isBlank(); line = lines.readLine()) {
                talk.typed(line.strip());
            }
        }
        return 0;
    }

    private static final class Terminal {
        private final Desk desk;
        private final PrintWriter out;
        private Session session = Session.fresh("terminal");
        private List<Effect.Button> buttons = List.of();
        private long seed;

        Terminal(Desk desk, PrintWriter out) {
            this.desk = desk;
            this.out = out;
        }

        void open(String name, String side) {
            var wanted = desk.library().all().stream()
                    .filter(one -> one.id().equals(new DialogId(name)))
                    .findFirst()
                    .orElseThrow(() -> new CannotStart("There is no dialog " + name + ": graph lists them"));
            session = Session.of(
                    "terminal",
                    Profile.UNKNOWN
                            .with(Fact.ADULT, "yes")
                            .with(Fact.CONSENT, "today")
                            .with(Fact.SIDE, side));
            input(ButtonData.opening("terminal", wanted));
        }

        void typed(String line) {
            if (line.startsWith("/")) {
                input(new TurnInput.Commanded(line.substring(1)));
            } else if (line.matches("\\d{1,2}")
                    && Integer.parseInt(line) >= 1
                    && Integer.parseInt(line) <= buttons.size()) {
                var data = buttons.get(Integer.parseInt(line) - 1).data();
                input(ButtonData.read(data).orElseThrow());
            } else {
                input(said(line));
            }
        }

        private TurnInput said(String line) {
            return desk.said(new Utterance(line).cut(), Origin.TYPED);
        }

        void input(TurnInput input) {
            var moment = new Moment(Instant.now(), ZoneId.systemDefault(), seed++);
            var outcome = desk.engine().advance(session, input, moment);
            session = outcome.session();
            for (var effect : outcome.effects()) {
                if (effect instanceof Effect.Show show) {
                    show(show);
                }
            }
            out.flush();
        }

        private void show(Effect.Show show) {
            out.println();
            out.println(show.text());
            buttons = show.buttons();
            for (int i = 0; i < buttons.size(); i++) {
                out.println("  [" + (i + 1) + "] " + buttons.get(i).label());
            }
        }
    }
}
