package org.amends.joint;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.amends.couple.Place;
import org.amends.couple.Role;
import org.amends.labels.Dimension;
import org.amends.labels.Labelled;
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

    private static TwoScene writing() {
        return asked().tapsAlone(Role.A, "Go on").tapsAlone(Role.B, "Go on");
    }

    @Test
    void whatEachWritesAloneIsTakenOnceAndTheTalkGoesOnWhenBothHave() {
        var scene = writing();
        assertThat(scene.asksAlone(Role.A)).isTrue();

        scene.saysAlone(Role.A, "my own words").tapsAlone(Role.A, "Show it");
        assertThat(scene.asksAlone(Role.A)).isFalse();
        assertThat(scene.at()).isEqualTo("write");
        assertThat(scene.everythingIn(Place.WITH_B)).doesNotContain("my own words");

        scene.saysAlone(Role.B, "mine").tapsAlone(Role.B, "Show it");
        assertThat(scene.at()).isEqualTo("thanks");
    }

    @Test
    void beforeATapWhatIsWrittenAloneIsOnlyTheirs() {
        var scene = writing().saysAlone(Role.B, "mine").tapsAlone(Role.B, "Show it");
        scene.saysAlone(Role.A, "he sits next to me").saysAlone(Role.A, "the walk");

        assertThat(scene.last(Place.WITH_A)).endsWith("“the walk”");
        assertThat(scene.at()).isEqualTo("write");
        assertThat(scene.session().texts())
                .as("what may be shown")
                .filteredOn(text -> !text.slot().equals(Sitting.DRAFT))
                .noneMatch(text -> text.of().equals(Optional.of(Role.A)));
        scene.tapsAlone(Role.A, "Show it");
        assertThat(scene.at()).isEqualTo("thanks");
        assertThat(scene.session().texts()).noneMatch(text -> text.words().contains("next to me"));
    }

    @Test
    void howLongItTakesDoesNotTellWhoWrote() {
        for (var wrote : List.of(true, false)) {
            var scene = writing().tapsAlone(Role.B, "Nothing");
            scene.saysAlone(Role.A, "my own words").tapsAlone(Role.A, wrote ? "Show it" : "Keep it mine");

            assertThat(scene.at()).as("wrote: %s", wrote).isEqualTo("thanks");
            assertThat(scene.everythingIn(Place.GROUP)).doesNotContain("my own words");
        }
    }

    @Test
    void aButtonForWordsThatAreGoneShowsNothing() {
        var scene = writing().saysAlone(Role.A, "my own words");
        var show = new JointInput.Tapped(Role.A, Place.WITH_A, scene.button(Place.WITH_A, "Show it"));
        scene.tapsAlone(Role.A, "Keep it mine").input(show);

        assertThat(scene.session().texts()).noneMatch(text -> text.words().contains("my own words"));
        assertThat(scene.at()).isEqualTo("write");
    }

    @Test
    void aNameThatWasCalledAloneIsNotPassedOn() {
        var scene = writing();
        scene.says(Role.A, Place.WITH_A, "you liar", scene.now, Labelled.of(Dimension.MOVE, "contempt"));

        assertThat(scene.last(Place.WITH_A)).startsWith("A short line from me");
        assertThat(scene.asksAlone(Role.A)).isTrue();
        assertThat(scene.session().texts()).noneMatch(text -> text.words().contains("liar"));
    }

    @Test
    void nothingIsAskedOfWordsInTheGroupMeanwhile() {
        var scene = asked();
        int said = scene.count(Place.GROUP);
        scene.says(Role.A, "are you there").says(Role.B, "yes");

        assertThat(scene.count(Place.GROUP)).isEqualTo(said);
    }
}
