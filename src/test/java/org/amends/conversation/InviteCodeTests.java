package org.amends.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Random;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InviteCodeTests {
    @Test
    void aCodeIsReadAsItIsWrittenInCapitalsAndWithoutDashes() {
        for (int seed = 0; seed < 200; seed++) {
            var code = InviteCode.of(new SplittableRandom(seed));
            var written = code.written();
            assertThat(written).matches("[0-9a-z]{5}(-[0-9a-z]{5,6}){4}").hasSizeLessThanOrEqualTo(64);
            for (var typed : new String[] {written, written.toUpperCase(), " " + written.replace("-", "") + "\n"}) {
                assertThat(InviteCode.in(typed).map(InviteCode::id)).contains(code.id());
            }
        }
    }

    @Test
    void lettersThatLookLikeDigitsAreTakenForThem() {
        var code = InviteCode.in("10101-10101-10101-10101-101010").orElseThrow();
        assertThat(InviteCode.in("IOlol-l0101-10101-10101-1o1010").map(InviteCode::id))
                .contains(code.id());
    }

    @Test
    void codesAndTheirIdsDiffer() {
        var chance = new Random(1);
        var ids = new HashSet<InviteId>();
        for (int i = 0; i < 1000; i++) {
            ids.add(InviteCode.of(chance).id());
        }
        assertThat(ids).hasSize(1000);
    }

    @Test
    void neitherTheObjectNorItsIdShowsTheCode() {
        var code = InviteCode.of(new SplittableRandom(3));
        assertThat(code.toString() + code.id())
                .doesNotContain(code.written(), code.written().replace("-", ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "i found out an hour ago",
                "abcdefghjkmnpqrstvwxyzabcd",
                "i want to know where she is",
                "10101-10101-10101-10101-10101",
                "10101-10101-10101-10101-1010101",
                "10101-10101-10101-10101-10101u"
            })
    void whatSomebodyWritesIsNoCode(String text) {
        assertThat(InviteCode.in(text)).isEmpty();
    }
}
