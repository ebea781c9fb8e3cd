package org.amends.authoring;

import java.time.LocalDate;
import java.util.Optional;

/**
 * That somebody has read every text of a dialog and stands by it.
 *
 * @param text the short hash of the texts as they were then; without it nobody can tell whether they are still the same
 */
public record Review(String name, String role, LocalDate date, Optional<String> text) {}
