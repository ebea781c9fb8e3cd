package org.amends.safety;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.amends.nlu.Reading;
import org.amends.nlu.Utterance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class PatternScreenTests {
    private static final PatternScreen SCREEN = new PatternScreen(DialogFiles.crisis());

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    money i hid so i can leave him       | coercive_control
                    he'd kill me if i told               | violence_victim
                    its my fault he gets angry           | violence_victim
                    it happened again                    | happened_again
                    ill kill you                         | threat_to_other
                    i just want to know where she is     | asks_to_check
                    how do i get into his phone          | asks_to_check
                    court says i cant text her           | no_contact
                    ill make her boyfriend pay           | threat_to_other
                    im 16                                | under_18
                    is he lying                          | asks_verdict
                    what did she tell you                | asks_partner_words
                    """)
    void theTwelveTextsThatMustNotBeCoachedOnAreFound(String text, String kind) {
        assertThat(screen(text).kinds()).contains(kind);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    i want to die                                                              | HARD
                    I WANT TO DIEEEE                                                           | HARD
                    we talked about the loan and it went ok but honestly i want to kill myself | HARD
                    i want to die lol                                                          | SOFT
                    heartbroken i want to die of shame                                         | SOFT
                    he used to hit me years ago                                                | SOFT
                    he’s been hitting me again                                                 | HARD
                    she says i hit her                                                         | SOFT
                    if he hit me i'd leave                                                     | SOFT
                    i dreamed i hit her                                                        | SOFT
                    my husband chokes me                                                       | HARD
                    theres a restraining order against me                                      | HARD
                    i could kill him lol                                                       | NONE
                    i could kill him                                                           | SOFT
                    i lied about where i was because he gets angry                             | SOFT
                    its my fault i make him angry                                              | SOFT
                    he checks my phone                                                         | SOFT
                    no one would miss me                                                       | SOFT
                    thanks for everything goodbye                                              | SOFT
                    i gave in because he wouldnt stop                                          | SOFT
                    he hurt our son                                                            | SOFT
                    """)
    void howSureItIsDependsOnWhoAndWhenAndHow(String text, CrisisSignal.Level level) {
        assertThat(screen(text).level()).isEqualTo(level);
    }

    @Test
    void ofSeveralKindsTheMostUrgentComesFirstAndTheSureOnesBeforeTheUnsure() {
        assertThat(screen("i hit her and he hit our son, i want to die").kinds())
                .startsWith("child_harm", "self_harm")
                .contains("violence_perpetrator");
        assertThat(screen("i hit her. shes better off without me").kinds())
                .containsExactly("violence_perpetrator", "self_harm");
    }

    @Test
    void ordinaryHeartbreakIsNeverSureAndHardlyEverAskedAbout() throws IOException {
        var found = plain().filter(text -> screen(text).found()).toList();
        var sure = plain().filter(text -> screen(text).level() == CrisisSignal.Level.HARD)
                .toList();

        assertThat(plain()).hasSizeGreaterThanOrEqualTo(150);
        assertThat(sure).isEmpty();
        assertThat((double) found.size() / plain().count())
                .as("asked about without need: %s", found)
                .isLessThanOrEqualTo(0.02);
    }

    static Stream<String> oddInputs() {
        return Stream.of(
                "",
                " ",
                "\n\n\n",
                "😂😭💔",
                "\u0000\u0001\u001b[31m",
                "\uD800",
                "\u202Etfel ot thgir",
                "...???!!!",
                "''''\"\"\"\"",
                "a".repeat(1_000_000),
                "he hit ".repeat(150_000),
                "i want to ".repeat(100_000),
                "\"".repeat(100_000),
                ": ".repeat(100_000),
                "\n> x".repeat(100_000),
                "ÅÄÖ ñ 你好 привет");
    }

    @ParameterizedTest
    @MethodSource("oddInputs")
    void oddMessagesAreReadLikeAnyOther(String text) {
        assertThatCode(() -> screen(text)).doesNotThrowAnyException();
        assertThatCode(() -> PastedWords.looksPasted(new Utterance(text))).doesNotThrowAnyException();
    }

    @Test
    void whatStandsBeyondTheReadPartIsNotLookedAt() {
        assertThat(screen(" word".repeat(2_000) + " he hit me").found()).isFalse();
    }

    private static CrisisSignal screen(String text) {
        return SCREEN.screen(new Utterance(text), Reading.EMPTY);
    }

    private static Stream<String> plain() throws IOException {
        try (var file = PatternScreenTests.class.getResourceAsStream("plain.txt")) {
            return List.of(new String(file.readAllBytes(), StandardCharsets.UTF_8).split("\n", -1)).stream()
                    .filter(line -> !line.isBlank());
        }
    }
}
