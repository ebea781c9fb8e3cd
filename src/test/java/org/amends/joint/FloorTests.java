package org.amends.joint;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.amends.couple.Place;
import org.amends.couple.Role;
import org.amends.couple.SessionMode;
import org.amends.engine.TurnInput.Media;
import org.amends.labels.Dimension;
import org.amends.labels.Labelled;
import org.junit.jupiter.api.Test;

/** Whose turn it is, and what becomes of what is out of turn. */
class FloorTests {
    @Test
    void whoeverTapsFirstHasTheSeat() {
        var scene = TwoScene.begun(SessionMode.TYPED).taps(Role.B, "I begin");

        assertThat(scene.at()).isEqualTo("speak");
        assertThat(scene.session().seats().values()).hasSize(2);
        scene.says(Role.B, "you came home at two").taps(Role.B, "That's it");
        assertThat(scene.at()).isEqualTo("mirror");
    }

    @Test
    void bothGetTheirTipAtTheSameMoment() {
        var scene = TwoScene.speaking();

        assertThat(scene.last(Place.WITH_A)).isEqualTo("One moment.");
        assertThat(scene.last(Place.WITH_B)).isEqualTo("Just read.");
    }

    @Test
    void messagesOfTheSeatAddUpUntilTheyAreDone() {
        var scene = TwoScene.speaking();
        int said = scene.count(Place.GROUP);
        for (int i = 0; i < 9; i++) {
            scene.says(Role.A, "word " + i);
        }

        assertThat(scene.count(Place.GROUP)).as("the coach lets them write").isEqualTo(said);
        scene.says(Role.A, "that's it");
        assertThat(scene.at()).isEqualTo("mirror");
        assertThat(scene.session().texts())
                .filteredOn(text -> text.slot().equals("statement"))
                .singleElement()
                .satisfies(text -> assertThat(text.words()).contains("word 0").contains("word 8"));
    }

    @Test
    void aLongTextIsStoppedSoThatItCanBeHeard() {
        var scene = TwoScene.speaking().says(Role.A, "one two three four five ".repeat(5));

        assertThat(scene.at()).isEqualTo("mirror");
        assertThat(scene.last(Place.GROUP)).startsWith("Let's stop there");
    }

    @Test
    void whoeverIsOutOfTurnIsToldOnceAndThenHeardInSilence() {
        var scene = TwoScene.speaking();
        scene.later(Duration.ofSeconds(60)).says(Role.B, "thats not true");
        int said = scene.count(Place.GROUP);
        assertThat(scene.last(Place.GROUP)).isEqualTo("Your turn comes next.");

        scene.says(Role.B, "and you know it").says(Role.B, "hello");
        assertThat(scene.count(Place.GROUP)).isEqualTo(said);
        assertThat(scene.at()).isEqualTo("speak");
    }

    @Test
    void theOthersTapMovesNothing() {
        var scene = TwoScene.speaking();
        var tap = new JointInput.Tapped(Role.B, Place.GROUP, scene.button(Place.GROUP, "That's it"));
        int said = scene.count(Place.GROUP);

        scene.says(Role.A, "you came home at two").input(tap);

        assertThat(scene.at()).isEqualTo("speak");
        assertThat(scene.count(Place.GROUP)).isEqualTo(said);
    }

    @Test
    void whatCrossedInFlightIsNotOutOfTurnAndCanBeKeptForTheirOwn() {
        var scene = TwoScene.speaking().says(Role.A, "you came home at two");
        var before = scene.now.minusSeconds(5);
        scene.says(Role.A, "that's it");
        scene.says(Role.A, Place.GROUP, "and the phone never dies", before);

        assertThat(scene.last(Place.GROUP)).doesNotContain("Your turn");
        assertThat(scene.buttons(Place.WITH_A)).containsExactly("Use it", "Let it go");
        scene.tapsAlone(Role.A, "Use it");
        assertThat(scene.session().kept()).containsEntry(Role.A, "and the phone never dies");
        assertThat(scene.everythingIn(Place.GROUP)).doesNotContain("never dies");
    }

    @Test
    void aWishIsPutAsideAndReturnedAtTheClose() {
        var wish = Labelled.of(Dimension.MOVE, "request");
        var scene = TwoScene.speaking()
                .says(Role.A, "from now on tell me when youre late", wish)
                .says(Role.A, "that's it");

        assertThat(scene.last(Place.WITH_A)).isEqualTo(scene.last(Place.WITH_B)).contains("put aside");
        scene.says(Role.B, "that i should tell her").taps(Role.A, "Yes");
        scene.tapsAlone(Role.A, "Not yet").later(Duration.ofHours(25));
        assertThat(scene.everythingIn(Place.GROUP)).contains("Put aside: “from now on tell me when youre late”");

        scene.commands(Role.A, "stop");
        assertThat(scene.last(Place.WITH_A))
                .as("each their own, alone")
                .contains("“from now on tell me when youre late”");
        assertThat(scene.everythingIn(Place.WITH_B)).doesNotContain("when youre late");
    }

    @Test
    void anEndWithoutAReasonReturnsNothing() {
        var wish = Labelled.of(Dimension.MOVE, "request");
        var scene = TwoScene.speaking().says(Role.A, "from now on tell me when youre late", wish);
        scene.input(new JointInput.Ending()).later(Duration.ofMinutes(5));

        assertThat(scene.isQuiet()).isTrue();
        assertThat(scene.everythingIn(Place.WITH_A)).doesNotContain("when youre late");
    }

    @Test
    void wordsThatWereKeptWaitForATurnThatHoldsThem() {
        var scene = TwoScene.begun(SessionMode.TYPED);
        var before = scene.now.minusSeconds(1);
        scene.taps(Role.A, "I begin").says(Role.B, Place.GROUP, "it was the bus", before);
        scene.tapsAlone(Role.B, "Use it").says(Role.A, "you came home at two").says(Role.A, "that's it");

        assertThat(scene.at()).isEqualTo("mirror");
        assertThat(scene.session().texts()).anyMatch(text -> text.words().equals("it was the bus"));
        assertThat(scene.session().kept()).isEmpty();
    }

    @Test
    void nameCallingIsSpokenOfAloneAndOnce() {
        var contempt = Labelled.of(Dimension.MOVE, "contempt");
        var scene = TwoScene.speaking().says(Role.A, "you pathetic liar", contempt);
        int alone = scene.count(Place.WITH_A);
        assertThat(scene.last(Place.WITH_A)).contains("only for you");

        scene.says(Role.A, "such a loser", contempt);
        assertThat(scene.count(Place.WITH_A)).isEqualTo(alone);
        assertThat(scene.last(Place.WITH_B)).isEqualTo("Just read.");
    }

    @Test
    void blameIsNotCorrected() {
        var scene = TwoScene.speaking();
        int alone = scene.count(Place.WITH_A);
        scene.says(Role.A, "you always do that", Labelled.of(Dimension.MOVE, "blame"));

        assertThat(scene.count(Place.WITH_A)).isEqualTo(alone);
    }

    @Test
    void aVoiceNoteIsAnsweredOnceASession() {
        var scene = TwoScene.speaking().sends(Role.A, Media.VOICE);
        int said = scene.count(Place.GROUP);
        assertThat(scene.last(Place.GROUP)).startsWith("I can't hear voice notes");

        scene.sends(Role.A, Media.VOICE).sends(Role.A, Media.STICKER);
        assertThat(scene.count(Place.GROUP)).isEqualTo(said);
    }

    @Test
    void aloudNobodysWordsMoveAnythingAndTheSeatTapsWhenDone() {
        var scene = TwoScene.begun(SessionMode.ALOUD).taps(Role.A, "I begin");
        assertThat(scene.buttons(Place.GROUP)).containsExactly("Done");

        scene.says(Role.A, "hi mum").says(Role.B, "what");
        assertThat(scene.at()).isEqualTo("speak");
        scene.taps(Role.A, "Done");
        assertThat(scene.at()).isEqualTo("mirror");
    }

    @Test
    void whereOnlyRepliesAreSeenTheOneWhoseTurnItIsIsAskedForOne() {
        var scene = TwoScene.begun(SessionMode.TYPED);
        scene.hearsAll = false;
        scene.taps(Role.B, "I begin");

        assertThat(scene.read(Place.GROUP).getLast().writes()).contains(Role.B);
    }
}
