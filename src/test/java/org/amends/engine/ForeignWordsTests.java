package org.amends.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.amends.person.Fact;
import org.amends.safety.CrisisSignal;
import org.amends.safety.CrisisSignal.Level;
import org.junit.jupiter.api.Test;

class ForeignWordsTests {
    private static final String LINE = "I can only read English";
    private static final String FOREIGN = "no sé cómo decirle la verdad";

    private static Scene atTelling() {
        return Scene.with(Scene.KNOWN).commands("topics").taps("Telling it");
    }

    private static Scene says(Scene scene) {
        return scene.saysForeign(FOREIGN, CrisisSignal.NONE);
    }

    @Test
    void areAnsweredWithWhatTheCoachCanReadAndTheQuestionAgain() {
        var scene = says(atTelling());

        assertThat(scene.text()).startsWith(LINE).contains("/sos").containsAnyOf("One short question?", "May I ask");
        assertThat(scene.buttons()).contains("I'm ready", "Not today");
        assertThat(scene.at()).isEqualTo("telling/open");
    }

    @Test
    void areAnsweredWithTheFirstRungTheSecondTime() {
        var scene = says(says(atTelling()));

        assertThat(scene.text()).isEqualTo("First rung.");
        assertThat(scene.buttons()).contains("I'm ready", "Not today");
    }

    @Test
    void neverClimbTheLadder() {
        var scene = atTelling();
        for (int times = 0; times < 9; times++) {
            says(scene);
        }

        assertThat(scene.at()).isEqualTo("telling/open");
        assertThat(scene.session.frames().getLast().tries()).isZero();
        assertThat(scene.says("hm").text()).isEqualTo("First rung.");
    }

    @Test
    void areNeverKeptAndDoNotStayOnTheScreenAtASensitiveQuestion() {
        var scene = says(atTelling().taps("I'm ready"));

        assertThat(scene.at()).isEqualTo("telling/tell");
        assertThat(scene.slot("telling", "part")).isEmpty();
        assertThat(scene.session.slots().values()).noneMatch(slot -> slot.text().contains("verdad"));
        assertThat(scene.did(Effect.DeleteIncoming.class)).isTrue();
    }

    @Test
    void areScreenedFirst() {
        var scene = atTelling()
                .saysForeign(
                        "me quiero matar, kill myself", new CrisisSignal(Level.HARD, java.util.List.of("self_harm")));

        assertThat(scene.text()).doesNotContain(LINE);
        assertThat(scene.at()).startsWith("danger-self-harm/");
    }

    @Test
    void areATapWhereTheyAreAButtonsWords() {
        assertThat(atTelling().saysForeign("i'm ready", CrisisSignal.NONE).at()).isEqualTo("telling/tell");
    }

    @Test
    void openTheCrossroadsWhereNothingWasOpen() {
        var scene = says(Scene.with(Scene.KNOWN));

        assertThat(scene.text()).startsWith(LINE);
        assertThat(scene.buttons()).contains("Telling it");
    }

    @Test
    void greetANewcomerAndAreNotKeptInMind() {
        var scene = says(Scene.newcomer());

        assertThat(scene.text()).startsWith(LINE);
        assertThat(scene.at()).startsWith("hello/");
        assertThat(scene.session.pending()).isEmpty();
    }

    @Test
    void leaveWhoeverKeepsNothingWhereTheyMayWrite() {
        var scene = says(Scene.with(Scene.knownBut(Fact.CONSENT, "refused")));

        assertThat(scene.text()).startsWith(LINE);
        assertThat(scene.at()).startsWith("write/");
    }

    @Test
    void areAskedAgainWhetherToGoBack() {
        var scene = atTelling()
                .commands("pause")
                .commands("topics")
                .taps("Telling it")
                .commands("start");
        assertThat(scene.buttons()).containsExactly("Go on", "Leave it");

        says(scene);

        assertThat(scene.text()).startsWith(LINE);
        assertThat(scene.buttons()).containsExactly("Go on", "Leave it");
    }
}
