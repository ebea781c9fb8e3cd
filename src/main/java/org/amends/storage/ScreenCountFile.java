package org.amends.storage;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amends.conversation.ScreenCounts;
import org.amends.safety.CrisisSignal.Level;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Two numbers a month, in memory and in one file. The file is written once a day and at the end, whether anything was counted
 * or not: its time of change must not tell when somebody was in danger. A crash loses the counts of that day.
 */
public final class ScreenCountFile implements ScreenCounts, AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(ScreenCountFile.class);

    private static final String NAME = "screen-counts";
    private static final Pattern LINE = Pattern.compile("(\\d{4}-(?:0[1-9]|1[0-2])) held (\\d{1,9}) asked (\\d{1,9})");
    private static final int LEAST_SHOWN = 5;
    private static final int MONTHS_KEPT = 24;

    private final Path data;
    private final Clock clock;
    private final SortedMap<YearMonth, Counted> months;
    private final ScheduledExecutorService daily = Executors.newSingleThreadScheduledExecutor(
            work -> Thread.ofPlatform().name("counts").daemon().unstarted(work));

    private ScreenCountFile(Path data, Clock clock) {
        this.data = data;
        this.clock = clock;
        this.months = read(data);
    }

    /** Goes on counting where the file in this data folder ends. */
    public static ScreenCountFile open(Path data, Clock clock) {
        var counts = new ScreenCountFile(data, clock);
        counts.write();
        counts.everyDay();
        return counts;
    }

    private record Counted(int held, int asked) {
        private static final Counted NOTHING = new Counted(0, 0);

        Counted and(Level level) {
            return switch (level) {
                case NONE -> this;
                case SOFT -> new Counted(held, asked + 1);
                case HARD -> new Counted(held + 1, asked);
            };
        }
    }

    /** A month that is over. A small number could point to one person, so it is only told that it is small. */
    public record Month(YearMonth month, String held, String asked) {}

    /** The months that are over, from the first that was counted; those without a text in between too. */
    public static List<Month> over(Path data, Clock clock) {
        var months = read(data);
        if (months.isEmpty()) {
            return List.of();
        }
        var now = month(clock);
        return Stream.iterate(months.firstKey(), month -> month.isBefore(now), month -> month.plusMonths(1))
                .map(month -> shown(month, months.getOrDefault(month, Counted.NOTHING)))
                .toList();
    }

    private static Month shown(YearMonth month, Counted counted) {
        return new Month(month, shown(counted.held()), shown(counted.asked()));
    }

    private static String shown(int number) {
        return number < LEAST_SHOWN ? "fewer than " + LEAST_SHOWN : String.valueOf(number);
    }

    @Override
    public synchronized void count(Level level) {
        months.merge(month(clock), Counted.NOTHING.and(level), (before, _) -> before.and(level));
    }

    private static YearMonth month(Clock clock) {
        return YearMonth.from(clock.instant().atZone(ZoneOffset.UTC));
    }

    // --- the file

    private void everyDay() {
        daily.scheduleWithFixedDelay(
                this::write, Duration.ofDays(1).toMinutes(), Duration.ofDays(1).toMinutes(), TimeUnit.MINUTES);
    }

    private synchronized void write() {
        var now = month(clock);
        months.putIfAbsent(now, Counted.NOTHING);
        months.headMap(now.minusMonths(MONTHS_KEPT)).clear();
        var lines = months.entrySet().stream()
                .map(entry -> "%s held %d asked %d\n"
                        .formatted(
                                entry.getKey(),
                                entry.getValue().held(),
                                entry.getValue().asked()))
                .collect(Collectors.joining());
        try {
            OwnerOnly.makeFolder(data);
            OwnerOnly.write(data.resolve(NAME), lines.getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            log.warn("the counts can't be written: {}", e.getClass().getSimpleName());
        }
    }

    /** Lines that aren't counts are passed over. */
    private static SortedMap<YearMonth, Counted> read(Path data) {
        var months = new TreeMap<YearMonth, Counted>();
        try {
            for (var line : Files.readAllLines(data.resolve(NAME), StandardCharsets.ISO_8859_1)) {
                var found = LINE.matcher(line);
                if (found.matches()) {
                    months.put(
                            YearMonth.parse(found.group(1)),
                            new Counted(Integer.parseInt(found.group(2)), Integer.parseInt(found.group(3))));
                }
            }
        } catch (NoSuchFileException none) {
            return months;
        } catch (IOException e) {
            log.warn("the counts can't be read: {}", e.getClass().getSimpleName());
        }
        return months;
    }

    @Override
    public void close() {
        daily.shutdown();
        write();
    }
}
