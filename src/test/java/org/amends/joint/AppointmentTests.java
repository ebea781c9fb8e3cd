package org.amends.joint;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.amends.couple.Place;
import org.amends.couple.Role;
import org.amends.dialog.DialogId;
import org.junit.jupiter.api.Test;

/** From pairing to the first words of a session. */
class AppointmentTests {
    private static final String SUITS = "That suits me";

    static TwoScene booked(long seed) {
        var scene = TwoScene.paired(seed).later(Duration.ofDays(4)).commands(Role.A, "session");
        scene.taps(Role.B, "Small talk").taps(Role.A, "In writing, here");
        scene.taps(Role.A, scene.buttons(Place.GROUP).getFirst());
        return scene.taps(Role.A, SUITS).taps(Role.B, SUITS);
    }

    /** One on which the lot has not fallen. */
    private static TwoScene bookedToMeet() {
        for (long seed = 1; seed < 50; seed++) {
            var scene = booked(seed);
            if (scene.state().stage() instanceof Stage.Booked booked && !booked.putOff()) {
                return scene;
            }
        }
        throw new AssertionError("the lot falls on everything");
    }

    private static Instant timeOf(TwoScene scene) {
        return scene.state().stage() instanceof Stage.Booked booked ? booked.at() : Instant.MIN;
    }

    @Test
    void theGroupReadsTheRuleOfTheRoomsAndTheStandingRule() {
        assertThat(TwoScene.paired(3).last(Place.GROUP))
                .contains("What one of you tells me alone stays there")
                .contains("I put off by lot")
                .contains("/pause and /stop");
    }

    @Test
    void eachIsAskedAboutFearAtAnHourOfTheirOwnDaysBefore() {
        var scene = TwoScene.paired(3).later(Duration.ofDays(3));

        assertThat(asked(scene, "fear-alone")).containsExactlyInAnyOrder(Role.A, Role.B);
        scene.later(Duration.ofDays(30));
        assertThat(asked(scene, "fear-alone")).hasSize(2);
    }

    private static List<Role> asked(TwoScene scene, String dialog) {
        return scene.effects.stream()
                .filter(effect -> effect instanceof JointEffect.AskAlone ask
                        && ask.dialog().equals(new DialogId(dialog)))
                .map(effect -> ((JointEffect.AskAlone) effect).role())
                .toList();
    }

    @Test
    void noSessionIsOfferedBeforeTheNextDayNorBeforeTheQuestionHadItsTime() {
        var scene = TwoScene.paired(3)
                .commands(Role.A, "session")
                .taps(Role.A, "Small talk")
                .taps(Role.B, "In writing, here");

        assertThat(scene.buttons(Place.GROUP).getFirst()).startsWith("Thu 5 Mar");
        var later = TwoScene.paired(3).later(Duration.ofDays(9)).commands(Role.A, "session");
        later.taps(Role.A, "Small talk").taps(Role.B, "In writing, here");
        assertThat(later.buttons(Place.GROUP).getFirst()).startsWith("Thu 12 Mar");
    }

    @Test
    void aTimeThatOneAloneTappedIsNotAgreed() {
        var scene = TwoScene.paired(3).later(Duration.ofDays(4)).commands(Role.A, "session");
        scene.taps(Role.A, "Small talk").taps(Role.A, "In writing, here");
        scene.taps(Role.A, scene.buttons(Place.GROUP).getFirst())
                .taps(Role.A, SUITS)
                .taps(Role.A, SUITS);

        assertThat(scene.state().stage()).isInstanceOf(Stage.Arranging.class);
    }

    @Test
    void whoeverDidNotChooseReadsWhatTheySayYesTo() {
        var scene = TwoScene.paired(3).later(Duration.ofDays(4)).commands(Role.A, "session");
        scene.taps(Role.A, "Small talk").taps(Role.A, "Aloud, at one table");
        var time = scene.buttons(Place.GROUP).getFirst();
        scene.taps(Role.A, time);

        assertThat(scene.last(Place.GROUP)).contains("Small talk", "Aloud, at one table", time);
    }

    @Test
    void aTimeThatBothAgreedOnStaysUntilSomebodyTapsForAnother() {
        var scene = bookedToMeet();
        var booked = scene.state().stage();

        scene.commands(Role.B, "session");
        assertThat(scene.state().stage()).isEqualTo(booked);
        assertThat(scene.last(Place.GROUP)).startsWith("There is a time already");
        scene.taps(Role.B, "Keep that time");
        assertThat(scene.state().stage()).isEqualTo(booked);
        assertThat(scene.last(Place.GROUP)).startsWith("Noted.");

        scene.commands(Role.B, "session").taps(Role.B, "Another time");
        assertThat(scene.state().stage()).isInstanceOf(Stage.Arranging.class);
    }

    @Test
    void itOpensAtItsTimeAfterBothWereAskedAlone() {
        var scene = bookedToMeet();
        scene.later(Duration.between(scene.now, timeOf(scene)).plusSeconds(1));

        assertThat(asked(scene, "ready-alone")).containsExactlyInAnyOrder(Role.A, Role.B);
        assertThat(scene.at()).isEqualTo("who");
        assertThat(scene.last(Place.GROUP)).startsWith("Welcome, both.");
    }

    @Test
    void whereBothDoNotFitNothingIsSaidButTheLineOfTheLot() {
        var scene = bookedToMeet();
        scene.bothFit = false;
        scene.later(Duration.between(scene.now, timeOf(scene)).plusSeconds(1));

        assertThat(scene.isQuiet()).isTrue();
        assertThat(scene.last(Place.GROUP)).isEqualTo("We won't meet today. I'll be in touch.");
    }

    @Test
    void theLotFallsOnOneInSix() {
        long putOff = java.util.stream.LongStream.range(0, 1_200)
                .mapToObj(AppointmentTests::booked)
                .filter(scene -> scene.state().stage() instanceof Stage.Booked booked && booked.putOff())
                .count();

        assertThat(putOff).isBetween(150L, 250L);
    }

    @Test
    void afterAnEndWithoutAReasonThereIsNoSessionForAWeek() {
        var scene = bookedToMeet();
        scene.bothFit = false;
        scene.later(Duration.between(scene.now, timeOf(scene)).plusSeconds(1));
        var day = scene.now.atZone(ZoneOffset.UTC).toLocalDate();

        assertThat(scene.state().earliest().atZone(ZoneOffset.UTC).toLocalDate())
                .isBetween(day.plusDays(7), day.plusDays(10));
    }

    @Test
    void aSessionThatCameToItsEndMayBeFollowedByOneTheNextDay() {
        var scene = TwoScene.speaking().later(Duration.ofDays(4));
        var ended = TwoScene.speaking().commands(Role.A, "stop");

        assertThat(ended.state().earliest()).isBeforeOrEqualTo(ended.now.plus(Duration.ofDays(3)));
        assertThat(scene.state().earliest()).isAfter(ended.state().earliest());
    }

    @Test
    void whoPartsIsToldAndTheOtherHearsNoReason() {
        var scene = TwoScene.speaking().input(new JointInput.Parted(Role.A));

        assertThat(scene.state).isEmpty();
        assertThat(scene.last(Place.WITH_A)).startsWith("Done.");
        assertThat(scene.last(Place.WITH_B))
                .contains("The sessions for two have ended")
                .doesNotContain("Ana");
        assertThat(scene.last(Place.GROUP)).isEqualTo("That's enough for today. I'll be in touch.");
    }
}
