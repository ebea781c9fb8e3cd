package org.amends.safety;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * A line or a finder that people can turn to.
 *
 * @param country an ISO code, {@code EU} included, or {@code *} for everywhere; {@code GB} becomes {@code UK}
 * @param kind what it is for, such as {@code crisis}; {@code emergency} for the emergency number
 * @param phoned whether somebody has phoned it and the right people answered
 * @param ships whether it is shown to people
 */
public record Helpline(
        String country,
        String kind,
        String name,
        String contact,
        Grade grade,
        String source,
        LocalDate checkedOn,
        boolean phoned,
        boolean ships) {
    public static final String EMERGENCY = "emergency";
    public static final String EVERYWHERE = "*";
    /** After so many days a line should be checked again. */
    public static final int GOOD_FOR_DAYS = 180;

    public Helpline {
        if (country.isBlank() || kind.isBlank() || name.isBlank() || contact.isBlank()) {
            throw new IllegalArgumentException("a helpline has a country, a kind, a name and a contact");
        }
        if (ships && grade != Grade.V && !phoned && !kind.equals(EMERGENCY)) {
            throw new IllegalArgumentException("only emergency numbers, lines of grade V and phoned ones are shown");
        }
        country = country.equals("GB") ? "UK" : country;
    }

    /** What a line is known by: where, what for and its name. */
    public record Id(String country, String kind, String name) {
        /** Such as {@code UK/crisis/Samaritans}. */
        @Override
        public String toString() {
            return country + "/" + kind + "/" + name;
        }
    }

    public Id id() {
        return new Id(country, kind, name);
    }

    public boolean isEmergency() {
        return kind.equals(EMERGENCY);
    }

    /** Whether so much time has passed since it was checked that it may be wrong by now. */
    public boolean isOld(LocalDate today) {
        return daysUnchecked(today) > GOOD_FOR_DAYS;
    }

    public long daysUnchecked(LocalDate today) {
        return ChronoUnit.DAYS.between(checkedOn, today);
    }

    /** The same line after the operator has reached it by phone. */
    public Helpline phoned(LocalDate on, String source) {
        return new Helpline(country, kind, name, contact, Grade.V, source, on, true, true);
    }

    /** How well it is known. */
    public enum Grade {
        /** Seen on a page of the service, a government, the press or a public list. */
        V,
        /** The same in several public lists, which may have copied each other. */
        C,
        /** From memory. */
        M
    }
}
