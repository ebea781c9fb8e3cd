package org.amends.conversation;

import static org.amends.conversation.TwoStage.ANA;
import static org.amends.conversation.TwoStage.BEN;
import static org.amends.conversation.TwoStage.GROUP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.amends.couple.Role;
import org.amends.couple.SessionMode;
import org.amends.joint.JointState;
import org.amends.joint.Share;
import org.amends.joint.Shares;
import org.amends.joint.Stage.Booked;
import org.amends.joint.Stage.Running;
import org.amends.person.Fact;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each said alone, and the yes or no that two come to by it. */
@Timeout(60)
class FitnessTests {
    private static final String PUT_OFF = "We won't meet today.";

    @TempDir
    Path folder;

    private TwoStage stage;

    @BeforeEach
    void begin() {
        stage = new TwoStage(folder).together();
        for (var person : new long[] {ANA, BEN}) {
            stage.learns(person, Fact.JOINT_FEAR, "no");
            stage.learns(person, Fact.READY, "yes");
        }
    }

    @AfterEach
    void end() {
        stage.close();
    }

    // --- meeting

    /** In an hour they meet; both were asked already. */
    private void isBooked() {
        var at = stage.now.get().plus(Duration.ofHours(1));
        stage.changes(state -> new JointState(
                state.couple(),
                state.turn(),
                new Booked(TwoDialogs.TALK, SessionMode.TYPED, at, false, true),
                state.earliest(),
                state.sessions(),
                Map.of(),
                state.open(),
                state.agreements(),
                state.shares()));
    }

    private void itsTimeComes() {
        stage.later(Duration.ofHours(1).plusSeconds(1));
        await().until(() -> !(stage.state().stage() instanceof Booked));
    }

    @Test
    void twoWhoFitMeet() {
        isBooked();
        itsTimeComes();

        assertThat(stage.state().stage()).isInstanceOf(Running.class);
    }

    /** For every dialog alike: a menu in which only some are shut would tell which of the two hasn't stopped. */
    @ParameterizedTest
    @CsvSource({
        "JOINT_FEAR, yes",
        "JOINT_FEAR, unsaid",
        "READY, no",
        "FEAR, yes",
        "NO_CONTACT, unsaid",
        "MODE, individual",
        "OVER, not_yet"
    })
    void oneNoIsEnoughAndTheGroupReadsTheSame(Fact fact, String value) {
        isBooked();
        stage.learns(BEN, Fact.SIDE, "i_broke_trust");
        stage.learns(BEN, Fact.OVER, "yes");
        stage.learns(BEN, fact, value);
        itsTimeComes();

        assertThat(stage.lastRead(GROUP)).startsWith(PUT_OFF);
    }

    @Test
    void whoStopsAloneBeforeTheTimeIsHeardThenInWordsThatSayNothing() {
        isBooked();
        int inGroup = stage.read(GROUP).size();
        stage.does(stage.command(ANA, "stop"));
        assertThat(stage.read(GROUP)).hasSize(inGroup);
        assertThat(((Booked) stage.state().stage()).putOff()).isTrue();
        itsTimeComes();

        assertThat(stage.lastRead(GROUP)).startsWith(PUT_OFF);
    }

    // --- passing words on

    private void anaHasWritten() {
        var at = stage.now.get().plus(Duration.ofMinutes(10));
        stage.changes(state -> new JointState(
                state.couple(),
                state.turn(),
                state.stage(),
                state.earliest(),
                state.sessions(),
                Map.of(),
                state.open(),
                state.agreements(),
                new Shares(Map.of(Role.A, new Share("sunday was long for you", at, false)), Map.of())));
    }

    private void theTenMinutesAreOver() {
        stage.later(Duration.ofMinutes(11));
        await().until(() -> stage.state().shares().from().get(Role.A).asked());
    }

    @Test
    void wordsArePassedOnWhereNothingSpeaksAgainstIt() {
        anaHasWritten();
        theTenMinutesAreOver();

        assertThat(stage.lastRead(BEN)).startsWith("Hello. Nothing here needs an answer");
    }

    @ParameterizedTest
    @CsvSource({
        "1, JOINT_FEAR, yes",
        "2, JOINT_FEAR, unsaid",
        "2, FEAR, yes",
        "2, NO_CONTACT, yes",
        "1, NO_CONTACT, unsaid",
        "1, DISCLOSED, once",
        "2, JOINT, closed"
    })
    void elseTheyComeToNothingAndNobodyReadsOfIt(long person, Fact fact, String value) {
        anaHasWritten();
        stage.learns(person, fact, value);
        int toAna = stage.read(ANA).size();
        int toBen = stage.read(BEN).size();
        theTenMinutesAreOver();

        assertThat(stage.read(ANA)).hasSize(toAna);
        assertThat(stage.read(BEN)).hasSize(toBen);
    }
}
