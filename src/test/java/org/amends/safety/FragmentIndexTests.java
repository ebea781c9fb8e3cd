package org.amends.safety;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.amends.nlu.Utterance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class FragmentIndexTests {
    private static final Lexicon CRISIS = DialogFiles.crisis();
    private static final Lexicon MONITORING = DialogFiles.monitoring();
    private static final Pattern DANGER = Pattern.compile("safety|screen");
    private static final int OF_OTHERS = 5;
    private static final List<String> SENTENCES = sentences();
    private static final List<String> BETWEEN = List.of(" ", ". ", "\n", " lol ", ": ", " and ", "\" ", " \u201C");

    @Test
    void sentencesOfTheDialogsAreScreenedAsIfEveryPatternWereTriedEverywhere() {
        assertThat(SENTENCES).hasSizeGreaterThan(20_000);
        SENTENCES.forEach(FragmentIndexTests::sameIsFoundIn);
    }

    static IntStream seeds() {
        return IntStream.range(0, 300);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void sentencesRunTogetherAreScreenedAsIfEveryPatternWereTriedEverywhere(int seed) {
        var random = new Random(seed);
        var text = new StringBuilder();
        var length = seed % 20 == 0 ? 11_000 : 100 + random.nextInt(1_500);
        while (text.length() < length) {
            text.append(SENTENCES.get(random.nextInt(SENTENCES.size())))
                    .append(BETWEEN.get(random.nextInt(BETWEEN.size())));
        }
        sameIsFoundIn(text.toString());
    }

    @Test
    void ofEveryEntryOfTheProjectFragmentsAreKnown() {
        for (var lexicon : List.of(CRISIS, MONITORING)) {
            assertThat(IntStream.range(0, lexicon.compiled().size())).allMatch(lexicon.fragments()::knows);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kill (?:him|her)",
                "a?b{2}c{0,2}d+?",
                "(?:x|y z){1,3}!",
                "[a-c]\\d{2,}[xyz]?",
                "(?<!not )\\bhit(?: \\w{1,9}){0,3} me\\b(?! up)",
                "n.m\\."
            })
    void whereAPatternMatchesItIsTried(String pattern) {
        var index = new FragmentIndex(List.of(pattern));
        var matches = Pattern.compile(pattern)
                .matcher(
                        "kill her abbd abbccd x y zx! a12 b777z hit the old cat me n\uD83D\uDE02m. cry kill him not hit me")
                .results()
                .toList();

        assertThat(index.knows(0)).isTrue();
        assertThat(matches)
                .isNotEmpty()
                .allSatisfy(match -> assertThat(
                                index.startsIn(match.group()).getFirst().get(0))
                        .isTrue());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(?i)kill",
                "\\p{L}+",
                "[^a]b",
                "(?<name>a)",
                "a?",
                "\\w{1,5}",
                "a|b?",
                "\uD83D\uDE02?a",
                "[a-c&&[b]]x",
                "\\x41"
            })
    void aPatternWithoutFragmentsIsTriedEverywhere(String pattern) {
        var index = new FragmentIndex(List.of(pattern));

        assertThat(index.knows(0)).isFalse();
        assertThat(index.startsIn("one two").getFirst().stream()).containsExactly(0, 4);
    }

    @Test
    void whereNoFragmentStandsNearNothingIsTried() {
        var index = new FragmentIndex(List.of("kill (?:him|her)"));

        assertThat(index.startsIn("they kill time").getFirst().isEmpty()).isTrue();
        assertThat(index.startsIn("well i say kill her").getFirst().stream()).containsExactly(11, 16);
    }

    private static void sameIsFoundIn(String text) {
        var utterance = new Utterance(text);
        assertThat(new PatternScreen(CRISIS).screen(utterance))
                .as(text)
                .isEqualTo(new EveryWordScreen(CRISIS).screen(utterance));
        assertThat(new MonitoringGuard(MONITORING).asksToWatch(utterance))
                .as(text)
                .isEqualTo(new EveryWordScreen(MONITORING).findsAny(utterance));
    }

    private static List<String> sentences() {
        var sentences = new ArrayList<String>();
        for (var file : filesIn("dialogs/intents", "dialogs/kept-out")) {
            // Whatever else stands in a line may be screened as well: all that counts here is that it is much and
            // varied. Where patterns seldom match, some of it is enough.
            int each = DANGER.matcher(file.toString()).find() ? 1 : OF_OTHERS;
            var lines = read(file).lines().toList();
            for (int at = 0; at < lines.size(); at += each) {
                sentences.add(lines.get(at).replaceAll("^ *- \"|\"$|\\t.*", ""));
            }
        }
        for (var lexicon : List.of(CRISIS, MONITORING)) {
            lexicon.compiled().stream()
                    .map(Lexicon.Compiled::entry)
                    .flatMap(entry -> Stream.concat(entry.must().stream(), entry.mustNot().stream()))
                    .forEach(sentences::add);
        }
        return sentences;
    }

    private static List<Path> filesIn(String... folders) {
        return Stream.of(folders)
                .flatMap(folder -> {
                    try (var files = Files.walk(Path.of(folder))) {
                        return files.filter(Files::isRegularFile).sorted().toList().stream();
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                })
                .toList();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
