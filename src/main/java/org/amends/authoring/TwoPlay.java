package org.amends.authoring;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.amends.authoring.ConversationScript.ForTwo;
import org.amends.authoring.ConversationScript.Step;
import org.amends.couple.Couple;
import org.amends.couple.CoupleId;
import org.amends.couple.Partner;
import org.amends.couple.Place;
import org.amends.couple.Role;
import org.amends.dialog.NodeRef;
import org.amends.engine.ButtonData;
import org.amends.engine.Effect;
import org.amends.engine.Moment;
import org.amends.engine.TurnInput;
import org.amends.engine.TurnInput.Origin;
import org.amends.joint.JointEffect;
import org.amends.joint.JointInput;
import org.amends.joint.JointMoment;
import org.amends.joint.JointOutcome;
import org.amends.joint.JointState;
import org.amends.joint.Stage;
import org.amends.nlu.Reading;
import org.amends.nlu.Utterance;
import org.amends.person.PersonId;
import org.amends.safety.CrisisSignal;
import org.amends.safety.CrisisSignal.Level;
import org.amends.safety.SpokenToPartner;

/** Plays a script for two: both phones and their group, with the real engine of joint sessions. */
final class TwoPlay {
    private static final Duration BETWEEN = Duration.ofSeconds(2);
    private static final int MOST_TICKS = 500;
    private static final Set<String> WHILE_IT_RUNS = Set.of("pause", "stop");

    private final ConversationScript script;
    private final ForTwo given;
    private final ScriptStage stage;
    private final Map<Place, Deque<JointEffect.Show>> unread = new EnumMap<>(Place.class);
    private final Deque<JointEffect.Show> newestFirst = new ArrayDeque<>();
    private final List<List<NodeRef>> walked = new ArrayList<>();
    private final List<TalkLine> talk = new ArrayList<>();
    private final List<TwoStep.Never> never = new ArrayList<>();
    private Optional<JointState> state = Optional.empty();
    private Instant now;
    private long seed;

    TwoPlay(ConversationScript script, ForTwo given, ScriptStage stage) {
        this.script = script;
        this.given = given;
        this.stage = stage;
        this.now = script.given().now();
        this.seed = script.given().seed();
    }

    ScriptRun play() {
        var mark = script.mark();
        try {
            begin();
            for (var turn : script.turns()) {
                mark = turn.mark();
                play(turn.step());
                if (turn.at().isPresent()) {
                    stands(turn.at().get());
                }
            }
            groupIsRead();
            return new ScriptRun(script, Optional.empty(), walked, talk);
        } catch (WentWrong wrong) {
            var failure = new ScriptFailure(mark, script.title(), String.valueOf(wrong.getMessage()));
            return new ScriptRun(script, Optional.of(failure), walked, talk);
        }
    }

    private void begin() throws WentWrong {
        var couple = new Couple(
                new CoupleId("script02"),
                new Partner(new PersonId(1), given.names().getOrDefault(Role.A, "Ana")),
                new Partner(new PersonId(2), given.names().getOrDefault(Role.B, "Ben")),
                Optional.empty());
        var paired = stage.joint().begin(couple, moment()).state().orElseThrow();
        var dialog = script.given().dialog().orElseThrow();
        took(stage.joint().start(paired.with(couple.in(-1)), dialog, given.mode(), moment()));
    }

    private void play(Step step) throws WentWrong {
        boolean isDone = !(step instanceof TwoStep.Reads || step instanceof TwoStep.Never);
        if (isDone) {
            groupIsRead();
        }
        TalkLine.ofPerson(step).ifPresent(talk::add);
        switch (step) {
            case TwoStep.Reads reads -> read(reads);
            case TwoStep.Says says -> says(says);
            case TwoStep.Taps(Role by, String button) -> tap(by, button);
            case TwoStep.Orders orders -> order(orders);
            case TwoStep.Sends(Role by, var media) -> input(new JointInput.Sent(by, media));
            // Others never come as far as the engine.
            case TwoStep.Third _ -> {}
            case TwoStep.Members(int count) -> input(new JointInput.Members(count));
            case TwoStep.Never words -> never.add(words);
            case Step.Wait(Duration time) -> wait(time);
            case Step.Bot _, Step.Tap _, Step.Says _, Step.Command _, Step.Never _ ->
                throw new IllegalStateException("a step for one");
        }
    }

    private void read(TwoStep.Reads wanted) throws WentWrong {
        var queue = unread(wanted.place());
        var said = queue.pollFirst();
        // Alone, what nobody asks about may be passed over; in the group all is read.
        while (said != null && wanted.place() != Place.GROUP && !matches(wanted, said) && !queue.isEmpty()) {
            said = queue.pollFirst();
        }
        if (said == null) {
            throw new WentWrong("the coach said nothing " + where(wanted.place()));
        }
        if (!matches(wanted, said)) {
            throw new WentWrong("the coach said " + where(wanted.place()) + " «" + said.text() + "»");
        }
        var labels = labels(said);
        if (wanted.buttons().filter(buttons -> !buttons.equals(labels)).isPresent()) {
            throw new WentWrong("the buttons are " + labels);
        }
    }

    private static boolean matches(TwoStep.Reads wanted, JointEffect.Show said) {
        return ScriptPattern.matches(wanted.words(), said.text());
    }

    private static String where(Place place) {
        return place.of().map(role -> "alone to " + role).orElse("in the group");
    }

    private void groupIsRead() throws WentWrong {
        var left = unread(Place.GROUP);
        if (!left.isEmpty()) {
            throw new WentWrong(
                    "the coach also said in the group «" + left.getFirst().text() + "»");
        }
    }

    /** Whoever does something in a room has read it: what came before is no answer to that. */
    private void goesOn(Place place) {
        unread(place).clear();
    }

    private Deque<JointEffect.Show> unread(Place place) {
        return unread.computeIfAbsent(place, _ -> new ArrayDeque<>());
    }

    private static List<String> labels(JointEffect.Show show) {
        return show.buttons().stream().map(Effect.Button::label).toList();
    }

    // --- what they do

    /**
     * What is surely about danger is no part of the session, and ends it; a doubt is asked about alone. Alone, either goes to
     * their own talks, and what both see ends later and never at once.
     */
    private void says(TwoStep.Says says) throws WentWrong {
        boolean inGroup = says.place() == Place.GROUP;
        goesOn(says.place());
        var utterance = new Utterance(says.words());
        var reading = ScriptRunner.withHeard(stage.understanding().read(utterance), says.hears());
        var signal = says.screen().orElseGet(() -> screen(utterance, reading, says.place()));
        if (signal.level() == Level.HARD) {
            input(inGroup && signal.threatensLife() ? new JointInput.EndingNow() : new JointInput.Ending());
            return;
        }
        var said = new TurnInput.Said(utterance, reading, signal, Origin.TYPED);
        var sentAt = says.crossed() ? opened().minusSeconds(3) : now;
        if (inGroup || !signal.found() && stage.joint().asksAlone(state(), says.by())) {
            input(new JointInput.Said(says.by(), says.place(), said, sentAt));
        }
    }

    private CrisisSignal screen(Utterance utterance, Reading reading, Place place) {
        return place == Place.GROUP
                ? SpokenToPartner.screen(stage.screen(), utterance, reading)
                : stage.screen().screen(utterance, reading);
    }

    private Instant opened() {
        return state().stage() instanceof Stage.Running(var session) ? session.opened() : now;
    }

    /** Alone, the couple has three commands, and two of them only while a session goes on; the others are their own. */
    private void order(TwoStep.Orders orders) throws WentWrong {
        goesOn(orders.place());
        boolean runs = state().stage() instanceof Stage.Running;
        boolean isBooked = state().stage() instanceof Stage.Booked;
        boolean ofCouple = orders.place() == Place.GROUP
                || orders.name().equals("session")
                || runs && WHILE_IT_RUNS.contains(orders.name())
                || isBooked && orders.name().equals("stop");
        if (ofCouple) {
            input(new JointInput.Commanded(orders.by(), orders.place(), orders.name()));
        }
    }

    private void tap(Role by, String label) throws WentWrong {
        for (var show : newestFirst) {
            boolean theirs = show.place() == Place.GROUP || show.place() == Place.aloneWith(by);
            var button = show.buttons().stream()
                    .filter(one -> theirs && one.label().equals(label))
                    .findFirst();
            if (button.isPresent()) {
                var tap = ButtonData.read(button.get().data()).orElseThrow();
                goesOn(show.place());
                input(new JointInput.Tapped(by, show.place(), tap));
                return;
            }
        }
        throw new WentWrong("there is no button «" + label + "» for " + by);
    }

    private void wait(Duration time) throws WentWrong {
        var until = now.plus(time);
        for (int tick = 0; tick < MOST_TICKS; tick++) {
            var due = state.flatMap(stage.joint()::wakeAt).filter(at -> !at.isAfter(until));
            if (due.isEmpty()) {
                break;
            }
            now = due.get().isAfter(now) ? due.get() : now;
            took(stage.joint().advance(state(), new JointInput.Ticked(), moment()));
        }
        now = until;
    }

    private void input(JointInput input) throws WentWrong {
        took(stage.joint().advance(state(), input, moment()));
        now = now.plus(BETWEEN);
    }

    private JointState state() {
        return state.orElseThrow();
    }

    private JointMoment moment() {
        return new JointMoment(new Moment(now, ZoneOffset.UTC, seed++), JointMoment.Fit.always(), !given.privacy());
    }

    private void took(JointOutcome outcome) throws WentWrong {
        state = outcome.state();
        walked.add(outcome.walked());
        for (var effect : outcome.effects()) {
            if (effect instanceof JointEffect.Show show) {
                note(show);
            }
        }
    }

    private void note(JointEffect.Show show) throws WentWrong {
        for (var words : never) {
            boolean here = words.place().isEmpty() || words.place().get() == show.place();
            for (var word : words.words()) {
                if (here && show.text().contains(word)) {
                    throw new WentWrong("«" + word + "» must not be said, but is in «" + show.text() + "»");
                }
            }
        }
        unread(show.place()).add(show);
        newestFirst.addFirst(show);
        var to = show.place().of().map(role -> "→ " + role + ": ").orElse("");
        talk.add(new TalkLine(TalkLine.Kind.COACH, to + show.text(), labels(show)));
    }

    private void stands(NodeRef wanted) throws WentWrong {
        var at = state.map(JointState::stage)
                .filter(Stage.Running.class::isInstance)
                .map(running -> ((Stage.Running) running).session())
                .map(session -> new NodeRef(session.dialog(), session.at()));
        if (!at.equals(Optional.of(wanted))) {
            throw new WentWrong("they stand at " + at.map(NodeRef::toString).orElse("nothing") + ", not at " + wanted);
        }
    }
}
