package org.amends.safety;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The kinds that the screen knows, the most urgent first. */
public final class DangerKinds {
    static final String CHILD_HARM = "child_harm";
    static final String SELF_HARM = "self_harm";
    static final String PARTNER_THREATENS_SUICIDE = "partner_threatens_suicide";
    /** Done to the writer long ago, as far as can be read: asked about, in its own words. */
    static final String PAST_ABUSE = "past_abuse";
    /** Somebody whom the writer knows may be in danger. */
    static final String WORRIED_ABOUT = "worried_about";
    /** A hand on the neck, whoever's: no dialog of its own, but what is said then is more urgent. */
    static final String NECK = "neck";
    /** Not a danger of its own: the kind of every entry of the monitoring lexicon. */
    public static final String MONITORING = "monitoring";

    private static final List<String> DANGERS = List.of(
            CHILD_HARM,
            SELF_HARM,
            PARTNER_THREATENS_SUICIDE,
            "violence_victim",
            "sexual_coercion",
            "coercive_control",
            "threat_to_other",
            "violence_perpetrator");

    /** What is answered in the same way though nobody is in danger by it alone. */
    private static final List<String> OTHERS = List.of(
            PAST_ABUSE,
            WORRIED_ABOUT,
            NECK,
            "under_18",
            "no_contact",
            "happened_again",
            "expose",
            "asks_to_check",
            "asks_partner_words",
            "asks_verdict");

    private static final Set<String> CLOSING = Set.of(
            CHILD_HARM,
            "violence_victim",
            "sexual_coercion",
            "coercive_control",
            "threat_to_other",
            "violence_perpetrator");

    private static final List<String> BY_URGENCY =
            Stream.of(DANGERS, OTHERS).flatMap(List::stream).toList();
    private static final Set<String> KNOWN = Set.copyOf(BY_URGENCY);

    private static final Set<String> OF_LIFE = Set.of(SELF_HARM, "threat_to_other");

    /** What may have been done to somebody, and so may be over. */
    private static final Set<String> DONE_TO_SOMEBODY =
            Set.of(CHILD_HARM, "violence_victim", "sexual_coercion", "coercive_control");

    static boolean isOfLife(String kind) {
        return OF_LIFE.contains(kind);
    }

    static boolean isDoneToSomebody(String kind) {
        return DONE_TO_SOMEBODY.contains(kind);
    }

    /** All kinds that a signal may name, the most urgent first. */
    public static List<String> byUrgency() {
        return BY_URGENCY;
    }

    /** Whether no pattern names it: it is told from other kinds by what is read about whose it is, and when. */
    static boolean isOnlyRead(String kind) {
        return kind.equals(PAST_ABUSE) || kind.equals(WORRIED_ABOUT);
    }

    static boolean concernsSafety(String kind) {
        return isDanger(kind) || isOnlyRead(kind) || kind.equals("under_18");
    }

    /** Those that are dangers of their own, the most urgent first. */
    public static List<String> dangers() {
        return DANGERS;
    }

    /** Those after which nothing is done that is meant for two people who feel safe. */
    public static Set<String> closing() {
        return CLOSING;
    }

    static boolean isKnown(String kind) {
        return KNOWN.contains(kind) || kind.equals(MONITORING);
    }

    static boolean isDanger(String kind) {
        return DANGERS.contains(kind);
    }

    static List<String> sorted(Collection<String> kinds) {
        return kinds.stream()
                .distinct()
                .sorted(Comparator.comparingInt(BY_URGENCY::indexOf))
                .toList();
    }

    private DangerKinds() {}
}
