package org.amends;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.amends.conversation.Access.Entry;
import org.amends.conversation.Access.Rules;
import org.amends.person.PersonId;
import org.jspecify.annotations.Nullable;

/** Who may use the bot, as its operator set it: by environment variables, or by Spring's properties of the same names. */
final class AccessSettings {
    private static final int USUAL_DAY = 2_000;

    /** A source of settings by Spring's names, such as {@code amends.access}. */
    @FunctionalInterface
    interface Settings {
        @Nullable
        String get(String name);
    }

    /** Throws a {@link CannotStart} that says what is wrong and what would be good. */
    static Rules of(Settings settings) {
        var entry = given(settings, "amends.access").map(AccessSettings::entry).orElse(Entry.OPEN);
        var people =
                given(settings, "amends.people").map(AccessSettings::people).orElse(Set.of());
        if (entry == Entry.LIST && people.isEmpty()) {
            throw new CannotStart("AMENDS_ACCESS is list but AMENDS_PEOPLE is missing:"
                    + " set it to the Telegram numbers of those who may use the bot, with commas between them");
        }
        return new Rules(
                entry,
                people,
                given(settings, "amends.daily-messages")
                        .map(AccessSettings::dailyMessages)
                        .orElse(USUAL_DAY));
    }

    /** What the log says at the start. */
    static String told(Rules rules, Path data) {
        return switch (rules.entry()) {
            case OPEN ->
                "Anybody who finds the bot may use it (AMENDS_ACCESS=open);"
                        + " for people with a code only, set AMENDS_ACCESS=invite";
            case LIST ->
                "Only the %d people in AMENDS_PEOPLE may use the bot (AMENDS_ACCESS=list)"
                        .formatted(rules.listed().size());
            case INVITE ->
                "Only people with a code may use the bot (AMENDS_ACCESS=invite); make one, also for yourself, with:"
                        + " AMENDS_DATA=" + data + " bin/amends invite";
        };
    }

    private static Entry entry(String value) {
        return Arrays.stream(Entry.values())
                .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(value.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(
                        () -> new CannotStart(
                                "AMENDS_ACCESS is \"" + value
                                        + "\": set it to open (anybody), invite (people with a code) or list (those in AMENDS_PEOPLE)"));
    }

    private static Set<PersonId> people(String value) {
        return Arrays.stream(value.split(","))
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .map(
                        one -> person(one)
                                .orElseThrow(
                                        () -> new CannotStart(
                                                "AMENDS_PEOPLE holds \"" + one
                                                        + "\": it takes people's Telegram numbers, such as 123456789, with commas between them")))
                .collect(Collectors.toSet());
    }

    /** A person by Telegram's number, if it may be one. */
    static Optional<PersonId> person(String number) {
        return number.matches("[1-9]\\d{0,17}") ? Optional.of(new PersonId(Long.parseLong(number))) : Optional.empty();
    }

    private static int dailyMessages(String value) {
        if (!value.matches("\\d{1,6}")) {
            throw new CannotStart("AMENDS_DAILY_MESSAGES is \"" + value
                    + "\": set it to how many messages of a person are answered on a day, or to 0 for any number");
        }
        return Integer.parseInt(value);
    }

    private static Optional<String> given(Settings settings, String name) {
        return Optional.ofNullable(settings.get(name)).map(String::strip).filter(value -> !value.isEmpty());
    }

    private AccessSettings() {}
}
