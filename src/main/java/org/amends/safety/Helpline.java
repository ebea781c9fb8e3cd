package org.amends.safety;

import java.time.LocalDate;

/**
 * A line or a finder that people can turn to.
 *
 * @param country an ISO code, {@code UK} and {@code EU} included, or {@code *} for everywhere
 * @param kind what it is for, such as {@code crisis}; {@code emergency} for the emergency number
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

    public Helpline {
        if (country.isBlank() || kind.isBlank() || name.isBlank() || contact.isBlank()) {
            throw new IllegalArgumentException("a helpline has a country, a kind, a name and a contact");
        }
        if (ships && grade != Grade.V && !kind.equals(EMERGENCY)) {
            throw new IllegalArgumentException("only emergency numbers and lines of grade V are shown");
        }
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
