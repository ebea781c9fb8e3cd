package org.amends.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.amends.dialog.DialogLibrary;
import org.amends.person.Fact;
import org.amends.person.Profile;
import org.amends.safety.CrisisSignal.Level;
import org.junit.jupiter.api.Test;

/** Erasing everything doesn't open what danger has closed for two, and nobody can tell from what is said. */
class ClosedForTwoTests {
    private static final DialogLibrary REAL = Scene.real();
    private static final Map<Fact, String> CLOSED = Map.of(Fact.JOINT, "closed");

    @Test
    void whoErasesInIndividualModeIsUnknownButForThat() {
        var scene = Scene.with(Scene.knownBut(Fact.MODE, "individual")).commands("delete");

        assertThat(scene.did(Effect.EraseAll.class)).isTrue();
        assertThat(scene.session.profile()).isEqualTo(Profile.unknown(true));
    }

    @Test
    void whoErasesOtherwiseIsUnknown() {
        var scene = Scene.with(Scene.KNOWN).commands("delete");

        assertThat(scene.session.profile()).isEqualTo(Profile.UNKNOWN);
    }

    @Test
    void itOutlastsASecondErasingAndALongSilence() {
        var scene = Scene.with(CLOSED, REAL)
                .commands("start")
                .commands("delete")
                .later(Duration.ofDays(100))
                .commands("start")
                .commands("delete");

        assertThat(scene.session.profile().jointIsClosed()).isTrue();
    }

    @Test
    void theWayInIsAsForAnybody() {
        var closed = Scene.with(CLOSED, REAL).commands("start");
        var open = Scene.with(Map.of(), REAL).commands("start");

        for (int step = 0; step < 5; step++) {
            isTheSame(closed, open);
            var label = open.buttons().getFirst();
            closed.taps(label);
            open.taps(label);
        }
        isTheSame(closed, open);
    }

    @Test
    void theMenuAndItsDoorsAreAsForAnybody() {
        var labels = Scene.with(Scene.KNOWN, REAL).commands("topics").buttons();

        isTheSame(inTheMenu(Fact.JOINT, "closed"), inTheMenu(Fact.ADULT, "yes"));
        assertThat(labels)
                .isNotEmpty()
                .allSatisfy(label -> isTheSame(
                        inTheMenu(Fact.JOINT, "closed").taps(label),
                        inTheMenu(Fact.ADULT, "yes").taps(label)));
    }

    private static Scene inTheMenu(Fact fact, String value) {
        return Scene.with(Scene.knownBut(fact, value), REAL).commands("topics");
    }

    private static void isTheSame(Scene closed, Scene open) {
        assertThat(closed.text()).isNotBlank().isEqualTo(open.text());
        assertThat(closed.buttons()).isEqualTo(open.buttons());
    }

    @Test
    void dangerIsAnsweredTheSame() {
        var closed = Scene.with(CLOSED).says("i am in danger", Level.HARD, "violence_victim");
        var open = Scene.with(Map.of()).says("i am in danger", Level.HARD, "violence_victim");

        assertThat(closed.text()).isEqualTo(open.text()).startsWith("I read that.");
    }
}
