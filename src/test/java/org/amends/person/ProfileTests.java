package org.amends.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class ProfileTests {
    @Test
    void workForTwoIsClosedInIndividualModeAndAfterErasingInIt() {
        assertThat(Profile.UNKNOWN.with(Fact.MODE, "individual").jointIsClosed())
                .isTrue();
        assertThat(Profile.UNKNOWN.with(Fact.JOINT, "closed").jointIsClosed()).isTrue();
        assertThat(Profile.unknown(true).with(Fact.MODE, "ordinary").jointIsClosed())
                .isTrue();
    }

    @Test
    void toAnybodyElseItIsNotClosed() {
        assertThat(Profile.UNKNOWN.jointIsClosed()).isFalse();
        assertThat(Profile.UNKNOWN.with(Fact.MODE, "ordinary").jointIsClosed()).isFalse();
        assertThat(Profile.UNKNOWN.with(Fact.DISCLOSED, "once").jointIsClosed()).isFalse();
        assertThat(Profile.unknown(false)).isEqualTo(Profile.UNKNOWN);
    }

    @Test
    void itIsAllThatIsKnownOfWhomErasedEverything() {
        assertThat(Profile.unknown(true).facts().keySet()).isEqualTo(Set.of(Fact.JOINT));
        assertThat(Profile.unknown(true).mayBeStored()).isFalse();
    }

    @Test
    void dialogsSetEveryFactButThat() {
        assertThat(Fact.values())
                .allSatisfy(fact -> assertThat(fact.isSetByDialogs()).isEqualTo(fact != Fact.JOINT));
    }
}
