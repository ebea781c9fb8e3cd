package org.amends.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.amends.engine.Session;
import org.amends.person.Fact;
import org.amends.person.PersonId;
import org.amends.person.Profile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** From erasing everything to coming back. */
@Timeout(60)
class ClosedForTwoTests {
    private final Stage stage = new Stage().start();

    @AfterEach
    void end() {
        stage.close();
    }

    @Test
    void whoErasesInIndividualModeAndComesBackIsKeptFromWorkForTwo() throws Exception {
        // given
        isKnown("individual");
        // when
        stage.process(stage.command(1, "delete"));
        stage.sender.awaitMessage();
        comesBack();
        // then
        assertThat(profile().fact(Fact.JOINT)).contains("closed");
        assertThat(profile().fact(Fact.MODE)).isEmpty();
    }

    @Test
    void alsoAfterARestart() throws Exception {
        isKnown("individual");
        stage.process(stage.command(1, "delete"));
        stage.sender.awaitMessage();
        stage.startAnew();
        comesBack();
        assertThat(profile().jointIsClosed()).isTrue();
    }

    @Test
    void alsoAfterErasingOnceMore() throws Exception {
        // given
        isKnown("individual");
        stage.process(stage.command(1, "delete"));
        stage.sender.awaitMessage();
        comesBack();
        stage.moveClock(Duration.ofDays(100));
        // when: the first row is over, the second is not
        stage.process(stage.command(1, "delete"));
        stage.sender.awaitMessage();
        stage.moveClock(Duration.ofDays(100));
        stage.startAnew();
        comesBack();
        // then
        assertThat(stage.store.erasings()).isEqualTo(2);
        assertThat(profile().jointIsClosed()).isTrue();
    }

    @Test
    void afterItsTimeNothingIsKnownOfThem() throws Exception {
        isKnown("individual");
        stage.process(stage.command(1, "delete"));
        stage.sender.awaitMessage();
        stage.moveClock(Duration.ofDays(181));
        stage.startAnew();
        comesBack();
        assertThat(profile().jointIsClosed()).isFalse();
    }

    @Test
    void toAnybodyElseNothingIsClosed() throws Exception {
        isKnown("ordinary");
        stage.process(stage.command(1, "delete"));
        stage.sender.awaitMessage();
        comesBack();
        assertThat(stage.store.erasings()).isEqualTo(1);
        assertThat(profile().jointIsClosed()).isFalse();
    }

    @Test
    void ofThoseWhoComeAtOnceEachHasTheirOwn() throws Exception {
        isKnown("individual");
        stage.process(stage.command(1, "delete"));
        stage.sender.awaitMessage();
        stage.startAnew();
        stage.process(stage.command(1, "start"), stage.command(2, "start"));
        for (var question : List.of(stage.sender.awaitMessage(), stage.sender.awaitMessage())) {
            agrees(question);
        }
        assertThat(profile().jointIsClosed()).isTrue();
        assertThat(stage.store.session(2).orElseThrow().profile().jointIsClosed())
                .isFalse();
    }

    private void isKnown(String mode) {
        var profile = Profile.UNKNOWN.with(Fact.ADULT, "yes").with(Fact.CONSENT, "kept");
        stage.store.put(new PersonId(1), Session.of("person1", profile.with(Fact.MODE, mode)));
    }

    private void comesBack() throws InterruptedException {
        stage.process(stage.command(1, "start"));
        agrees(stage.sender.awaitMessage());
    }

    private void agrees(ScriptedSender.Call question) throws InterruptedException {
        stage.process(stage.tap(question.chat(), question, "I am 18 or older"));
        stage.process(stage.tap(question.chat(), stage.sender.awaitMessage(), "You may keep it"));
        stage.sender.awaitMessage();
    }

    private Profile profile() {
        return stage.store.session(1).orElseThrow().profile();
    }
}
