package org.amends.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.amends.safety.CrisisSignal.Level;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What is counted where turns are processed. */
@Timeout(60)
class ScreenCountsTests {
    private final Stage stage = new Stage().start();
    private final List<Level> counted = new ArrayList<>();

    @BeforeEach
    void begin() {
        stage.countedBy(counted::add);
        stage.knows(1);
    }

    @AfterEach
    void end() {
        stage.close();
    }

    @Test
    void aTextIsCountedOnceAndOnlyWhereSomethingWasFound() {
        var danger = stage.text(1, "I am in danger");

        stage.process(stage.text(1, "good evening"), stage.command(1, "topics"), danger);
        stage.process(danger, stage.text(1, "a worry"));

        assertThat(counted).containsExactly(Level.HARD, Level.SOFT);
    }

    @Test
    void wordsInAGroupAreNotCounted() {
        stage.process(stage.text(-5, "we are in danger"));

        assertThat(counted).isEmpty();
    }

    @Test
    void countingThatFailsHarmsNoTurn() throws Exception {
        stage.countedBy(_ -> {
            throw new IllegalStateException("lost count");
        });

        stage.process(stage.text(1, "I am in danger"));

        assertThat(stage.store.done()).hasSize(1);
        assertThat(stage.sender.awaitMessage().text()).isNotEmpty();
    }
}
