package org.amends.engine;

import static org.amends.engine.Scene.KNOWN;
import static org.amends.engine.Scene.control;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.amends.dialog.Slot;
import org.amends.engine.TurnInput.Origin;
import org.amends.labels.Dimension;
import org.amends.labels.Labelled;
import org.amends.nlu.Utterance;
import org.amends.safety.CrisisSignal;
import org.amends.safety.CrisisSignal.Level;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a person may do at a question, and where it leads. */
class WaitingTests {
    private static Scene atTelling() {
        return Scene.with(KNOWN).commands("topics").taps("Telling it");
    }

    private static Scene atTell() {
        return atTelling().taps("I'm ready");
    }

    @Test
    void aQuestionIsAskedWithItsButtonsAndTheReviewLineOnce() {
        // when
        var scene = atTelling();
        // then
        assertThat(scene.text())
                .startsWith("No counsellor")
                .containsAnyOf("One short question?", "May I ask one thing?");
        assertThat(scene.buttons()).containsExactly("I'm ready", "Not today", "Which hour is it");
        assertThat(scene.commands("repeat").text()).doesNotContain("No counsellor");
    }

    @Test
    void aTapLeadsOnAndSettlesItsQuestionWithTheAnswerUnderIt() {
        // given
        var scene = atTelling();
        long asked = scene.session.turn();
        // when
        scene.taps("I'm ready");
        // then
        assertThat(scene.at()).isEqualTo("telling/tell");
        assertThat(scene.last.effects())
                .filteredOn(Effect.Settle.class::isInstance)
                .singleElement()
                .satisfies(effect -> {
                    var settle = (Effect.Settle) effect;
                    assertThat(settle.question()).isEqualTo(asked);
                    assertThat(settle.text())
                            .hasValueSatisfying(text -> assertThat(text).endsWith("› I'm ready"));
                });
    }

    @Test
    void typedWordsThatAreALabelCountAsTheTap() {
        assertThat(atTelling().says("im READY!").at()).isEqualTo("telling/tell");
    }

    /** What a tap on a button means doesn't hang on how a model reads the words on it. */
    @ParameterizedTest
    @EnumSource(names = {"SOFT", "HARD"})
    void aButtonsWordsWrittenOutAreTheButtonWhateverIsReadIntoThem(Level level) {
        assertThat(atTelling().says("I'm ready", level, "coercive_control").at())
                .isEqualTo("telling/tell");
    }

    @Test
    void whatIsSaidInSoManyWordsIsHeardAlsoWhereAButtonSaysIt() {
        // given
        var unmistakable = new CrisisSignal(Level.HARD, List.of("threat_to_other"), Set.of("threat_to_other"));
        // when
        var scene = atTelling().does("I'm ready", Origin.TYPED, unmistakable);
        // then
        assertThat(scene.at()).isEqualTo("danger-threat/open");
    }

    @Test
    void aButtonsWordsInAnEditOrAsACaptionAreNoTap() {
        var read = new CrisisSignal(Level.HARD, List.of("threat_to_other"));
        assertThat(atTelling().does("I'm ready", Origin.EDITED, read).at()).isEqualTo("danger-threat/open");
        assertThat(atTelling().does("I'm ready", Origin.CAPTION, read).at()).isEqualTo("danger-threat/open");
    }

    @Test
    void typedWordsThatAreAButtonOfTheHouseCountAsTheTapToo() {
        // given
        var scene = atTelling()
                .commands("pause")
                .commands("topics")
                .taps("Telling it")
                .says("ty", control("thanks"));
        assertThat(scene.buttons()).containsExactly("Go on", "Leave it");
        // when
        scene.says("leave it");
        // then
        assertThat(scene.at()).isEqualTo("nothing");
        assertThat(scene.text()).startsWith("Nothing is open");
    }

    @Test
    void aSureReadingLeadsWhereItsReplyLeads() {
        assertThat(atTelling().says("yeah go for it then", control("yes")).at()).isEqualTo("telling/tell");
    }

    @Test
    void notKnowingHowIsNoAnswerThatCouldBeReadBack() {
        // when
        var scene = atTell().says("dont know how");
        // then
        assertThat(scene.at()).isEqualTo("telling/tell");
        assertThat(scene.text()).contains("Take your time.").doesNotContain("know how");
        assertThat(scene.says("dont know how to say it but i lied").at()).isEqualTo("telling/read-back");
    }

    @Test
    void aReadingWithoutAButtonLeadsWhereTheNodeSays() {
        var scene = atTelling().says("its all too much", Labelled.of(Dimension.FEELING, "overwhelmed"));
        assertThat(scene.text()).startsWith("Slowly then.");
        assertThat(scene.at()).isEqualTo("telling/open");
    }

    @Test
    void whatIsNotUnderstoodClimbsTheLadderAndThenGivesUp() {
        var scene = atTelling();
        assertThat(scene.says("grmbl one").text()).startsWith("First rung.");
        assertThat(scene.says("grmbl two").text()).startsWith("Second rung.");
        assertThat(scene.says("grmbl three").text()).startsWith("We leave it here.");
        assertThat(scene.at()).isEqualTo("nothing");
    }

    @Test
    void theLikeliestReadingsAreOfferedOnceBeforeTheLadder() {
        // given
        var scene = atTelling();
        var unclear = new TurnInput.Said(
                new Utterance("maybe so maybe not"),
                Scene.unsure(Dimension.CONTROL, "yes", "no"),
                CrisisSignal.NONE,
                Origin.TYPED);
        // when
        scene.input(unclear);
        // then
        assertThat(scene.buttons())
                .containsExactly("Not today", "I'm ready", "I just need to write", "Neither of these");
        // and again: the ladder
        assertThat(scene.input(unclear).text()).startsWith("First rung.");
    }

    @Test
    void aClarifyingButtonIsTheReplyItself() {
        var scene = clarified();
        assertThat(scene.taps("I'm ready").at()).isEqualTo("telling/tell");
    }

    @Test
    void neitherOfTheClarifyingButtonsIsATryOnTheLadder() {
        assertThat(clarified().taps("Neither of these").text()).startsWith("First rung.");
        assertThat(clarified().says("neither of these").text()).startsWith("First rung.");
    }

    @Test
    void justWritingIsOfferedAndKeepsThePlace() {
        var scene = clarified().taps("I just need to write");
        assertThat(scene.at()).isEqualTo("write/open");
        assertThat(scene.session.parked())
                .extracting(frame -> frame.at().toString())
                .containsExactly("telling/open");
    }

    private static Scene clarified() {
        return atTelling()
                .input(new TurnInput.Said(
                        new Utterance("maybe so maybe not"),
                        Scene.unsure(Dimension.CONTROL, "yes", "no"),
                        CrisisSignal.NONE,
                        Origin.TYPED));
    }

    @Test
    void freeTextIsKeptInItsSlotAndQuoted() {
        var scene = atTell().says("i hid the loan");
        assertThat(scene.slot("telling", "part")).contains("i hid the loan");
        assertThat(scene.text()).contains("“i hid the loan”");
    }

    @Test
    void aLabelThatTheNodeHearsOutranksTheAnswer() {
        var scene = atTell().says("i only did it because of work", Labelled.of(Dimension.MOVE, "excuse"));
        assertThat(scene.text()).startsWith("“i only did it because of work” is a reason.");
        assertThat(scene.slot("telling", "part")).isEmpty();
    }

    @Test
    void aControlWordInALongerAnswerIsNoCommand() {
        var scene = atTell().says("no i never told her anything", control("no"));
        assertThat(scene.slot("telling", "part")).contains("no i never told her anything");
        assertThat(atTell().says("no not now", control("no")).text()).startsWith("We leave it here.");
    }

    @Test
    void theHardestSentenceIsNeverTooShort() {
        var short1 = Scene.edited("flows/telling.yaml", "min-words: 2", "min-words: 5");
        var scene =
                Scene.with(KNOWN, short1).commands("topics").taps("Telling it").taps("I'm ready");
        assertThat(scene.says("i cheated").slot("telling", "part")).contains("i cheated");
    }

    @Test
    void fewerWordsThanAskedForAreAskedForOnceMore() {
        assertThat(atTell().says("stuff").text()).startsWith("Take your time.");
    }

    @Test
    void fewWordsAreAskedForOnceMoreAlsoWhereNothingIsKept() {
        var library = Scene.edited("flows/hello.yaml", "min-words: 1", "min-words: 3");
        var scene = Scene.newcomer()
                .libraryBecomes(library)
                .commands("start")
                .taps("I am 18 or older")
                .taps("You may keep it")
                .taps("I broke it");
        assertThat(scene.says("stuff").text()).startsWith("Some words will do.");
    }

    @Test
    void whatWatchesThePartnerIsNotKept() {
        var scene = atTell().says("i ask where are you every hour");
        assertThat(scene.text()).startsWith("I don't keep plans that limit or watch");
        assertThat(scene.slot("telling", "part")).isEmpty();
    }

    @Test
    void whatWatchesThePartnerIsNotKeptInATextOfSeveralMessagesEither() {
        var scene = Scene.with(KNOWN).commands("topics").taps("Keeping a word");
        scene.says("i will tell the truth").says("you text me where are you");
        assertThat(scene.text()).startsWith("I don't keep plans that limit or watch");
        assertThat(scene.slot("word", "asked")).contains("i will tell the truth");
        assertThat(scene.at()).isEqualTo("word/longer");
    }

    @Test
    void aTextOfSeveralMessagesGoesOnUntilItsButton() {
        var scene = Scene.with(KNOWN).commands("topics").taps("Keeping a word");
        assertThat(scene.says("one thing").text()).isEqualTo("Go on.");
        assertThat(scene.says("and another").buttons()).containsExactly("That's it");
        assertThat(scene.taps("That's it").text()).startsWith("So: one thing\nand another");
    }

    @Test
    void noCharacterIsCutInTwoWhereATextIsTooLong() {
        var scene = Scene.with(KNOWN).commands("topics").taps("Keeping a word");
        scene.says("a".repeat(39) + "😀😀");
        assertThat(scene.slot("word", "asked")).contains("a".repeat(39));
    }

    @Test
    void aLongAnswerIsAskedForInParts() {
        assertThat(atTell().says("a b ".repeat(60)).text()).startsWith("That's more than I can read");
    }

    @Test
    void daysAreReadAndNothingElseIsADay() {
        var scene = atTell().says("i hid the loan");
        assertThat(scene.says("some day maybe").text()).startsWith("I couldn't read a day");
        assertThat(scene.says("friday").last.effects())
                .filteredOn(Effect.KeepPlan.class::isInstance)
                .singleElement()
                .satisfies(effect -> {
                    var plan = (Effect.KeepPlan) effect;
                    assertThat(plan.due()).hasToString("2026-03-06");
                    assertThat(plan.text()).isEqualTo("i hid the loan");
                    assertThat(plan.checkIn().orElseThrow().at()).hasToString("2026-03-07T18:00:00Z");
                });
        assertThat(scene.text()).startsWith("Written down for Friday, 6 March.");
    }

    @Test
    void aButtonPutsADay() {
        var scene = atTell().says("i hid the loan").taps("In three days");
        assertThat(scene.text()).startsWith("Written down for Thursday, 5 March.");
    }

    @Test
    void aSensitiveAnswerDoesNotStayOnTheScreen() {
        var scene = atTell().says("i hid the loan");
        assertThat(scene.did(Effect.DeleteIncoming.class)).isTrue();
        assertThat(scene.last.effects()).contains(new Effect.Settle(scene.session.turn() - 1, Optional.of("Thanks.")));
    }

    @Test
    void aSensitiveAnswerThatNamesADangerDoesNotStayOnTheScreenEither() {
        var scene = atTell().says("i want to die", CrisisSignal.Level.HARD, "self_harm");
        assertThat(scene.at()).isEqualTo("danger-self-harm/open");
        assertThat(scene.last.effects())
                .filteredOn(Effect.DeleteIncoming.class::isInstance)
                .hasSize(1);
    }

    @Test
    void aDialogsOwnSlotsAreGoneWhenItEnds() {
        var scene = atTell().says("i hid the loan").taps("In three days");
        assertThat(scene.session.slots().values()).noneMatch(slot -> slot.keep() == Slot.Keep.SESSION);
    }

    @Test
    void conditionsDecideByHourAndFacts() {
        assertThat(atTelling().taps("Which hour is it").text()).startsWith("We leave it here.");
        assertThat(Scene.with(KNOWN)
                        .later(Duration.ofHours(5))
                        .commands("topics")
                        .taps("Telling it")
                        .taps("Which hour is it")
                        .text())
                .startsWith("Not tonight.");
    }

    @Test
    void onlyOneQuestionIsOpenAndItsButtonsAreShortAndReadable() {
        var scene = atTelling();
        assertThat(scene.show().orElseThrow().question()).contains(scene.session.turn());
        assertThat(scene.show().orElseThrow().buttons())
                .allSatisfy(button -> assertThat(ButtonData.read(button.data())).isPresent())
                .allSatisfy(button -> assertThat(button.data().length()).isLessThanOrEqualTo(64));
    }

    @Test
    void thePhraseIsNeverTheSameTwiceInARow() {
        var scene = Scene.with(KNOWN).commands("topics").taps("I just need to write");
        var before = "";
        var heard = new HashSet<String>();
        for (int i = 0; i < 6; i++) {
            scene.says("line number " + i);
            assertThat(scene.text()).isNotEqualTo(before);
            before = scene.text();
            heard.add(before);
        }
        assertThat(heard).isEqualTo(new HashSet<>(List.of("I'm reading.", "Go on.")));
    }

    @Test
    void otherLettersThanLatinAreNotGuessedAt() {
        var scene = atTelling().says("я не знаю");
        assertThat(scene.text()).startsWith("I can only read English").contains("/sos");
        assertThat(scene.buttons()).contains("I'm ready");
        assertThat(scene.at()).isEqualTo("telling/open");
    }

    @Test
    void otherLettersDoNotStayOnTheScreenAtASensitiveQuestionThatIsAskedAgain() {
        var scene = atTell().says("я не знаю");
        assertThat(scene.did(Effect.DeleteIncoming.class)).isTrue();
        assertThat(scene.did(Effect.Settle.class)).isTrue();
        assertThat(scene.buttons()).contains("Not now");
    }

    @Test
    void anEditedMessageIsAcknowledgedAndTheQuestionStays() {
        var scene = atTelling().does("i'm ready", Origin.EDITED, CrisisSignal.NONE);
        assertThat(scene.text()).startsWith("I see you changed that");
        assertThat(scene.at()).isEqualTo("telling/open");
    }

    @Test
    void voicePicturesAndStickersHaveTheirLines() {
        assertThat(atTelling().input(new TurnInput.Sent(TurnInput.Media.VOICE)).text())
                .startsWith("I can't hear");
        assertThat(atTelling()
                        .input(new TurnInput.Sent(TurnInput.Media.PICTURE))
                        .text())
                .startsWith("I can't see");
        assertThat(atTelling()
                        .input(new TurnInput.Sent(TurnInput.Media.STICKER))
                        .text())
                .startsWith("I can only read");
    }
}
