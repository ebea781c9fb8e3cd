package org.amends.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.amends.person.Fact;
import org.junit.jupiter.api.Test;

class SessionCodecTests {
    private final SessionCodec codec = new SessionCodec();

    @Test
    void aSessionComesBackWithoutItsSlots() {
        var full = Samples.full();

        var json = codec.write(full);

        assertThat(codec.read(json, full.slots())).isEqualTo(full);
        assertThat(json).doesNotContain("it was me");
    }

    @Test
    void thatWorkForTwoIsClosedComesBackToo() {
        var closed = Samples.agreed().with(Samples.agreed().profile().with(Fact.JOINT, "closed"));

        assertThat(codec.read(codec.write(closed), Map.of())).isEqualTo(closed);
        assertThat(codec.write(closed)).contains("\"joint\":\"closed\"");
    }

    @Test
    void unknownFieldsAndFactsArePassedOverAndMissingOnesAreEmpty() {
        var json = """
                {"id":"abc","library":"v1","turn":3,"mood":{"a":[1]},"facts":{"consent":"kept","shoe-size":"43"},
                 "toldNotReviewed":true}""";

        var session = codec.read(json, Map.of());

        assertThat(session.turn()).isEqualTo(3);
        assertThat(session.profile().facts()).isEqualTo(Map.of(Fact.CONSENT, "kept"));
        assertThat(session.frames()).isEmpty();
        assertThat(session.open()).isEmpty();
        assertThat(session.toldNotReviewed()).isEmpty();
    }

    @Test
    void whatCannotBeReadIsNotQuoted() {
        assertThatThrownBy(() -> codec.read("{\"turn\":\"my secret\"}", Map.of()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageNotContaining("secret")
                .hasNoCause();
    }
}
