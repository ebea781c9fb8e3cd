package org.amends.joint;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.amends.couple.Place;
import org.amends.couple.Role;
import org.amends.couple.SessionMode;
import org.junit.jupiter.api.Test;

/** Pauses, silences and the end of the time. */
class PauseTests {
    private static final Duration A_MINUTE = Duration.ofMinutes(1);

    @Test
    void aPauseLastsTwentyMinutesAndNothingIsSentMeanwhile() {
        var scene = TwoScene.speaking().commandsAlone(Role.B, "pause");
        assertThat(scene.last(Place.GROUP)).startsWith("Let's pause here").doesNotContain("Ben");
        int sent = scene.effects.size();

        scene.says(Role.A, "one more thing").later(Duration.ofMinutes(19));
        assertThat(scene.effects).hasSize(sent);
    }

    @Test
    void bothSayAloneThatItGoesOn() {
        var scene = TwoScene.speaking().commands(Role.A, "pause").later(Duration.ofMinutes(21));
        assertThat(scene.buttons(Place.WITH_A)).isEqualTo(scene.buttons(Place.WITH_B));
        int said = scene.count(Place.GROUP);

        scene.tapsAlone(Role.A, "I'm ready");
        assertThat(scene.count(Place.GROUP)).isEqualTo(said);
        scene.tapsAlone(Role.B, "I'm ready");
        assertThat(scene.last(Place.GROUP)).startsWith("We can go on.").contains("You have the floor.");
        assertThat(scene.at()).isEqualTo("speak");
    }

    @Test
    void aYesToGoingOnHoldsForHalfAnHour() {
        var scene = TwoScene.speaking().commands(Role.A, "pause").later(Duration.ofMinutes(21));
        scene.tapsAlone(Role.A, "I'm ready").later(Duration.ofMinutes(40));
        int asked = scene.count(Place.WITH_A);

        scene.tapsAlone(Role.B, "I'm ready");
        assertThat(scene.session().pause()).isPresent();
        assertThat(scene.count(Place.WITH_A)).as("asked anew").isEqualTo(asked + 1);
        scene.tapsAlone(Role.A, "I'm ready");
        assertThat(scene.last(Place.GROUP)).startsWith("We can go on.");
    }

    @Test
    void lateInTheEveningNothingIsOpenedAgainBeforeTheMorning() {
        var scene = TwoScene.speaking().later(Duration.ofMinutes(3));
        scene.commands(Role.A, "pause").later(Duration.ofHours(4).plusMinutes(40));
        assertThat(scene.now.toString()).startsWith("2026-03-02T22:4");
        scene.tapsAlone(Role.A, "I'm ready").tapsAlone(Role.B, "I'm ready");
        assertThat(scene.last(Place.WITH_A)).contains("It's late by now");
        assertThat(scene.last(Place.WITH_B)).contains("It's late by now");
        assertThat(scene.session().pause()).isPresent();

        scene.later(Duration.ofHours(9).plusMinutes(20));
        scene.tapsAlone(Role.A, "I'm ready").tapsAlone(Role.B, "I'm ready");
        assertThat(scene.last(Place.GROUP)).startsWith("We can go on.");
        assertThat(scene.at()).as("the night isn't counted").isEqualTo("speak");
    }

    @Test
    void whoeverDoesNotComeBackIsAskedOnceMoreAtMost() {
        var scene = TwoScene.speaking().commands(Role.A, "pause").later(Duration.ofMinutes(21));
        int asked = scene.count(Place.WITH_B);
        scene.tapsAlone(Role.A, "I'm ready").later(Duration.ofHours(30));

        assertThat(scene.count(Place.WITH_B)).isEqualTo(asked + 1);
        assertThat(scene.last(Place.GROUP)).isEqualTo("That's enough for today. I'll be in touch.");
        assertThat(scene.isQuiet()).isTrue();
    }

    @Test
    void aTextThatStopsIsAskedAboutOnceAfterNinetySeconds() {
        var scene = TwoScene.speaking().says(Role.A, "you came home").later(Duration.ofSeconds(80));
        int said = scene.count(Place.GROUP);
        scene.later(Duration.ofSeconds(10));

        assertThat(scene.last(Place.GROUP)).isEqualTo("Is that it, or is there more?");
        assertThat(scene.buttons(Place.GROUP)).contains("That's it");
        scene.later(Duration.ofMinutes(5));
        assertThat(scene.count(Place.GROUP)).isEqualTo(said + 1);
    }

    @Test
    void whoWasInTheMidstOfATextIsNotAskedWhetherThatIsItRightAfterAPause() {
        var scene = TwoScene.speaking().says(Role.A, "you came home").commands(Role.A, "pause");
        scene.later(Duration.ofMinutes(21)).tapsAlone(Role.A, "I'm ready").tapsAlone(Role.B, "I'm ready");

        scene.later(Duration.ofSeconds(80));
        assertThat(scene.last(Place.GROUP)).contains("You have the floor.");
        scene.later(Duration.ofSeconds(10));
        assertThat(scene.last(Place.GROUP)).isEqualTo("Is that it, or is there more?");
    }

    @Test
    void silenceIsSpokenOfToEachAloneAndNeverInTheGroup() {
        var scene = TwoScene.speaking();
        int said = scene.count(Place.GROUP);
        scene.later(Duration.ofMinutes(5));

        assertThat(scene.last(Place.WITH_A)).endsWith("Or tap for a break.");
        assertThat(scene.last(Place.WITH_B)).endsWith("wait by the screen.");
        assertThat(scene.count(Place.GROUP)).isEqualTo(said);
    }

    @Test
    void afterAQuarterOfAnHourItEndsLikeAnyOther() {
        var scene = TwoScene.speaking().later(Duration.ofMinutes(20));

        assertThat(scene.last(Place.GROUP)).isEqualTo("That's enough for today. I'll be in touch.");
        assertThat(scene.isQuiet()).isTrue();
    }

    @Test
    void after25MinutesItGoesToTheClose() {
        var scene = TwoScene.speaking();
        for (int i = 0; i < 26; i++) {
            scene.says(Role.A, "more").later(A_MINUTE);
        }

        assertThat(scene.at()).isEqualTo("thanks");
    }

    @Test
    void slowlyATurnMayTakeADay() {
        var scene = TwoScene.begun(SessionMode.SLOW).taps(Role.A, "I begin").later(Duration.ofHours(23));
        assertThat(scene.at()).isEqualTo("speak");

        scene.says(Role.A, "you came home").says(Role.A, "that's it").later(Duration.ofHours(20));
        assertThat(scene.at()).isEqualTo("mirror");
        scene.later(Duration.ofHours(5));
        assertThat(scene.isQuiet()).isTrue();
    }

    @Test
    void aFourthMemberPausesIt() {
        var scene = TwoScene.speaking().input(new JointInput.Members(4));

        assertThat(scene.last(Place.GROUP)).startsWith("Let's stop here for now.");
        assertThat(scene.session().pause()).isPresent();
    }

    @Test
    void aStopInTheGroupEndsItAtOnce() {
        var scene = TwoScene.speaking().commands(Role.B, "stop");

        assertThat(scene.isQuiet()).isTrue();
        assertThat(scene.last(Place.GROUP)).isEqualTo("That's enough for today. I'll be in touch.");
    }

    @Test
    void aStopAloneIsSeenByNobody() {
        var scene = TwoScene.speaking();
        int said = scene.count(Place.GROUP);
        int others = scene.count(Place.WITH_A);
        scene.commandsAlone(Role.B, "stop");

        assertThat(scene.last(Place.WITH_B)).startsWith("Thanks. You needn't write");
        assertThat(scene.count(Place.GROUP)).isEqualTo(said);
        assertThat(scene.count(Place.WITH_A)).isEqualTo(others);
        scene.later(Duration.ofMinutes(3));
        assertThat(scene.last(Place.GROUP)).isEqualTo("That's enough for today. I'll be in touch.");
    }
}
