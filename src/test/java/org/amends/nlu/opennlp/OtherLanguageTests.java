package org.amends.nlu.opennlp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OtherLanguageTests {
    private static final Path HERE = Path.of("src/test/resources/org/amends/nlu/opennlp");
    private static final Path EXAMPLES = Path.of("dialogs");

    private static List<String> lines(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .filter(line -> !line.isBlank())
                .map(line -> line.split("\t", 2)[0])
                .toList();
    }

    @Test
    void nineInTenForeignLinesAreNoticed() throws IOException {
        var foreign = lines(HERE.resolve("foreign.tsv"));

        var found = foreign.stream().filter(OtherLanguage::isWritten).toList();

        assertThat(foreign).hasSizeGreaterThanOrEqualTo(200);
        assertThat(found).hasSizeGreaterThanOrEqualTo(foreign.size() * 9 / 10);
    }

    @Test
    void otherLettersAreAlwaysNoticed() throws IOException {
        var letters = lines(HERE.resolve("foreign.tsv")).stream()
                .filter(line -> line.codePoints()
                                .filter(one -> one > 0x370 && one < 0x1E00 || one > 0x3000)
                                .count()
                        > 2)
                .toList();

        assertThat(letters).hasSizeGreaterThan(30).allMatch(OtherLanguage::isWritten);
    }

    @Test
    void dialectsTextingNamesAndMixturesAreEnglishEnough() throws IOException {
        assertThat(lines(HERE.resolve("english-that-looks-foreign.txt")))
                .isNotEmpty()
                .noneMatch(OtherLanguage::isWritten);
    }

    /** One in a thousand may be wrong; among the kept-out lines stand a few that really are foreign. */
    @Test
    void keptOutLinesAreEnglish() throws IOException {
        try (Stream<Path> files = Files.list(EXAMPLES.resolve("kept-out"))) {
            var all = files.filter(file -> file.toString().endsWith(".tsv"))
                    .flatMap(file -> {
                        try {
                            return lines(file).stream();
                        } catch (IOException e) {
                            throw new java.io.UncheckedIOException(e);
                        }
                    })
                    .filter(line -> !REALLY_FOREIGN.contains(line))
                    .toList();

            assertThat(all.stream().filter(OtherLanguage::isWritten)).hasSizeLessThanOrEqualTo(all.size() / 1_000);
        }
    }

    private static final List<String> REALLY_FOREIGN = List.of(
            "man bhaari hai, bas bolna hai, koi salah nahi",
            "Sie ist Lehrerin, ich bin Elektriker",
            "kya lagta hai, woh sach bol raha hai?",
            "usne kya bola mere baare mein",
            "quiero hablar con alguien de verdad");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "no sé qué hacer",
                "hasta mañana",
                "😭😭😭😭😭😭",
                "1 2 3 4 5 6",
                "lol",
                "да",
                "𝐢 𝐜𝐡𝐞𝐚𝐭𝐞𝐝 𝐨𝐧 𝐡𝐞𝐫 𝐥𝐚𝐬𝐭 𝐧𝐢𝐠𝐡𝐭"
            })
    void tooLittleIsNeverCalledForeign(String text) {
        assertThat(OtherLanguage.isWritten(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"我不知道怎么告诉她", "нет правды", "ごめんなさい", "مرحبا بك"})
    void otherScriptsNeedNoFiveWords(String text) {
        assertThat(OtherLanguage.isWritten(text)).isTrue();
    }
}
