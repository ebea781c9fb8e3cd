package org.amends.engine;

import static org.amends.engine.Scene.KNOWN;
import static org.amends.engine.Scene.control;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.amends.engine.TurnInput.Origin;
import org.amends.labels.Dimension;
import org.amends.labels.Labelled;
import org.amends.safety.CrisisSignal;
import org.junit.jupiter.api.Test;

/** Old buttons, newcomers, and dialogs that change while people stand in them. */
class ChangingTests {
    private static Scene atTelling() {
        return Scene.with(KNOWN).commands("topics").taps("Telling it");
    }

    private static final String GONE = """
            dialog: telling
            title: Telling
            source: "own wording"
            instead: write
            opens: { topics: [honesty], menu: true }
            start: fresh
            nodes:
              fresh:
                say: "It begins anew."
                replies: [{ label: "I'm ready", goto: bye }]
                reprompt: ["A tap will do."]
                give-up: bye
              bye: { say: "That's it.", end: done }
            """;

    // --- old buttons

    @Test
    void aButtonOfAnEarlierQuestionIsToldApartAndTheOpenOneIsAskedAgain() {
        var scene = atTelling();
        var old = scene.button("Not today");
        scene.taps("I'm ready").input(old);
        assertThat(scene.text())
                .startsWith("That button belongs to an earlier question.")
                .contains("In a sentence");
        assertThat(scene.at()).isEqualTo("telling/tell");
    }

    @Test
    void aButtonOfAnEarlierLifeDoesNothing() {
        var scene = atTelling();
        var old = scene.button("I'm ready");
        assertThat(scene.commands("delete").input(old).text()).startsWith("That button belongs");
    }

    @Test
    void theGoOnButtonOfAnOutageAsksWhateverIsOpen() {
        var goOn = ButtonData.read(ButtonData.goOn()).orElseThrow();
        assertThat(atTelling().input(goOn).at()).isEqualTo("telling/open");
        assertThat(Scene.with(KNOWN).input(goOn).at()).isEqualTo("topics/which");
        assertThat(Scene.newcomer().input(goOn).at()).isEqualTo("hello/first");
    }

    @Test
    void aTapOfAGuestAfterARestartGoesOnWhereItsButtonStood() {
        var scene = Scene.newcomer().commands("start").taps("I am 18 or older");
        var button = scene.button("You may keep it");
        var after = Scene.newcomer().input(button);
        assertThat(after.at()).isEqualTo("hello/side");
    }

    @Test
    void aTapOfAGuestIsFoundAgainByANodesFormerName() {
        var former = Scene.small(Map.of(
                "flows/hello.yaml",
                Scene.file("flows/hello.yaml")
                        .replace("    renamed-from: [storing]\n", "")
                        .replace("keeping", "storing")));
        var button = Scene.newcomer()
                .libraryBecomes(former)
                .commands("start")
                .taps("I am 18 or older")
                .button("You may keep it");
        assertThat(Scene.newcomer().input(button).at()).isEqualTo("hello/side");
    }

    // --- edits

    @Test
    void aLabelThatWasEditedBetweenQuestionAndTapStillCounts() {
        var scene = atTelling();
        var tap = scene.button("I'm ready");
        scene.libraryBecomes(Scene.edited("flows/telling.yaml", "\"I'm ready\"", "\"Let's go\""))
                .input(tap);
        assertThat(scene.at()).isEqualTo("telling/tell");
    }

    @Test
    void aReplyThatWasInsertedDoesNotMoveTheOthers() {
        var scene = atTelling();
        var tap = scene.button("Not today");
        scene.libraryBecomes(Scene.edited(
                        "flows/telling.yaml",
                        "- { label: \"I'm ready\"",
                        "- { label: \"Something new\", goto: slow }\n      - { label: \"I'm ready\""))
                .input(tap);
        assertThat(scene.session.parked()).hasSize(1);
    }

    @Test
    void aReplyThatWasTakenAwayIsNotTakenForItsNeighbour() {
        var scene = atTelling();
        var tap = scene.button("I'm ready");
        var file = Scene.file("flows/telling.yaml")
                .replace("      - { label: \"I'm ready\", hears: yes, goto: tell }\n", "")
                .replace(
                        "      - { label: \"Which hour is it\", goto: hour }\n",
                        "      - { label: \"Which hour is it\", goto: hour }\n      - { label: \"Something new\", goto: tell }\n");
        scene.libraryBecomes(Scene.small(Map.of("flows/telling.yaml", file))).input(tap);
        assertThat(scene.text()).startsWith("That button belongs to an earlier question.");
        assertThat(scene.at()).isEqualTo("telling/open");
    }

    @Test
    void aPlaceThatWasRenamedIsFoundAgain() {
        var before = Scene.small(Map.of(
                "flows/telling.yaml",
                Scene.file("flows/telling.yaml")
                        .replace("    renamed-from: [ready]\n", "")
                        .replace("  open:\n", "  ready:\n")
                        .replace("start: open", "start: ready")
                        .replace("goto: open", "goto: ready")));
        var scene = Scene.with(KNOWN, before).commands("topics").taps("Telling it");
        assertThat(scene.at()).isEqualTo("telling/ready");
        var tap = scene.button("I'm ready");
        assertThat(scene.libraryBecomes(Scene.small(Map.of())).input(tap).at()).isEqualTo("telling/tell");
    }

    @Test
    void aPlaceThatMigratedIsFoundAgain() {
        var scene = atTelling().taps("I'm ready");
        var moved = Scene.small(Map.of("flows/telling.yaml", GONE, "migrations/2026.yaml", "telling: { tell: fresh }"));
        assertThat(scene.libraryBecomes(moved).says("grmbl").text()).startsWith("A tap will do.");
    }

    @Test
    void aPlaceThatIsGoneIsSaidToBeGoneAndTheDialogBeginsAgain() {
        var scene = atTelling().taps("I'm ready").libraryBecomes(Scene.small(Map.of("flows/telling.yaml", GONE)));
        assertThat(scene.says("i hid the loan").text())
                .startsWith("The place where we were")
                .contains("It begins anew.");
    }

    @Test
    void aTapOnAPlaceThatIsGoneIsNoAnswerToAnotherQuestion() {
        var scene = atTelling();
        var tap = scene.button("I'm ready");
        scene.libraryBecomes(Scene.small(Map.of("flows/telling.yaml", GONE)));
        scene.does("never mind", Origin.EDITED, CrisisSignal.NONE);
        assertThat(scene.text()).contains("It begins anew.");
        assertThat(scene.input(tap).text()).startsWith("That button belongs to an earlier question.");
        assertThat(scene.at()).isEqualTo("telling/fresh");
    }

    @Test
    void aDialogThatIsGoneAltogetherLeadsToTheCrossroads() {
        var without = Scene.small(Map.of(
                "flows/telling.yaml",
                "",
                "flows/topics.yaml",
                Scene.file("flows/topics.yaml").replace("open: telling", "open: write")));
        var scene = atTelling();
        var tap = scene.button("I'm ready");
        scene.libraryBecomes(without);
        assertThat(scene.input(new TurnInput.Sent(TurnInput.Media.STICKER)).text())
                .contains("What shall we look at?");
        assertThat(scene.input(tap).at()).isEqualTo("topics/which");
    }

    @Test
    void aParkedPlaceThatIsGoneBeginsAgain() {
        var scene = atTelling().taps("I'm ready").commands("topics");
        scene.libraryBecomes(Scene.small(Map.of("flows/telling.yaml", GONE)));
        assertThat(scene.taps("Telling it").at()).isEqualTo("telling/fresh");
    }

    @Test
    void aSlotThatBecameADateDoesNotBreakWhatItHeld() {
        var scene = Scene.with(KNOWN).commands("topics").taps("Keeping a word").says("tell the truth");
        scene.libraryBecomes(Scene.edited(
                "flows/word.yaml", "asked: { max-chars: 40, refuses: [monitoring] }", "asked: { type: date }"));
        assertThat(scene.taps("That's it").text()).startsWith("So: tell the truth");
    }

    @Test
    void aButtonForTheEndOfATextIsHarmlessWhereTheTextIsNotAskedForAnyMore() {
        var scene = Scene.with(KNOWN).commands("topics").taps("I just need to write");
        var done = scene.button("I'm done");
        scene.libraryBecomes(Scene.edited(
                        "flows/write.yaml",
                        "    ask: { until: \"I'm done\", meanwhile: [\"I'm reading.\", \"Go on.\"] }\n    goto: out\n",
                        "    replies: [{ label: \"Enough\", goto: out }]\n"))
                .input(done);
        assertThat(scene.text()).startsWith("That button belongs to an earlier question.");
    }

    // --- newcomers

    @Test
    void aNewcomersStoryIsTheAnswerOnceItMayBe() {
        var scene = Scene.newcomer().says("found out an hour ago hes been with my sister");
        assertThat(scene.text()).startsWith("I've read that.").contains("Are you an adult?");
        scene.taps("I am 18 or older").taps("You may keep it").taps("I was hurt");
        assertThat(scene.text()).startsWith("You wrote “found out an hour ago hes been with my sister”.");
        assertThat(scene.session.pending()).isEmpty();
    }

    @Test
    void aStoryIsNotReplacedByALabelTypedOnTheWay() {
        var scene = Scene.newcomer().says("found out an hour ago hes been with my sister");
        scene.says("i am 18 or older").says("you may keep it").says("i was hurt");
        assertThat(scene.text()).startsWith("You wrote “found out an hour ago hes been with my sister”.");
    }

    @Test
    void aStoryIsNotReplacedByAShorterRemark() {
        var scene = Scene.newcomer().says("found out an hour ago hes been with my sister");
        scene.says("you said hello already right")
                .taps("I am 18 or older")
                .taps("You may keep it")
                .taps("I was hurt");
        assertThat(scene.text()).startsWith("You wrote “found out an hour ago");
    }

    @Test
    void aStoryIsQuotedAndNotWhatWasSaidOnTheWay() {
        var scene = Scene.newcomer().says("found out an hour ago hes been with my sister");
        scene.says("honestly, go on", Labelled.of(Dimension.TOPIC, "honesty"));
        scene.taps("I am 18 or older").taps("You may keep it").taps("I was hurt");
        assertThat(scene.text()).startsWith("You wrote “found out an hour ago");
    }

    @Test
    void whoRefusedIsLedToWritingOnly() {
        var scene = Scene.newcomer().commands("start").taps("I am 18 or older").taps("Keep nothing");
        assertThat(scene.says("i need to say something").at()).isEqualTo("write/open");
        assertThat(scene.session.mayBeStored()).isFalse();
    }

    @Test
    void aGreetingIsNoStory() {
        assertThat(Scene.newcomer()
                        .says("hello there my friend", control("greet"))
                        .session
                        .pending())
                .isEmpty();
    }
}
