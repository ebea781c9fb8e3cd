package org.amends.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.amends.dialog.DialogLibrary;
import org.amends.dialog.Node;
import org.amends.engine.TurnInput.Media;
import org.amends.engine.TurnInput.Origin;
import org.amends.labels.Dimension;
import org.amends.labels.Labelled;
import org.amends.nlu.Ranked;
import org.amends.nlu.Reading;
import org.amends.nlu.Utterance;
import org.amends.person.Profile;
import org.amends.safety.CrisisSignal;
import org.amends.safety.DangerKinds;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds on every way through the real dialogs, tried on many random ways. */
class RandomWalkTests {
    private static final int INPUTS = 40;
    private static final DialogLibrary REAL = Scene.real();
    private static final DialogEngine ENGINE = Scene.engine(REAL);
    private static final List<Labelled> LABELS = labels();
    private static final List<String> COMMANDS = Stream.concat(
                    REAL.all().stream()
                            .flatMap(dialog -> dialog.interrupt().stream())
                            .flatMap(interrupt -> interrupt.commands().stream()),
                    Stream.of("start", "topics", "nonsense"))
            .sorted()
            .toList();

    /** The same walk but for the words, each as long as the other. */
    private enum Speaker {
        ONE("a", "alpha"),
        OTHER("b", "bravo");

        private final String mark;
        private final String word;

        Speaker(String mark, String word) {
            this.mark = mark;
            this.word = word;
        }

        String words(int count) {
            return (mark + word + " ").repeat(count).strip();
        }
    }

    static Stream<Long> seeds() {
        return IntStream.range(0, 500).mapToObj(Long::valueOf);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyTurnIsAnsweredSafelyAndAlike(long seed) {
        var random = new SplittableRandom(seed);
        var session = start(random);
        var buttons = new ArrayList<TurnInput>();
        for (int i = 0; i < INPUTS; i++) {
            var input = input(random, buttons, session, Speaker.ONE);
            var moment = new Moment(
                    Instant.parse("2026-03-02T18:00:00Z").plusSeconds(random.nextLong(90_000)), ZoneOffset.UTC, i);
            var outcome = ENGINE.advance(session, input, moment);
            assertThat(ENGINE.advance(session, input, moment)).isEqualTo(outcome);
            check(session, input, outcome);
            collect(outcome, buttons);
            session = rebuilt(outcome.session(), random);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whereAPersonIsLedDependsOnReadingsAndNotOnTheirWords(long seed) {
        assertThat(places(seed, Speaker.ONE)).isEqualTo(places(seed, Speaker.OTHER));
    }

    private static List<String> places(long seed, Speaker speaker) {
        var random = new SplittableRandom(seed);
        var session = start(random);
        var buttons = new ArrayList<TurnInput>();
        var places = new ArrayList<String>();
        for (int i = 0; i < INPUTS; i++) {
            var input = input(random, buttons, session, speaker);
            var outcome = ENGINE.advance(
                    session, input, new Moment(Instant.parse("2026-03-02T18:00:00Z"), ZoneOffset.UTC, i));
            places.add(outcome.walked() + " " + labels(outcome) + " " + said(outcome, speaker));
            collect(outcome, buttons);
            session = outcome.session();
        }
        return places;
    }

    private static List<String> labels(TurnOutcome outcome) {
        return shows(outcome)
                .flatMap(show -> show.buttons().stream())
                .map(Effect.Button::label)
                .toList();
    }

    private static List<String> said(TurnOutcome outcome, Speaker speaker) {
        return shows(outcome)
                .map(show -> show.text().replace(speaker.mark + speaker.word, "*"))
                .toList();
    }

    private static Stream<Effect.Show> shows(TurnOutcome outcome) {
        return outcome.effects().stream().filter(Effect.Show.class::isInstance).map(Effect.Show.class::cast);
    }

    private static void check(Session before, TurnInput input, TurnOutcome outcome) {
        boolean answers = input instanceof TurnInput.Said
                || input instanceof TurnInput.Tapped
                || input instanceof TurnInput.Commanded
                || input instanceof TurnInput.Sent;
        if (answers) {
            assertThat(shows(outcome)).as("%s at %s", input, before.frames()).isNotEmpty();
        }
        assertThat(shows(outcome)).allSatisfy(show -> {
            assertThat(show.text()).isNotBlank().hasSizeLessThanOrEqualTo(4096);
            assertThat(show.buttons()).allSatisfy(button -> {
                assertThat(button.data().length()).isLessThanOrEqualTo(64);
                assertThat(ButtonData.read(button.data())).isPresent();
                assertThat(button.label()).isNotBlank();
            });
        });
        assertThat(shows(outcome).filter(show -> show.question().isPresent()).count())
                .isLessThanOrEqualTo(1);
        var session = outcome.session();
        assertThat(session.open().isPresent()).isEqualTo(!session.frames().isEmpty());
        session.open()
                .ifPresent(question ->
                        assertThat(REAL.node(session.frames().getLast().at())).containsInstanceOf(Node.Wait.class));
        assertThat(session.frames().size()).isLessThanOrEqualTo(20);
        assertThatCode(session::toString).doesNotThrowAnyException();
    }

    /** As it comes back from the store: without what waits to be answered. */
    private static Session rebuilt(Session session, SplittableRandom random) {
        return random.nextInt(10) == 0 ? session.withPending(Optional.empty()) : session;
    }

    private static Session start(SplittableRandom random) {
        if (random.nextInt(3) == 0) {
            return Session.fresh("walk");
        }
        var profile = Profile.UNKNOWN;
        for (var fact : Scene.KNOWN.entrySet()) {
            profile = profile.with(fact.getKey(), fact.getValue());
        }
        return Session.of("walk", profile);
    }

    private static void collect(TurnOutcome outcome, List<TurnInput> buttons) {
        shows(outcome)
                .flatMap(show -> show.buttons().stream())
                .forEach(button -> buttons.add(ButtonData.read(button.data()).orElseThrow()));
    }

    private static TurnInput input(SplittableRandom random, List<TurnInput> buttons, Session session, Speaker speaker) {
        int kind = random.nextInt(20);
        if (kind < 8 && !buttons.isEmpty()) {
            int most = random.nextInt(4) == 0 ? buttons.size() : Math.min(4, buttons.size());
            return buttons.get(buttons.size() - 1 - random.nextInt(most));
        }
        return switch (kind) {
            case 0 -> new TurnInput.Sent(Media.values()[random.nextInt(Media.values().length)]);
            case 1 ->
                new TurnInput.PlanDue(
                        one(REAL.dialogs().keySet().stream().sorted().toList(), random));
            case 2 -> new TurnInput.Returned();
            case 3, 4, 5 -> new TurnInput.Commanded(one(COMMANDS, random));
            case 6 ->
                random.nextInt(5) == 0
                        ? new TurnInput.Blocked()
                        : ButtonData.read(ButtonData.goOn()).orElseThrow();
            case 7 -> label(session, random, speaker);
            default -> said(random, speaker.words(1 + random.nextInt(14)));
        };
    }

    private static TurnInput label(Session session, SplittableRandom random, Speaker speaker) {
        var choices = session.open().map(OpenQuestion::choices).orElse(List.of());
        return said(
                random,
                choices.isEmpty() ? speaker.words(1) : one(choices, random).label());
    }

    private static TurnInput said(SplittableRandom random, String text) {
        var origins = Origin.values();
        var origin = random.nextInt(6) == 0 ? origins[random.nextInt(origins.length)] : Origin.TYPED;
        return new TurnInput.Said(new Utterance(text), reading(random), signal(random), origin);
    }

    private static Reading reading(SplittableRandom random) {
        var labels = IntStream.range(0, random.nextInt(4))
                .mapToObj(_ -> one(LABELS, random))
                .toList();
        var ranked = new java.util.EnumMap<Dimension, List<Ranked>>(Dimension.class);
        for (var label : labels) {
            ranked.put(label.dimension(), List.of(new Ranked(label.label(), random.nextDouble())));
        }
        var sureFrom = new java.util.EnumMap<Dimension, Double>(Dimension.class);
        Stream.of(Dimension.values()).forEach(dimension -> sureFrom.put(dimension, 0.5));
        return new Reading(ranked, sureFrom, random.nextInt(10) == 0);
    }

    private static CrisisSignal signal(SplittableRandom random) {
        if (random.nextInt(6) != 0) {
            return CrisisSignal.NONE;
        }
        var kinds = IntStream.rangeClosed(0, random.nextInt(2))
                .mapToObj(_ -> one(DangerKinds.byUrgency(), random))
                .distinct()
                .toList();
        return new CrisisSignal(random.nextBoolean() ? CrisisSignal.Level.HARD : CrisisSignal.Level.SOFT, kinds);
    }

    private static <T> T one(List<T> some, SplittableRandom random) {
        return some.get(random.nextInt(some.size()));
    }

    private static List<Labelled> labels() {
        var waits = REAL.all().stream()
                .map(dialog -> dialog.nodes().values())
                .flatMap(Collection::stream)
                .filter(Node.Wait.class::isInstance)
                .map(Node.Wait.class::cast)
                .toList();
        var heard = Stream.concat(
                waits.stream().flatMap(wait -> wait.replies().stream()).flatMap(reply -> reply.hears().stream()),
                waits.stream().flatMap(wait -> wait.hears().stream()).map(hearing -> hearing.label()));
        var between = REAL.all().stream()
                .flatMap(dialog -> dialog.interrupt().stream())
                .flatMap(interrupt -> interrupt.hears().stream());
        return Stream.concat(heard, between)
                .collect(java.util.stream.Collectors.toMap(Labelled::toString, label -> label, (one, _) -> one))
                .entrySet()
                .stream()
                .sorted(Map.Entry.comparingByKey())
                .map(Map.Entry::getValue)
                .toList();
    }
}
