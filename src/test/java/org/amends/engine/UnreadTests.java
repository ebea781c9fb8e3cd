package org.amends.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.amends.safety.CrisisSignal;
import org.amends.safety.CrisisSignal.Level;
import org.junit.jupiter.api.Test;

/** Words that could not be read, because the models are gone or broken. */
class UnreadTests {
    private static final String LINE = "Something went wrong on my side";

    private static Scene atTelling() {
        return Scene.with(Scene.KNOWN).commands("topics").taps("Telling it");
    }

    private static Scene says(Scene scene, String text) {
        return scene.saysUnread(text, CrisisSignal.NONE);
    }

    @Test
    void areNoAnswerToAQuestionHoweverOftenTheyCome() {
        // given
        var scene = atTelling().taps("I'm ready");
        for (int times = 0; times < 9; times++) {
            // when
            says(scene, "i hid the loan from her");
            // then
            assertThat(scene.text()).startsWith(LINE).contains("/sos");
            assertThat(scene.at()).isEqualTo("telling/tell");
        }
        assertThat(scene.slot("telling", "part")).isEmpty();
    }

    @Test
    void leaveTheButtonsOfTheQuestionOpen() {
        var scene = says(atTelling(), "i am not sure about that");

        assertThat(scene.text()).startsWith(LINE);
        assertThat(scene.taps("I'm ready").at()).isEqualTo("telling/tell");
    }

    @Test
    void openNoTalkWhereNothingIsOpen() {
        var scene = says(Scene.with(Scene.KNOWN), "i hid the loan from her");

        assertThat(scene.text()).startsWith(LINE);
        assertThat(scene.at()).startsWith("topics/");
    }

    @Test
    void areNotPromisedAnAnswerToANewcomer() {
        var scene = says(Scene.newcomer(), "found out an hour ago");

        assertThat(scene.text()).startsWith("Hello");
        assertThat(scene.session.pending()).isEmpty();
    }

    @Test
    void areTakenWhereTheyAreAButtonsOrACommandsWords() {
        assertThat(says(atTelling(), "I'm ready").at()).isEqualTo("telling/tell");
        assertThat(says(atTelling(), "pause").text()).doesNotContain(LINE);
    }

    @Test
    void areScreenedAndKindlyAnsweredInADanger() {
        // given
        var scene = atTelling();
        // when
        scene.saysUnread("there is danger", new CrisisSignal(Level.HARD, List.of("self_harm")));
        var danger = scene.session.frames().getLast().dialog();
        // then
        assertThat(scene.text()).contains("[crisis lines]");
        assertThat(says(scene, "i had to tell her about the loan").text()).doesNotContain(LINE);
        assertThat(scene.session.frames().getLast().dialog()).isEqualTo(danger);
    }
}
