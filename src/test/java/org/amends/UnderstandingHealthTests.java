package org.amends;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.amends.nlu.Reading;
import org.amends.nlu.Understanding;
import org.amends.nlu.Understanding.Mode;
import org.amends.nlu.Utterance;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;

class UnderstandingHealthTests {
    private static final Encoding THERE = Encoding.load(EncodingTests.Named::new);

    @Test
    void saysThatTheEncoderReads() {
        assertThat(health(Mode.COMPLETE, THERE).getDetails()).isEqualTo(Map.of("reading", "encoder"));
    }

    @Test
    void anEncoderThatNobodyWantsNeedsNoReason() {
        assertThat(health(Mode.REDUCED, Encoding.notWanted()).getDetails()).isEqualTo(Map.of("reading", "opennlp"));
    }

    @Test
    void anEncoderThatIsMissingIsUpWithAReason() {
        // given
        var missing = Encoding.load(() -> {
            throw new IllegalStateException("no library");
        });
        // when
        var health = health(Mode.REDUCED, missing);
        // then
        assertThat(health.getStatus()).isEqualTo(Status.UP);
        assertThat(health.getDetails()).isEqualTo(Map.of("reading", "opennlp", "reason", "no library"));
    }

    @Test
    void anEncoderThatFailsIsUpWithAReasonUntilItWorks() {
        // given
        var understanding = new Switched();
        var indicator = new UnderstandingHealth(() -> understanding, THERE);
        // when
        understanding.mode = Mode.REDUCED;
        var failing = indicator.health();
        understanding.mode = Mode.COMPLETE;
        var again = indicator.health();
        // then
        assertThat(failing.getStatus()).isEqualTo(Status.UP);
        assertThat(failing.getDetails()).containsEntry("reading", "opennlp");
        assertThat(failing.getDetails().get("reason")).asString().startsWith("the sentence encoder fails");
        assertThat(again.getDetails()).isEqualTo(Map.of("reading", "encoder"));
    }

    private static Health health(Mode mode, Encoding encoding) {
        var understanding = new Switched();
        understanding.mode = mode;
        return new UnderstandingHealth(() -> understanding, encoding).health();
    }

    private static final class Switched implements Understanding {
        private Mode mode = Mode.COMPLETE;

        @Override
        public Reading read(Utterance utterance) {
            return Reading.EMPTY;
        }

        @Override
        public Mode mode() {
            return mode;
        }
    }
}
