package org.amends.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import org.amends.safety.CrisisSignal.Level;
import org.amends.storage.ScreenCountFile.Month;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScreenCountFileTests {
    private static final String FILE = "screen-counts";

    @TempDir
    private Path data;

    @Test
    void twoNumbersAMonthAreKeptAndNothingElse() throws IOException {
        count("2026-03-02T18:00:00Z", 2, 1);
        count("2026-03-30T18:00:00Z", 5, 0);
        count("2026-05-01T00:00:00Z", 0, 1);

        assertThat(Files.readAllLines(data.resolve(FILE)))
                .containsExactly("2026-03 held 7 asked 1", "2026-05 held 0 asked 1");
        assertThat(OwnerOnly.isReadByOthers(data.resolve(FILE))).isFalse();
    }

    @Test
    void aMonthIsToldOnceItIsOverAndASmallNumberOnlyAsSmall() {
        count("2026-03-02T18:00:00Z", 5, 4);
        count("2026-05-31T23:59:59Z", 6, 50);

        assertThat(ScreenCountFile.over(data, at("2026-05-31T23:59:59Z")))
                .containsExactly(
                        new Month(YearMonth.of(2026, 3), "5", "fewer than 5"),
                        new Month(YearMonth.of(2026, 4), "fewer than 5", "fewer than 5"));
        assertThat(ScreenCountFile.over(data, at("2026-06-01T00:00:00Z")).getLast())
                .isEqualTo(new Month(YearMonth.of(2026, 5), "6", "50"));
    }

    @Test
    void theFileDoesNotChangeWhenATextIsCounted() throws IOException {
        try (var counts = ScreenCountFile.open(data, at("2026-03-02T18:00:00Z"))) {
            var before = Files.readAllLines(data.resolve(FILE));
            counts.count(Level.HARD);
            assertThat(Files.readAllLines(data.resolve(FILE)))
                    .isEqualTo(before)
                    .containsExactly("2026-03 held 0 asked 0");
        }
    }

    @Test
    void whatIsNoCountInTheFileIsPassedOver() throws IOException {
        Files.write(data.resolve(FILE), List.of("2026-13 held 1 asked 1", "nonsense", "2026-02 held 6 asked 7"));

        count("2026-03-02T18:00:00Z", 1, 0);

        assertThat(Files.readAllLines(data.resolve(FILE)))
                .containsExactly("2026-02 held 6 asked 7", "2026-03 held 1 asked 0");
    }

    @Test
    void monthsOfMoreThanTwoYearsAgoAreForgotten() throws IOException {
        Files.write(data.resolve(FILE), List.of("2024-02 held 6 asked 7", "2024-03 held 8 asked 9"));

        count("2026-03-02T18:00:00Z", 0, 0);

        assertThat(Files.readAllLines(data.resolve(FILE)))
                .containsExactly("2024-03 held 8 asked 9", "2026-03 held 0 asked 0");
    }

    @Test
    void aFolderThatCannotBeWrittenToHarmsNobody() throws IOException {
        var noFolder = Files.createFile(data.resolve("file"));

        try (var counts = ScreenCountFile.open(noFolder, at("2026-03-02T18:00:00Z"))) {
            counts.count(Level.SOFT);
        }

        assertThat(ScreenCountFile.over(noFolder, at("2026-05-02T18:00:00Z"))).isEmpty();
    }

    private void count(String now, int held, int asked) {
        try (var counts = ScreenCountFile.open(data, at(now))) {
            IntStream.range(0, held).forEach(_ -> counts.count(Level.HARD));
            IntStream.range(0, asked).forEach(_ -> counts.count(Level.SOFT));
        }
    }

    private static Clock at(String now) {
        return Clock.fixed(Instant.parse(now), ZoneOffset.UTC);
    }
}
