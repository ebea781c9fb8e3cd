package org.amends;

import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.amends.conversation.Desk;
import org.amends.dialog.DialogId;
import org.amends.engine.ButtonData;
import org.amends.engine.Effect;
import org.amends.engine.Moment;
import org.amends.engine.Session;
import org.amends.engine.TurnInput;
import org.amends.engine.TurnInput.Origin;
import org.amends.labels.Dimension;
import org.amends.nlu.Utterance;
import org.amends.person.Fact;
import org.amends.person.Profile;

/** One person's talk with the coach in a terminal, with a clock of its own. Nothing of it is kept. */
final class ChatTerminal {
    private static final String ASIDES = """
              :why       how your last words were read, and where you stand
              :hour :day :week   the clock moves on, and what is due comes
              :back      one question back (the same as /back)
              :restart   the same talk from its beginning
              an empty line or Ctrl-D ends""";

    private record Due(Instant at, DialogId open) {}

    private final Desk desk;
    private final PrintWriter out;
    private final ZoneId zone;
    private final Instant start;
    private final Optional<DialogId> dialog;
    private final String side;
    private final List<Due> plans = new ArrayList<>();
    private Instant now;
    private Session session = Session.fresh("terminal");
    private List<Effect.Button> buttons = List.of();
    private Optional<TurnInput.Said> last = Optional.empty();
    private long seed;

    /** @param dialog opens first, for a person of this side; without it a newcomer begins */
    ChatTerminal(Desk desk, PrintWriter out, ZonedDateTime start, Optional<DialogId> dialog, String side) {
        this.desk = desk;
        this.out = out;
        this.zone = start.getZone();
        this.start = start.toInstant();
        this.now = this.start;
        this.dialog = dialog;
        this.side = side;
    }

    void begin() {
        now = start;
        plans.clear();
        last = Optional.empty();
        if (dialog.isEmpty()) {
            session = Session.fresh("terminal");
            input(new TurnInput.Commanded("start"));
            return;
        }
        session = Session.of(
                "terminal",
                Profile.UNKNOWN
                        .with(Fact.ADULT, "yes")
                        .with(Fact.CONSENT, "today")
                        .with(Fact.SIDE, side));
        input(ButtonData.opening("terminal", desk.library().required(dialog.get())));
    }

    void typed(String line) {
        if (line.startsWith(":")) {
            aside(line.substring(1).strip());
        } else if (line.startsWith("/")) {
            input(new TurnInput.Commanded(line.substring(1)));
        } else if (line.matches("\\d{1,2}")
                && Integer.parseInt(line) >= 1
                && Integer.parseInt(line) <= buttons.size()) {
            var data = buttons.get(Integer.parseInt(line) - 1).data();
            input(ButtonData.read(data).orElseThrow());
        } else {
            var said = desk.said(new Utterance(line).cut(), Origin.TYPED);
            last = Optional.of(said);
            input(said);
        }
    }

    private void aside(String word) {
        switch (word) {
            case "why" -> why();
            case "hour" -> later(Duration.ofHours(1));
            case "day" -> later(Duration.ofDays(1));
            case "week" -> later(Duration.ofDays(7));
            case "back" -> input(new TurnInput.Commanded("back"));
            case "restart" -> begin();
            default -> note(ASIDES);
        }
    }

    private void why() {
        note("you stand at "
                + (session.frames().isEmpty()
                        ? "nothing: no talk is open"
                        : session.frames().getLast().at().toString()));
        last.ifPresentOrElse(this::reading, () -> note("no words were typed yet; taps and commands aren't read"));
    }

    private void reading(TurnInput.Said said) {
        var signal = said.signal();
        note("safety screen: " + signal.level().name().toLowerCase(Locale.ROOT) + " "
                + String.join(", ", signal.kinds()));
        Arrays.stream(Dimension.values()).forEach(dimension -> {
            var best = said.reading().best(dimension);
            boolean sure = said.reading().sure(dimension).isPresent();
            note("%-10s %-26s %3d %%%s"
                    .formatted(
                            dimension.key(),
                            best.label(),
                            Math.round(best.confidence() * 100),
                            sure || best.label().isNone()
                                    ? ""
                                    : ", not sure (from "
                                            + Math.round(said.reading().threshold(dimension) * 100) + " %)"));
        });
    }

    private void later(Duration time) {
        now = now.plus(time);
        note("it is " + now.atZone(zone).toLocalDateTime().withNano(0).withSecond(0));
        var due = plans.stream()
                .filter(plan -> !plan.at().isAfter(now))
                .sorted(Comparator.comparing(Due::at))
                .toList();
        plans.removeAll(due);
        due.forEach(plan -> input(new TurnInput.PlanDue(plan.open())));
    }

    private void input(TurnInput input) {
        var outcome = desk.engine().advance(session, input, new Moment(now, zone, seed++));
        session = outcome.session();
        now = now.plusSeconds(20);
        outcome.effects().forEach(this::happens);
        if (outcome.effects().stream().noneMatch(Effect.Show.class::isInstance)) {
            note("nothing is said to this");
        }
        out.flush();
    }

    private void happens(Effect effect) {
        switch (effect) {
            case Effect.Show show -> show(show);
            case Effect.KeepPlan plan -> {
                plan.checkIn().ifPresent(checkIn -> plans.add(new Due(checkIn.at(), checkIn.open())));
                note("a plan is kept for " + plan.due()
                        + plan.checkIn()
                                .map(checkIn -> "; asked about on "
                                        + checkIn.at().atZone(zone).toLocalDate())
                                .orElse(""));
            }
            case Effect.DropCheckIns() -> plans.clear();
            case Effect.ClearScreen() -> note("the last 48 hours go off the screen");
            case Effect.EraseAll() -> {
                plans.clear();
                note("everything is erased");
            }
            case Effect.DeleteIncoming() -> note("your message goes off the screen");
            case Effect.ForTwo _ -> note("this concerns the partner too; here there is none");
            case Effect.Settle _ -> {}
        }
    }

    private void show(Effect.Show show) {
        out.println();
        out.println(show.text());
        buttons = show.buttons();
        for (int i = 0; i < buttons.size(); i++) {
            out.println("  [" + (i + 1) + "] " + buttons.get(i).label());
        }
    }

    /** What is about the talk and not said in it. */
    private void note(String text) {
        text.lines().forEach(line -> out.println("  · " + line.strip()));
        out.flush();
    }
}
