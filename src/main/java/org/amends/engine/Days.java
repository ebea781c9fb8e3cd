package org.amends.engine;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.amends.dialog.Slot;

/** Reads a day as people type it; never today or earlier, for a night's decision is a bad one. */
public final class Days {
    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");
    private static final Pattern PLUS = Pattern.compile("\\+(\\d{1,2})d");
    private static final Pattern IN_DAYS =
            Pattern.compile("\\bin (?:about )?(a|one|two|three|four|five|six|seven|\\d{1,2}) (day|week)s?\\b");
    private static final Pattern WEEKDAY = Pattern.compile(
            "\\b(mon|tue|tues|wed|weds|thu|thur|thurs|fri|sat|sun|monday|tuesday|wednesday|thursday|friday|saturday|sunday)\\b");
    private static final Pattern DAY_MONTH = Pattern.compile(
            "\\b(\\d{1,2})(?:st|nd|rd|th)?(?: of)? (jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\b");
    private static final Pattern MONTH_DAY =
            Pattern.compile("\\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]* (\\d{1,2})(?:st|nd|rd|th)?\\b");
    private static final String[] NUMBERS = {"", "one", "two", "three", "four", "five", "six", "seven"};
    private static final DateTimeFormatter SPOKEN = DateTimeFormatter.ofPattern("EEEE, d MMMM", Locale.ENGLISH);

    public static Optional<LocalDate> read(String typed, LocalDate today) {
        var text = typed.toLowerCase(Locale.ROOT).replace(',', ' ');
        return fixed(text, today).filter(day -> day.isAfter(today) && day.isBefore(today.plusYears(1)));
    }

    /** A day as a slot holds it; empty where the slot held a text when it was filled. */
    public static Optional<LocalDate> stored(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }

    /** What a dialog puts into a slot by itself: a text as it stands, a day counted from today. */
    public static String put(Slot slot, String value, Moment moment) {
        var today = moment.local().toLocalDate();
        return slot.type() == Slot.Type.DATE
                ? read(value, today).orElse(today.plusDays(1)).toString()
                : value;
    }

    /** What a slot for a day holds as it is said; a text that was kept there before stays as it is. */
    public static String shown(String kept) {
        return stored(kept).map(Days::spoken).orElse(kept);
    }

    static String spoken(LocalDate day) {
        return SPOKEN.format(day);
    }

    private static Optional<LocalDate> fixed(String text, LocalDate today) {
        if (Pattern.compile("\\b(tomorrow|tmrw|tmr|tomorow|tommorow)\\b")
                .matcher(text)
                .find()) {
            return Optional.of(today.plusDays(1));
        }
        return first(ISO, text, found -> LocalDate.of(number(found, 1), number(found, 2), number(found, 3)))
                .or(() -> first(PLUS, text, found -> today.plusDays(number(found, 1))))
                .or(() -> first(IN_DAYS, text, found -> in(found, today)))
                .or(() -> first(DAY_MONTH, text, found -> onward(month(found.group(2)), number(found, 1), today)))
                .or(() -> first(MONTH_DAY, text, found -> onward(month(found.group(1)), number(found, 2), today)))
                .or(() -> first(WEEKDAY, text, found -> today.with(TemporalAdjusters.next(weekday(found.group(1))))))
                .or(() -> text.contains("next week") || text.contains("a week")
                        ? Optional.of(today.plusDays(7))
                        : Optional.empty());
    }

    private static Optional<LocalDate> first(Pattern pattern, String text, Function<MatchResult, LocalDate> day) {
        try {
            return pattern.matcher(text).results().findFirst().map(day);
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static LocalDate in(MatchResult found, LocalDate today) {
        int many = amount(found.group(1));
        return today.plusDays(found.group(2).equals("week") ? 7L * many : many);
    }

    private static int amount(String word) {
        if (word.equals("a")) {
            return 1;
        }
        int named = Arrays.asList(NUMBERS).indexOf(word);
        return named > 0 ? named : Integer.parseInt(word);
    }

    private static LocalDate onward(Month month, int day, LocalDate today) {
        var thisYear = LocalDate.of(today.getYear(), month, day);
        return thisYear.isAfter(today) ? thisYear : thisYear.plusYears(1);
    }

    private static Month month(String short3) {
        return Arrays.stream(Month.values())
                .filter(month -> month.name().toLowerCase(Locale.ROOT).startsWith(short3))
                .findFirst()
                .orElseThrow();
    }

    private static DayOfWeek weekday(String start) {
        return Arrays.stream(DayOfWeek.values())
                .filter(day -> day.name().toLowerCase(Locale.ROOT).startsWith(start.substring(0, 3)))
                .findFirst()
                .orElseThrow();
    }

    private static int number(MatchResult found, int group) {
        return Integer.parseInt(found.group(group));
    }

    private Days() {}
}
