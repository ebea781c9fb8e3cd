package org.amends.joint;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.amends.couple.Place;
import org.amends.couple.Role;
import org.junit.jupiter.api.Test;

/** What both are asked alone, in the middle of a session. */
class AloneTests {
    private static TwoScene asked() {
        return TwoScene.speaking()
                .says(Role.A, "you came home at two")
                .says(Role.A, "that's it")
                .says(Role.B, "that i came home at two")
                .taps(Role.A, "Yes");
    }

    @Test
    void twoWhoChooseTheFirstGoOn() {
        var scene = asked().tapsAlone(Role.A, "Go on").tapsAlone(Role.B, "Go on");

        assertThat(scene.at()).isEqualTo("write");
    }

    @Test
    void aNoIsLikeNoAnswerToTheGroupAndToTheOther() {
        var no = asked().tapsAlone(Role.A, "Go on").tapsAlone(Role.B, "Not yet");
        var none = asked().tapsAlone(Role.A, "Go on").later(Duration.ofSeconds(2));
        no.later(Duration.ofHours(30));
        none.later(Duration.ofHours(30));

        assertThat(no.read(Place.GROUP)).isEqualTo(none.read(Place.GROUP));
        assertThat(no.read(Place.WITH_A)).isEqualTo(none.read(Place.WITH_A));
    }

    @Test
    void whatEachWritesAloneIsTakenOnceAndTheTalkGoesOnWhenBothHave() {
        var scene = asked().tapsAlone(Role.A, "Go on").tapsAlone(Role.B, "Go on");
        assertThat(scene.asksAlone(Role.A)).isTrue();

        scene.saysAlone(Role.A, "my own words");
        assertThat(scene.asksAlone(Role.A)).isFalse();
        assertThat(scene.at()).isEqualTo("write");
        assertThat(scene.everythingIn(Place.WITH_B)).doesNotContain("my own words");

        scene.saysAlone(Role.B, "mine");
        assertThat(scene.at()).isEqualTo("thanks");
    }

    @Test
    void nothingIsAskedOfWordsInTheGroupMeanwhile() {
        var scene = asked();
        int said = scene.count(Place.GROUP);
        scene.says(Role.A, "are you there").says(Role.B, "yes");

        assertThat(scene.count(Place.GROUP)).isEqualTo(said);
    }
}
