package org.amends.safety;

import java.util.Optional;

/** Where help is: lines by kind and country, always with a finder that works anywhere. */
public interface HelplineDirectory {
    /**
     * The lines as text, one a line: emergency number first, then the kind's own, then the finder; for an unknown country
     * the wording that fits everywhere, and where a kind has no checked line there, a plain word that says so.
     *
     * @param kind a helpline kind such as {@code crisis}, or {@code all}
     * @param country an ISO code, {@code UK} and {@code EU} included
     */
    String lines(String kind, Optional<String> country);
}
