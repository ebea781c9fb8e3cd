package org.amends.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.amends.conversation.TurnWatch.Turned;
import org.amends.dialog.NodeRef;
import org.amends.labels.Dimension;
import org.amends.labels.Label;
import org.amends.nlu.Ranked;
import org.amends.nlu.Reading;
import org.amends.person.PersonId;
import org.amends.safety.CrisisSignal.Level;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What somebody who looks on gets to know, and what only happens where people try things out. */
@Timeout(60)
class WatchTests {
    private final Stage stage = new Stage().start();
    private final List<Turned> seen = new ArrayList<>();

    @BeforeEach
    void begin() {
        stage.watchedBy(seen::add);
    }

    @AfterEach
    void end() {
        stage.close();
    }

    @Test
    void eachTurnIsShownWithItsReadingAndWithThePlaceAfterIt() {
        // given
        var reading = new Reading(
                Map.of(Dimension.TOPIC, List.of(new Ranked(new Label("honesty"), 0.8))), Map.of(Dimension.TOPIC, 0.5));
        stage.reads(reading);
        stage.knows(1);
        var command = stage.command(1, "topics");
        var text = stage.text(1, "secret words");
        // when
        stage.process(command);
        stage.process(text);
        // then
        assertThat(seen)
                .hasSize(2)
                .allMatch(turn -> turn.chat() == 1 && turn.person().equals(new PersonId(1)));
        assertThat(seen.getFirst().read()).isEmpty();
        assertThat(seen.getFirst().place().map(NodeRef::toString)).contains("topics/which");
        assertThat(seen.getLast().message()).isEqualTo(text.messageId());
        assertThat(seen.getLast().read().map(TurnWatch.Read::reading)).contains(reading);
        assertThat(seen.toString()).doesNotContain("secret");
    }

    @Test
    void whatTheScreenFoundIsShown() {
        stage.knows(1);
        stage.process(stage.text(1, "I am in danger"));
        assertThat(seen.getFirst().read().map(read -> read.signal().level())).contains(Level.HARD);
    }

    @Test
    void aTapIsShownWithoutAMessageForItIsOnOneOfOurs() throws Exception {
        stage.knows(1);
        stage.process(stage.command(1, "topics"));
        var asked = stage.sender.awaitMessage();
        var label = ((Delivery.Send) asked.delivery()).buttons().getFirst().label();
        stage.process(stage.tap(1, asked, label));
        assertThat(seen.getLast().message()).isEmpty();
        assertThat(seen.getLast().read()).isEmpty();
    }

    @Test
    void anUpdateThatComesTwiceAndWordsInAGroupAreNotShown() {
        stage.knows(1);
        var message = stage.command(1, "topics");
        stage.process(message);
        stage.process(message, stage.text(-5, "among ourselves"));
        assertThat(seen).hasSize(1);
    }

    @Test
    void aWatchThatFailsHarmsNoTurn() throws Exception {
        stage.watchedBy(_ -> {
            throw new IllegalStateException("looked away");
        });
        stage.knows(1);
        stage.process(stage.command(1, "topics"));
        assertThat(stage.store.done()).hasSize(1);
        assertThat(stage.sender.awaitMessage().text()).startsWith("What shall we look at?");
    }

    @Test
    void aClockThatIsMovedByHandIsNoOutage() throws Exception {
        // given
        stage.knows(1);
        stage.process(stage.command(1, "topics"));
        stage.sender.awaitMessage();
        stage.polled(stage.now.get());
        // when
        stage.moveClock(Duration.ofHours(1));
        stage.polled(stage.now.get());
        stage.moveClock(Duration.ofSeconds(10));
        // then: each check-in takes a tick of the clock, in which an outage would be seen
        stage.store.checkIn(1, "gone-since");
        assertThat(stage.sender.awaitMessage().text()).startsWith("Hello. The door's open.");
        stage.store.checkIn(1, "gone-since");
        assertThat(stage.sender.awaitMessage().text()).startsWith("Hello. The door's open.");
    }

    @Test
    void whoIsForgottenIsNewTheNextTime() {
        stage.knows(1);
        stage.process(stage.command(1, "topics"));
        stage.forget(1);
        assertThat(stage.store.session(1)).isEqualTo(Optional.empty());
    }
}
