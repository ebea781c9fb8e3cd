package org.amends.authoring;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.amends.authoring.ConversationScript.Step;
import org.amends.authoring.ConversationScript.Turn;
import org.amends.dialog.DialogId;
import org.amends.dialog.DialogLibrary;
import org.amends.dialog.NodeRef;
import org.amends.engine.ButtonData;
import org.amends.engine.Effect;
import org.amends.engine.Frame;
import org.amends.engine.Moment;
import org.amends.engine.Session;
import org.amends.engine.TurnInput;
import org.amends.engine.TurnInput.Origin;
import org.amends.labels.Dimension;
import org.amends.labels.Labelled;
import org.amends.nlu.Ranked;
import org.amends.nlu.Reading;
import org.amends.nlu.Utterance;
import org.amends.person.Fact;
import org.amends.person.Profile;

/** Plays scripts with the real engine, models and safety screen, and says where one doesn't go as written. */
public final class ScriptRunner {
    private final DialogLibrary library;
    private final ScriptStage stage;

    public ScriptRunner(DialogLibrary library, ScriptStage stage) {
        this.library = library;
        this.stage = stage;
    }

    public ScriptRun play(ConversationScript script) {
        return script.given()
                .forTwo()
                .map(forTwo -> new TwoPlay(script, forTwo, stage).play())
                .orElseGet(() -> new Play(script).play());
    }

    private record DuePlan(Instant at, DialogId open) {}

    private final class Play {
        private final ConversationScript script;
        private final Deque<Effect.Show> unread = new ArrayDeque<>();
        private final List<List<NodeRef>> walked = new ArrayList<>();
        private final List<TalkLine> talk = new ArrayList<>();
        private final List<String> never = new ArrayList<>();
        private final List<DuePlan> plans = new ArrayList<>();
        private Optional<Effect.Show> last = Optional.empty();
        private Session session;
        private Instant now;
        private long seed;

        Play(ConversationScript script) {
            this.script = script;
            this.now = script.given().now();
            this.seed = script.given().seed();
            this.session = sessionOf(script.given().facts());
        }

        ScriptRun play() {
            var mark = script.mark();
            try {
                var first = script.given().dialog();
                if (first.isPresent()) {
                    input(ButtonData.opening(session.id(), library.required(first.get())));
                }
                for (var turn : script.turns()) {
                    mark = turn.mark();
                    play(turn);
                }
                everythingRead();
                return new ScriptRun(script, Optional.empty(), walked, talk);
            } catch (WentWrong wrong) {
                var message = String.valueOf(wrong.getMessage());
                return new ScriptRun(
                        script, Optional.of(new ScriptFailure(mark, script.title(), message)), walked, talk);
            }
        }

        private void play(Turn turn) throws WentWrong {
            if (!(turn.step() instanceof Step.Bot || turn.step() instanceof Step.Never)) {
                everythingRead();
            }
            TalkLine.ofPerson(turn.step()).ifPresent(talk::add);
            switch (turn.step()) {
                case Step.Bot bot -> read(bot);
                case Step.Tap(String button) -> tap(button);
                case Step.Says says -> input(said(says));
                case Step.Command(String name) -> input(new TurnInput.Commanded(name));
                case Step.Wait(Duration time) -> wait(time);
                case Step.Never(List<String> words) -> never.addAll(words);
                case TwoStep _ -> throw new IllegalStateException("a step for two");
            }
            if (turn.at().isPresent()) {
                stands(turn.at().get());
            }
        }

        private void read(Step.Bot bot) throws WentWrong {
            var said = unread.pollFirst();
            if (said == null) {
                throw new WentWrong("the coach said nothing here");
            }
            if (!bot.matches(said.text())) {
                throw new WentWrong("the coach said «" + said.text() + "»");
            }
            var labels = labels(said);
            if (bot.buttons().filter(wanted -> !wanted.equals(labels)).isPresent()) {
                throw new WentWrong("the buttons are " + labels);
            }
        }

        private static List<String> labels(Effect.Show show) {
            return show.buttons().stream().map(Effect.Button::label).toList();
        }

        private void everythingRead() throws WentWrong {
            if (!unread.isEmpty()) {
                throw new WentWrong("the coach also said «" + unread.getFirst().text() + "»");
            }
        }

        private void tap(String label) throws WentWrong {
            var button = last.stream()
                    .flatMap(show -> show.buttons().stream())
                    .filter(one -> one.label().equals(label))
                    .findFirst()
                    .orElseThrow(() -> new WentWrong("there is no button «" + label + "» to tap; there are "
                            + last.stream()
                                    .flatMap(show -> show.buttons().stream())
                                    .map(Effect.Button::label)
                                    .toList()));
            input(ButtonData.read(button.data()).orElseThrow());
        }

        private TurnInput said(Step.Says says) {
            var utterance = new Utterance(says.words());
            var reading = withHeard(stage.understanding().read(utterance), says.hears());
            var signal = says.screen().orElseGet(() -> stage.screen().screen(utterance, reading));
            return new TurnInput.Said(utterance, reading, signal, says.forwarded() ? Origin.FORWARDED : Origin.TYPED);
        }

        private void wait(Duration time) throws WentWrong {
            now = now.plus(time);
            var due = plans.stream().filter(plan -> !plan.at().isAfter(now)).toList();
            plans.removeAll(due);
            for (var plan : due) {
                input(new TurnInput.PlanDue(plan.open()));
            }
        }

        private void input(TurnInput input) throws WentWrong {
            var outcome = stage.engine().advance(session, input, new Moment(now, ZoneOffset.UTC, seed++));
            session = outcome.session();
            now = now.plusSeconds(20);
            walked.add(outcome.walked());
            for (var effect : outcome.effects()) {
                note(effect);
            }
        }

        private void note(Effect effect) throws WentWrong {
            if (effect instanceof Effect.Show show) {
                for (var word : never) {
                    if (show.text().contains(word)) {
                        throw new WentWrong("«" + word + "» must not be said, but is in «" + show.text() + "»");
                    }
                }
                unread.add(show);
                talk.add(new TalkLine(TalkLine.Kind.COACH, show.text(), labels(show)));
                last = show.buttons().isEmpty() ? last : Optional.of(show);
            } else if (effect instanceof Effect.KeepPlan plan) {
                plan.checkIn().ifPresent(at -> plans.add(new DuePlan(at.at(), at.open())));
            }
        }

        private void stands(NodeRef wanted) throws WentWrong {
            var at = session.frames().isEmpty()
                    ? Optional.<NodeRef>empty()
                    : Optional.of(session.frames().getLast()).map(Frame::at);
            if (!at.equals(Optional.of(wanted))) {
                throw new WentWrong(
                        "they stand at " + at.map(NodeRef::toString).orElse("nothing") + ", not at " + wanted);
            }
        }
    }

    private static Session sessionOf(Map<Fact, String> facts) {
        var profile = Profile.UNKNOWN;
        for (var fact : facts.entrySet()) {
            profile = profile.with(fact.getKey(), fact.getValue());
        }
        return Session.of("script01", profile);
    }

    /** The labels of a script, sure beyond doubt, in front of what the models read. */
    static Reading withHeard(Reading reading, List<Labelled> heard) {
        if (heard.isEmpty()) {
            return reading;
        }
        var ranked = new HashMap<Dimension, List<Ranked>>(reading.ranked());
        var sureFrom = new EnumMap<Dimension, Double>(Dimension.class);
        sureFrom.putAll(reading.sureFrom());
        for (var label : heard) {
            var others = ranked.getOrDefault(label.dimension(), List.of()).stream()
                    .filter(one -> !one.label().equals(label.label()))
                    .map(one -> new Ranked(one.label(), one.confidence() / 10))
                    .toList();
            var all = new ArrayList<>(others);
            all.add(new Ranked(label.label(), 1));
            ranked.put(label.dimension(), all);
            sureFrom.merge(label.dimension(), 1.0, Math::min);
        }
        return new Reading(ranked, sureFrom, reading.foreign());
    }
}
