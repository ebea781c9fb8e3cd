package org.amends.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.amends.dialog.DialogId;
import org.amends.dialog.DialogLibrary;
import org.amends.engine.TurnInput.Origin;
import org.amends.person.Fact;
import org.amends.safety.CrisisSignal;
import org.amends.safety.CrisisSignal.Level;
import org.junit.jupiter.api.Test;

/** Somebody who comes back after three months is met where they are now. */
class LongSilenceTests {
    private static final DialogLibrary LIBRARY = Scene.small(Map.of(
            "manifest.yaml",
            Scene.file("manifest.yaml") + "\ncoming-back: { dialog: coming-back, after-days: 90 }\n",
            "flows/coming-back.yaml",
            """
            dialog: coming-back
            title: Coming back
            start: open
            nodes:
              open:
                say: "Hello again. What has changed?"
                replies:
                  - { label: "Nothing has", hears: yes, goto: side }
                  - { label: "I'd rather not", hears: no, goto: bye }
                reprompt: ["A tap will do."]
                give-up: bye
              side:
                say: "Which is nearest now?"
                replies:
                  - { label: "I broke it", set: { side: i_broke_trust }, goto: on }
                  - { label: "I was hurt", set: { side: i_was_hurt }, goto: on }
                reprompt: ["A tap will do."]
                give-up: bye
              on:
                say: "What's on your mind?"
                ask: { min-words: 1 }
                goto: heard
                reprompt: ["Some words will do."]
                give-up: bye
              heard: { say: "You wrote “{quote}”.", goto: gone }
              gone: { end: done }
              bye: { say: "All right.", end: done }
            """));

    private static Scene after(int days) {
        return Scene.with(Scene.KNOWN, LIBRARY)
                .commands("topics")
                .taps("Telling it")
                .taps("I'm ready")
                .later(Duration.ofDays(days));
    }

    @Test
    void afterThreeMonthsWhatWasOpenIsLetGo() {
        var scene = after(90).says("hello there");

        assertThat(scene.text()).isEqualTo("Hello again. What has changed?");
        assertThat(scene.session.frames()).hasSize(1);
        assertThat(scene.session.profile().fact(Fact.SIDE)).isEmpty();
        assertThat(scene.session.profile().fact(Fact.FEAR)).isEmpty();
        assertThat(scene.session.profile().fact(Fact.OVER)).isEmpty();
        assertThat(scene.session.profile().is(Fact.CONSENT, "kept")).isTrue();
    }

    @Test
    void beforeThatTheTalkGoesOn() {
        assertThat(after(88).says("i hid the loan").slot("telling", "part")).contains("i hid the loan");
    }

    @Test
    void itIsAskedOnce() {
        var scene = after(90).says("hello").taps("Nothing has").taps("I broke it");

        assertThat(scene.text()).isEqualTo("What's on your mind?");
        assertThat(scene.later(Duration.ofDays(1)).says("hello").text()).isEqualTo("You wrote “hello”.");
    }

    @Test
    void theWordsTheyCameBackWithAreAnsweredOnceTheSideIsKnown() {
        var scene = after(90)
                .says("we are talking again since june")
                .taps("Nothing has")
                .taps("I was hurt");

        assertThat(scene.session.pending()).isEmpty();
        assertThat(scene.text()).endsWith("You wrote “we are talking again since june”.");
    }

    @Test
    void everyWayInIsTheSame() {
        assertThat(after(90).commands("start").text()).startsWith("Hello again.");
        assertThat(after(90).commands("topics").text()).startsWith("Hello again.");
        assertThat(after(90)
                        .input(new TurnInput.Tapped("person01", 1, "topics/which", "0"))
                        .text())
                .startsWith("Hello again.");
        assertThat(after(90).input(new TurnInput.Sent(TurnInput.Media.VOICE)).text())
                .endsWith("Hello again. What has changed?");
    }

    @Test
    void anOldCheckInsButtonLeadsThereToo() {
        var scene = after(1).input(new TurnInput.PlanDue(new DialogId("check-in")));
        var button = scene.button("Open");

        assertThat(scene.later(Duration.ofDays(95)).input(button).text()).startsWith("Hello again.");
    }

    @Test
    void aTimerIsNobodyComingBack() {
        var scene = after(90).input(new TurnInput.PlanDue(new DialogId("check-in")));

        assertThat(scene.text()).doesNotContain("Hello again.");
        assertThat(scene.says("hello").text()).startsWith("Hello again.");
    }

    @Test
    void aCommandIsDoneFirst() {
        var scene = after(90).commands("sos");

        assertThat(scene.text()).startsWith("Lines:").endsWith("Hello again. What has changed?");
    }

    @Test
    void dangerComesFirstAndTheWelcomeAfterIt() {
        var scene = after(90).says("i cant go on", Level.HARD, "self_harm");

        assertThat(scene.at()).isEqualTo("danger-self-harm/open");
        assertThat(scene.taps("Go on here").text()).contains("I'm here.");
        assertThat(scene.session.frames().getFirst().dialog()).isEqualTo(new DialogId("coming-back"));
    }

    @Test
    void wordsInALanguageThatCannotBeReadAreNotKeptInMind() {
        var scene = after(120).saysForeign("no sé cómo decirle la verdad", CrisisSignal.NONE);

        assertThat(scene.text()).startsWith("Hello again.");
        assertThat(scene.session.pending()).isEmpty();
    }

    @Test
    void aDangerThatWasTalkedAboutStaysOpen() {
        var scene = after(1).says("i cant go on", Level.HARD, "self_harm").later(Duration.ofDays(120));

        assertThat(scene.taps("Not safe now").at()).isEqualTo("danger-self-harm/open");
        assertThat(scene.session.frames().stream().map(Frame::dialog))
                .containsExactly(new DialogId("coming-back"), new DialogId("danger-self-harm"));
    }

    @Test
    void individualModeStays() {
        var facts = new EnumMap<Fact, String>(Scene.KNOWN);
        facts.put(Fact.MODE, "individual");
        var scene = Scene.with(facts, LIBRARY)
                .commands("topics")
                .later(Duration.ofDays(400))
                .says("hello");

        assertThat(scene.text()).startsWith("Hello again.");
        assertThat(scene.session.profile().is(Fact.MODE, "individual")).isTrue();
    }

    @Test
    void forwardedWordsAreAskedAboutFirst() {
        var scene = after(90).does("you will regret it", Origin.FORWARDED, CrisisSignal.NONE);

        assertThat(scene.at()).startsWith("whose/");
        assertThat(scene.session.frames().getFirst().dialog()).isEqualTo(new DialogId("coming-back"));
    }

    @Test
    void aNewcomerAndOneWhoIsNotToBeRememberedAreMetAsBefore() {
        var refused = Scene.with(Map.of(Fact.ADULT, "yes", Fact.CONSENT, "refused"), LIBRARY)
                .says("hello")
                .later(Duration.ofDays(100))
                .says("hello");

        assertThat(refused.text()).doesNotContain("Hello again.");
        assertThat(List.of(refused.session.frames().getFirst().dialog())).doesNotContain(new DialogId("coming-back"));
    }
}
