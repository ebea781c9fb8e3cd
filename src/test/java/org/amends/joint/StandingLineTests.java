package org.amends.joint;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.LongStream;
import org.amends.couple.Place;
import org.amends.couple.Role;
import org.amends.couple.SessionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Whatever the reason is, what the group sees of an end that isn't explained comes from one distribution: words, delay, and
 * the week that follows. Each cause is played a thousand times and compared with the lot, or with a stop alone, by the
 * two-sample Kolmogorov-Smirnov test.
 */
class StandingLineTests {
    private static final int RUNS = 1_000;
    /** The critical value for two samples of a thousand at the level 0.001: 1.95 * sqrt(2 / 1000). */
    private static final double CRITICAL = 1.95 * Math.sqrt(2.0 / RUNS);

    /** Why a session ends in its midst. */
    enum Midst {
        STOPPED_ALONE((scene, who) -> scene.commandsAlone(who, "stop")),
        DISCLOSED_ALONE((scene, _) -> scene.input(new JointInput.Ending())),
        FAULT_OF_OURS((scene, _) -> scene.input(new JointInput.Ending())),
        NOT_TODAY_AFTER_A_PAUSE((scene, who) ->
                scene.commands(Role.A, "pause").later(Duration.ofMinutes(25)).tapsAlone(who, "Not today")),
        /** The silence itself is seen; what comes after its quarter of an hour is compared. */
        TIME_OUT((scene, _) ->
                scene.later(Duration.between(scene.now, scene.session().opened().plus(Duration.ofMinutes(15)))));

        private final BiConsumer<TwoScene, Role> happens;

        Midst(BiConsumer<TwoScene, Role> happens) {
            this.happens = happens;
        }
    }

    /** Why an appointment comes to nothing. */
    enum Before {
        THE_LOT,
        AFRAID_OR_NO_ANSWER,
        STOPPED_ALONE,
        DISCLOSED
    }

    /** What the group sees: seconds until the line, its words and buttons, days until they may meet, what is offered then. */
    private record Seen(double delay, double quietDays, List<String> words) {}

    @ParameterizedTest
    @EnumSource(Midst.class)
    void anEndInTheMidstLooksLikeAnyOther(Midst cause) {
        var reference = runs(seed -> midst(Midst.STOPPED_ALONE, Role.A, seed));
        var seen = runs(seed -> midst(cause, Role.B, seed + 1_000_000));

        assertSame(reference, seen);
    }

    @ParameterizedTest
    @EnumSource(Before.class)
    void anAppointmentThatComesToNothingLooksLikeAnyOther(Before cause) {
        var reference = runs(seed -> before(Before.THE_LOT, seed));
        var seen = runs(seed -> before(cause, seed + 1_000_000));

        assertSame(reference, seen);
    }

    private static void assertSame(List<Seen> one, List<Seen> other) {
        assertThat(distance(
                        one.stream().mapToDouble(Seen::delay).toArray(),
                        other.stream().mapToDouble(Seen::delay).toArray()))
                .isLessThan(CRITICAL);
        assertThat(distance(
                        one.stream().mapToDouble(Seen::quietDays).toArray(),
                        other.stream().mapToDouble(Seen::quietDays).toArray()))
                .isLessThan(CRITICAL);
        assertThat(one.stream().map(Seen::words).distinct())
                .containsExactlyInAnyOrderElementsOf(
                        other.stream().map(Seen::words).distinct().toList());
    }

    private static List<Seen> runs(java.util.function.LongFunction<Seen> run) {
        return LongStream.range(0, RUNS).mapToObj(run).toList();
    }

    private static Seen midst(Midst cause, Role who, long seed) {
        var scene = TwoScene.begun(SessionMode.TYPED).taps(Role.A, "I begin");
        scene.seed = seed * 37;
        cause.happens.accept(scene, who);
        int read = scene.count(Place.GROUP);
        var from = scene.now;
        return afterwards(scene, read, from);
    }

    private static Seen before(Before cause, long seed) {
        var scene = AppointmentTests.booked(seed * 37);
        long more = seed;
        while ((((Stage.Booked) scene.state().stage()).putOff()) != (cause == Before.THE_LOT)) {
            more += 5_000_000;
            scene = AppointmentTests.booked(more * 37);
        }
        scene.bothFit = cause == Before.THE_LOT || cause == Before.STOPPED_ALONE;
        if (cause == Before.STOPPED_ALONE) {
            scene.commandsAlone(Role.A, "stop");
        } else if (cause == Before.DISCLOSED) {
            scene.input(new JointInput.Ending());
        }
        int read = scene.count(Place.GROUP);
        var at = ((Stage.Booked) scene.state().stage()).at();
        scene.later(Duration.between(scene.now, at).minusSeconds(60));
        assertThat(scene.count(Place.GROUP))
                .as("nothing is seen before its time")
                .isEqualTo(read);
        return afterwards(scene, read, at);
    }

    private static Seen afterwards(TwoScene scene, int read, Instant from) {
        while (scene.count(Place.GROUP) == read && scene.now.isBefore(from.plus(Duration.ofHours(1)))) {
            scene.later(Duration.ofSeconds(1));
        }
        double delay = Duration.between(from, scene.now).toSeconds();
        int line = scene.count(Place.GROUP);
        scene.later(Duration.ofDays(6));
        scene.commands(Role.A, "session").taps(Role.B, "Small talk").taps(Role.A, "In writing, here");
        var words = new ArrayList<String>();
        for (var show : scene.read(Place.GROUP).subList(read, scene.count(Place.GROUP))) {
            words.add(show.text());
        }
        words.add("before the next thing was asked: " + (line - read));
        double days = Duration.between(from, scene.state().earliest()).toDays();
        return new Seen(delay, days, words);
    }

    /** The greatest distance between two empirical distribution functions. */
    private static double distance(double[] one, double[] other) {
        Arrays.sort(one);
        Arrays.sort(other);
        double most = 0;
        int i = 0;
        int j = 0;
        while (i < one.length && j < other.length) {
            double at = Math.min(one[i], other[j]);
            while (i < one.length && one[i] <= at) {
                i++;
            }
            while (j < other.length && other[j] <= at) {
                j++;
            }
            most = Math.max(most, Math.abs((double) i / one.length - (double) j / other.length));
        }
        return most;
    }
}
