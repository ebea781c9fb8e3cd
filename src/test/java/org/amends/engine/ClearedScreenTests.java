package org.amends.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.amends.safety.CrisisSignal.Level;
import org.junit.jupiter.api.Test;

/** Whoever picks the phone up after it was tidied meets nothing of what had been there. */
class ClearedScreenTests {
    private static final String DANGER = "interrupts/danger-victim.yaml";

    private static final String QUIET = """
            @@quiet:
            @@  say: "Here when you want to go on."
            @@  replies: [{ label: "Go on", hears: yes, goto: bye }]
            @@  reprompt: ["I'm here."]
            @@  give-up: bye
            """.replace("@@", "  ");

    private static Scene inDanger() {
        var waitsQuietly = Scene.file(DANGER)
                .replace(
                        "      - { label: \"Not safe now\"",
                        "      - { label: \"Clear this\", do: clear-screen, goto: quiet }\n      - { label: \"Not safe now\"")
                .replace("  bye:", QUIET + "  bye:");
        return Scene.with(Scene.KNOWN, Scene.small(Map.of(DANGER, waitsQuietly)))
                .commands("topics")
                .taps("Telling it")
                .taps("I'm ready")
                .says("he pinned me down", Level.HARD, "violence_victim");
    }

    @Test
    void goingOnAfterTheCommandDoesntShowTheDangerAgain() {
        var scene = inDanger().commands("clear");

        assertThat(scene.at()).isEqualTo("danger-victim/quiet");
        assertThat(scene.text()).contains("It is off the screen.").doesNotContain("lines");
    }

    @Test
    void aStepBackAfterTheButtonFindsNothing() {
        var scene = inDanger().taps("Clear this").commands("back");

        assertThat(scene.text()).doesNotContain("These lines");
        assertThat(scene.at()).isEqualTo("danger-victim/quiet");
    }

    @Test
    void aStepBackInAClearedTalkFindsNothing() {
        var scene = Scene.with(Scene.KNOWN)
                .commands("topics")
                .taps("Telling it")
                .taps("Which hour is it")
                .commands("topics")
                .taps("Telling it")
                .taps("I'm ready")
                .commands("clear")
                .commands("back");

        assertThat(scene.text()).doesNotContain("question?").doesNotContain("one thing?");
        assertThat(scene.at()).isEqualTo("telling/tell");
    }

    @Test
    void aStepBackGoesOverWhatIsSensitive() {
        var scene = Scene.with(Scene.KNOWN)
                .commands("topics")
                .taps("Telling it")
                .taps("I'm ready")
                .says("i hid the loan");
        assertThat(scene.at()).isEqualTo("telling/read-back");

        assertThat(scene.commands("back").at()).isEqualTo("telling/open");
    }

    @Test
    void aCommandsWordAloneNeedsNoReading() {
        var scene = Scene.with(Scene.KNOWN)
                .commands("topics")
                .taps("Telling it")
                .taps("I'm ready")
                .says("i hid the loan");

        assertThat(scene.says("Back.").at()).isEqualTo("telling/open");
    }
}
