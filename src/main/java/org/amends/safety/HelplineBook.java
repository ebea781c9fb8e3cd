package org.amends.safety;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The helplines that are shown to people. Numbers that were not checked well enough never leave it. */
public final class HelplineBook implements HelplineDirectory {
    /** The kinds that texts ask for, the most often needed first. */
    public static final List<String> KINDS = List.of("crisis", "partner_violence", "perpetrator", "child", "rape");

    static final String EMERGENCY_ANYWHERE =
            "Your local emergency number (112 in the EU, 999 in the UK, 911 in the US and Canada)";
    /** What a person reads where no line of a kind is shown. */
    public static final String NONE_CHECKED = "I have no checked number for this where you are.";

    static final String FINDER = "findahelpline.com";

    private static final String ALL = "all";
    /** Shown only where it is asked for by its name. */
    private static final String APART = "child_offence_prevention";

    private static final String EU = "EU";
    private static final Set<String> EU_MEMBERS = Set.of(
            "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE", "IT", "LT", "LU",
            "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK");

    private final List<Helpline> shown;
    private final List<Helpline> all;

    public HelplineBook(List<Helpline> helplines) {
        all = List.copyOf(helplines);
        shown = all.stream().filter(Helpline::ships).toList();
    }

    @Override
    public String lines(String kind, Optional<String> country) {
        var lines = new ArrayList<String>();
        var where = country.map(this::known);
        lines.add(where.flatMap(this::emergencyNumber).orElse(EMERGENCY_ANYWHERE));
        where.ifPresent(there -> lines.addAll(ofKindOrNone(kind, there)));
        lines.add(FINDER);
        return String.join("\n", lines);
    }

    /** The lines that are known but not shown: for the operator to phone and tick. */
    public List<Helpline> unchecked() {
        return all.stream().filter(line -> !line.ships()).toList();
    }

    /** The lines that people may be shown. */
    public List<Helpline> shown() {
        return shown;
    }

    /** Whether a person there is told that there is no checked number of this kind. */
    public boolean hasNone(String kind, String country) {
        return ofKindOrNone(kind, known(country)).equals(List.of(NONE_CHECKED));
    }

    /** The countries that have lines of their own, sorted. */
    public List<String> countries() {
        return shown.stream()
                .map(Helpline::country)
                .filter(country -> !country.equals(Helpline.EVERYWHERE))
                .distinct()
                .sorted()
                .toList();
    }

    /** A country without lines of its own has those of the EU if it is a member. */
    private String known(String country) {
        var code = country.strip().toUpperCase(Locale.ROOT);
        if (code.equals("GB")) {
            return "UK";
        }
        return EU_MEMBERS.contains(code) && !countries().contains(code) ? EU : code;
    }

    private Optional<String> emergencyNumber(String country) {
        return shown.stream()
                .filter(line -> line.country().equals(country) && line.kind().equals(Helpline.EMERGENCY))
                .map(HelplineBook::asText)
                .findFirst();
    }

    private List<String> ofKindOrNone(String kind, String country) {
        var found = shown.stream()
                .filter(line -> line.country().equals(country))
                .filter(ofKind(kind))
                .map(HelplineBook::asText)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return found.isEmpty() ? List.of(NONE_CHECKED) : new ArrayList<>(found);
    }

    private static Predicate<Helpline> ofKind(String kind) {
        return kind.equals(ALL)
                ? line ->
                        !line.kind().equals(Helpline.EMERGENCY) && !line.kind().equals(APART)
                : line -> line.kind().equals(kind) && !line.kind().equals(Helpline.EMERGENCY);
    }

    private static String asText(Helpline line) {
        return line.name().equals(line.contact()) ? line.name() : line.name() + ": " + line.contact();
    }
}
