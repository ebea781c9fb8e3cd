package org.amends.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.amends.dialog.DialogId;
import org.amends.dialog.DialogLibrary;
import org.amends.person.Fact;
import org.junit.jupiter.api.Test;

/** Talks on a subject that nobody has signed: marked, or closed for everybody alike. */
class UnreviewedTests {
    private static final String MARK = "No counsellor and no safety service";
    private static final String CLOSED = "That talk stays closed";
    private static final String SIGNED = "reviewed-by: [{ name: A, role: counsellor, date: 2024-05-01 }]";

    @Test
    void anUnsignedTalkIsMarkedOnceADay() {
        var scene = Scene.with(Scene.KNOWN);

        assertThat(opening(scene, "telling").text()).startsWith(MARK);
        scene.commands("stop");
        assertThat(opening(scene, "telling").text()).doesNotContain(MARK);
        scene.commands("stop").later(Duration.ofDays(1));
        assertThat(opening(scene, "telling").text()).startsWith(MARK);
    }

    @Test
    void goingOnWhereATalkWasPausedIsNotMarkedAgain() {
        var scene = Scene.with(Scene.KNOWN);
        opening(scene, "telling");
        scene.taps("I'm ready").commands("pause").later(Duration.ofDays(2));

        assertThat(opening(scene, "telling").text()).doesNotContain(MARK);
        assertThat(scene.at()).isEqualTo("telling/tell");
    }

    @Test
    void aSignedTalkIsNotMarked() {
        var library = Scene.edited("flows/telling.yaml", "reviewed-by: []", SIGNED);

        assertThat(opening(Scene.with(Scene.KNOWN, library), "telling").text()).doesNotContain(MARK);
    }

    @Test
    void aClosedTalkOpensAnotherInItsPlaceAfterOneKindLineForEverybody() {
        var people = List.of(
                Scene.KNOWN,
                Scene.knownBut(Fact.FEAR, "yes"),
                Scene.knownWithout(Fact.FEAR),
                Scene.knownBut(Fact.MODE, "individual"));
        for (var facts : people) {
            var scene = opening(Scene.with(facts, closed("reviewed-by: []")), "telling");

            assertThat(scene.text()).startsWith(CLOSED).doesNotContain(MARK);
            assertThat(scene.at()).startsWith("write/");
        }
    }

    @Test
    void aSignedTalkIsOpenWhereOthersAreClosed() {
        var scene = opening(Scene.with(Scene.KNOWN, closed(SIGNED)), "telling");

        assertThat(scene.text()).doesNotContain(CLOSED, MARK);
        assertThat(scene.at()).isEqualTo("telling/open");
    }

    @Test
    void aTalkThatWasOpenWhenItWasClosedIsLeftToo() {
        var scene = Scene.with(Scene.KNOWN);
        opening(scene, "telling").taps("I'm ready");

        scene.libraryBecomes(closed("reviewed-by: []")).commands("pause");
        opening(scene, "telling");

        assertThat(scene.text()).contains(CLOSED);
        assertThat(scene.at()).startsWith("write/");
    }

    @Test
    void whereTalksAreClosedDangerCommandsAndTheFirstMeetingAreNot() {
        var library = closed("reviewed-by: []");

        assertThat(Scene.with(Scene.KNOWN, library).commands("sos").text())
                .doesNotContain(CLOSED)
                .isNotEmpty();
        var newcomer = Scene.with(Map.of(), library).commands("start");
        assertThat(newcomer.text()).doesNotContain(CLOSED);
        assertThat(newcomer.at()).startsWith("hello/");
        assertThat(opening(Scene.with(Scene.KNOWN, library), "write").text()).doesNotContain(CLOSED);
        assertThat(opening(Scene.with(Scene.KNOWN, library), "topics").text()).doesNotContain(CLOSED);
    }

    private static DialogLibrary closed(String review) {
        return Scene.small(Map.of(
                "flows/telling.yaml",
                Scene.file("flows/telling.yaml").replace("reviewed-by: []", review),
                "manifest.yaml",
                "unreviewed: closed\n" + Scene.file("manifest.yaml")));
    }

    private static Scene opening(Scene scene, String dialog) {
        return scene.opens(new DialogId(dialog));
    }
}
