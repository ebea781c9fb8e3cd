package org.amends.nlu.opennlp;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.amends.nlu.opennlp.Neutral.Found;

/** Weekdays, months, dates, years and times of the clock. */
final class Days {
    private static final String WEEKDAY = "monday";
    /** March lies a hair nearer to the middle, but is a verb too. */
    private static final String MONTH = "october";

    private static final String TIME = "ten o'clock";
    private static final String NTH = "tenth";

    private static final Pattern WEEKDAYS =
            Pattern.compile("((?:mon|tues|wednes|thurs|fri|satur|sun)day)('?s)?|tues|thurs|thur|thu|fri");
    private static final Set<String> MONTHS = Set.of(
            "january",
            "february",
            "april",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december",
            "feb",
            "apr",
            "aug",
            "sept",
            "oct",
            "nov",
            "dec");
    private static final Set<String> ALSO_WORDS = Set.of("march", "may", "jan", "mar");
    private static final Set<String> ALSO_NAMES = Set.of("april", "june", "august");
    private static final Set<String> BEFORE_MONTHS = Set.of(
            "in", "since", "last", "next", "until", "till", "of", "by", "before", "after", "during", "early", "late",
            "mid", "every", "from");
    private static final Set<String> BEFORE_DAYS =
            Set.of("on", "since", "until", "till", "by", "from", "before", "after");

    private static final Pattern FULL_DATE = Pattern.compile("\\d{1,4}([/.-])\\d{1,2}\\1\\d{2,4}");
    private static final Pattern SHORT_DATE = Pattern.compile("\\d{1,2}[/.]\\d{1,2}");
    private static final Pattern YEAR = Pattern.compile("(19|20)\\d\\d");
    private static final Pattern DAY = Pattern.compile("([12]?\\d|3[01])(st|nd|rd|th)?");
    private static final Pattern CLEARLY_DAY = Pattern.compile("[12]\\d|3[01]|[12]?\\d(st|nd|rd|th)|3[01](st|th)");
    private static final Pattern NTH_DAY = Pattern.compile("\\d{1,2}(st|nd|rd|th)");
    private static final Pattern CLOCK =
            Pattern.compile("\\d{1,2}:\\d\\d(am|pm|hrs)?|\\d{1,2}([.:]\\d\\d)?(am|pm|ish)");
    private static final Pattern HOUR = Pattern.compile("\\d{1,2}([.:]\\d\\d)?");
    private static final Set<String> AFTER_HOURS = Set.of("am", "pm", "o'clock", "oclock");

    private Days() {}

    static Optional<Found> at(int index, Spans spans) {
        return weekday(index, spans)
                .or(() -> date(index, spans))
                .or(() -> time(index, spans))
                .or(() -> nth(index, spans));
    }

    private static Optional<Found> weekday(int index, Spans spans) {
        var matcher = WEEKDAYS.matcher(spans.plain(index));
        return matcher.matches()
                ? Optional.of(new Found(1, matcher.group(2) == null ? WEEKDAY : WEEKDAY + matcher.group(2)))
                : Optional.empty();
    }

    private static Optional<Found> date(int index, Spans spans) {
        int words = Math.max(dayFirst(index, spans), monthFirst(index, spans));
        return words > 0 || isDateInFigures(index, spans)
                ? Optional.of(new Found(Math.max(words, 1), MONTH))
                : Optional.empty();
    }

    private static boolean isDateInFigures(int index, Spans spans) {
        var word = spans.plain(index);
        return is(FULL_DATE, word)
                || is(YEAR, word) && !Numbers.isCounted(spans.following(index + 1))
                || is(SHORT_DATE, word) && BEFORE_DAYS.contains(spans.plain(index - 1));
    }

    /** "12 May", "3rd of march 2019". */
    private static int dayFirst(int index, Spans spans) {
        if (!is(DAY, spans.plain(index))) {
            return 0;
        }
        int of = spans.following(index + 1).equals("of") ? 1 : 0;
        int month = index + 1 + of;
        return isMonthWord(spans.following(month)) ? 2 + of + year(month + 1, spans) : 0;
    }

    /** "march", where it is a month; "March 12th", "october 2019". */
    private static int monthFirst(int index, Spans spans) {
        var word = spans.plain(index);
        if (!isMonthWord(word)) {
            return 0;
        }
        int day = is(CLEARLY_DAY, spans.following(index + 1)) ? 1 : 0;
        int year = year(index + 1 + day, spans);
        return day + year > 0 || isMonth(index, spans) ? 1 + day + year : 0;
    }

    private static boolean isMonth(int index, Spans spans) {
        var word = spans.plain(index);
        if (BEFORE_MONTHS.contains(spans.plain(index - 1))) {
            return true;
        }
        return MONTHS.contains(word) && !(ALSO_NAMES.contains(word) && FirstNames.isWrittenAsName(index, spans));
    }

    private static boolean isMonthWord(String word) {
        return MONTHS.contains(word) || ALSO_WORDS.contains(word);
    }

    private static int year(int index, Spans spans) {
        return is(YEAR, spans.following(index)) ? 1 : 0;
    }

    private static Optional<Found> time(int index, Spans spans) {
        var word = spans.plain(index);
        if (is(HOUR, word) && AFTER_HOURS.contains(spans.following(index + 1))) {
            return Optional.of(new Found(2, TIME));
        }
        return is(CLOCK, word) ? Optional.of(new Found(1, TIME)) : Optional.empty();
    }

    /** "on the 14th" is a date; "my 2nd chance" is not. */
    private static Optional<Found> nth(int index, Spans spans) {
        return is(NTH_DAY, spans.plain(index))
                        && spans.plain(index - 1).equals("the")
                        && BEFORE_DAYS.contains(spans.plain(index - 2))
                ? Optional.of(new Found(1, NTH))
                : Optional.empty();
    }

    private static boolean is(Pattern pattern, String word) {
        return pattern.matcher(word).matches();
    }
}
