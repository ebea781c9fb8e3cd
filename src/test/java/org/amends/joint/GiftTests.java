package org.amends.joint;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.amends.couple.Place;
import org.amends.couple.Role;
import org.junit.jupiter.api.Test;

/** What one gives the other to read. */
class GiftTests {
    private static TwoScene shared() {
        return TwoScene.paired(3).input(new JointInput.Shared(Role.A, "sunday was long for you"));
    }

    @Test
    void whatIsSharedIsAskedForAfterTenMinutes() {
        var scene = shared().later(Duration.ofMinutes(9));
        assertThat(scene.everythingIn(Place.WITH_B)).isEmpty();

        scene.later(Duration.ofMinutes(2));
        assertThat(scene.last(Place.WITH_B))
                .startsWith("Hello. Nothing here needs an answer")
                .doesNotContain("Ana", "sunday");
        assertThat(scene.buttons(Place.WITH_B)).containsExactly("Read it", "Later", "Rather not", "None for now");
        int toAna = scene.count(Place.WITH_A);
        scene.tapsAlone(Role.B, "Read it");
        assertThat(scene.last(Place.WITH_B)).contains("sunday was long for you");
        assertThat(scene.count(Place.WITH_A))
                .as("who shared hears nothing of it")
                .isEqualTo(toAna);
    }

    @Test
    void itCanBeTakenBackUntilThen() {
        var scene = shared().later(Duration.ofMinutes(5)).input(new JointInput.TakenBack(Role.A));

        assertThat(scene.last(Place.WITH_A)).isEqualTo("It stays with you.");
        scene.later(Duration.ofDays(2));
        assertThat(scene.everythingIn(Place.WITH_B)).isEmpty();
    }

    @Test
    void itIsReadOnceAndOnlyByWhomItIsFor() {
        var scene = shared().later(Duration.ofMinutes(11)).tapsAlone(Role.B, "Rather not");
        scene.tapsAlone(Role.B, "Read it");

        assertThat(scene.everythingIn(Place.WITH_B)).doesNotContain("sunday was long");
        assertThat(scene.everythingIn(Place.GROUP)).doesNotContain("sunday was long");
    }

    @Test
    void oneADayIsEnough() {
        var scene = shared().input(new JointInput.Shared(Role.A, "and one more"));

        assertThat(scene.last(Place.WITH_A)).startsWith("One a day is enough.");
    }

    @Test
    void thatTheOtherHasWrittenIsNotToBeFoundOutByWriting() {
        var scene = shared().input(new JointInput.Shared(Role.B, "and for me"));
        assertThat(scene.last(Place.WITH_B)).isEqualTo(scene.last(Place.WITH_A));

        scene.later(Duration.ofMinutes(12)).tapsAlone(Role.A, "Read it").tapsAlone(Role.B, "Read it");
        assertThat(scene.last(Place.WITH_A)).contains("and for me");
        assertThat(scene.last(Place.WITH_B)).contains("sunday was long for you");
    }

    @Test
    void whereOneOfTheTwoMayNotItComesToNothingAndWhoWroteCannotTell() {
        var scene = shared();
        var free = shared();
        scene.mayPassOn = false;
        scene.later(Duration.ofDays(1));
        free.later(Duration.ofDays(1));

        assertThat(scene.everythingIn(Place.WITH_B)).isEmpty();
        assertThat(scene.everythingIn(Place.WITH_A)).isEqualTo(free.everythingIn(Place.WITH_A));
        scene.input(new JointInput.TakenBack(Role.A));
        free.input(new JointInput.TakenBack(Role.A));
        assertThat(scene.last(Place.WITH_A)).isEqualTo(free.last(Place.WITH_A));
    }

    @Test
    void whoWantsNoneForNowIsAskedAboutNoneForTwoWeeks() {
        var scene = shared().later(Duration.ofMinutes(11)).tapsAlone(Role.B, "None for now");
        int toBen = scene.count(Place.WITH_B);
        scene.later(Duration.ofDays(2)).input(new JointInput.Shared(Role.A, "once more"));
        assertThat(scene.last(Place.WITH_A)).as("who writes isn't told").contains("ten minutes");
        scene.later(Duration.ofDays(1));
        assertThat(scene.read(Place.WITH_B).subList(toBen, scene.count(Place.WITH_B)))
                .noneMatch(show -> show.buttons().stream()
                        .anyMatch(button -> button.label().equals("Read it")));

        scene.later(Duration.ofDays(14))
                .input(new JointInput.Shared(Role.A, "and again"))
                .later(Duration.ofDays(1));
        assertThat(scene.tapsAlone(Role.B, "Read it").last(Place.WITH_B)).contains("and again");
    }

    @Test
    void nobodyIsAskedAtNight() {
        var scene = TwoScene.paired(3).later(Duration.ofHours(4).plusMinutes(25));
        scene.input(new JointInput.Shared(Role.A, "sunday was long")).later(Duration.ofHours(9));
        assertThat(scene.everythingIn(Place.WITH_B)).isEmpty();

        scene.later(Duration.ofHours(1));
        assertThat(scene.last(Place.WITH_B)).startsWith("Hello. Nothing here needs an answer");
    }
}
