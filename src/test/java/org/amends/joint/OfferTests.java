package org.amends.joint;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.amends.couple.Place;
import org.amends.couple.Role;
import org.junit.jupiter.api.Test;

/** What one of the two offered, and how it ends or goes on. */
class OfferTests {
    private static TwoScene offered() {
        var scene = TwoScene.paired(3);
        var before = scene.state();
        var offer = new Agreement(
                Role.A, "i write when i am late", scene.now.plus(Duration.ofDays(14)), 14, false, Set.of());
        scene.state = Optional.of(new JointState(
                before.couple(),
                before.turn(),
                before.stage(),
                before.earliest(),
                before.sessions(),
                before.fearDue(),
                before.open(),
                List.of(offer),
                before.shares()));
        return scene.later(Duration.ofDays(13).plusHours(1));
    }

    private static long offers(TwoScene scene) {
        return scene.state().agreements().size();
    }

    @Test
    void bothAreAskedAloneTheDayBeforeInWordsThatShowNothingOfIt() {
        var scene = offered();

        for (var place : List.of(Place.WITH_A, Place.WITH_B)) {
            assertThat(scene.last(place)).startsWith("Checking in").doesNotContain("i write when i am late");
        }
    }

    @Test
    void itGoesOnWhereBothWantIt() {
        var scene = offered().tapsAlone(Role.A, "Let it go on").tapsAlone(Role.B, "Let it go on");
        scene.later(Duration.ofDays(2));

        assertThat(offers(scene)).isEqualTo(1);
        assertThat(scene.state().agreements().getFirst().until()).isAfter(scene.now.plus(Duration.ofDays(10)));
    }

    @Test
    void oneYesIsNotEnough() {
        assertThat(offers(offered().tapsAlone(Role.A, "Let it go on").later(Duration.ofDays(2))))
                .isZero();
    }

    @Test
    void aYesCanBeTakenBackUntilItEnds() {
        var scene = offered().tapsAlone(Role.A, "Let it go on").tapsAlone(Role.B, "Let it go on");
        scene.tapsAlone(Role.B, "Let it end").later(Duration.ofDays(2));

        assertThat(offers(scene)).isZero();
    }
}
