package org.amends.nlu.opennlp;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Who does what to whom, as far as word order shows it: persons are made into parts ("he", "my wife" and "they" are the
 * same other one; "i", "me" and "my" are told apart), and then persons in a row, threes of words with a person among them,
 * and the person before and after each word are named. Of all traits these tell best which side a person is on.
 */
final class Roles {
    private static final Map<String, String> PERSONS = persons();
    private static final Set<String> PARTNERS = Set.of(
            "wife",
            "husband",
            "hubby",
            "bf",
            "gf",
            "boyfriend",
            "girlfriend",
            "partner",
            "spouse",
            "ex",
            "fiance",
            "fiancee",
            "mrs",
            "missus",
            "missis");
    private static final int NEAR_BEFORE = 4;
    private static final int NEAR_AFTER = 3;
    private static final int SHORTEST_WORD = 3;

    private final List<String> parts = new ArrayList<>();
    private final Consumer<String> found;

    private Roles(Consumer<String> found) {
        this.found = found;
    }

    /**
     * @param tokens the words of a text
     * @param stems the stems of these words
     */
    static void of(List<String> tokens, List<String> stems, Consumer<String> found) {
        var roles = new Roles(found);
        roles.parts.add("<");
        for (int at = 0; at < tokens.size(); at++) {
            roles.add(tokens.get(at), stems.get(at));
        }
        roles.parts.add(">");
        roles.name();
    }

    private void add(String token, String stem) {
        if (!PARTNERS.contains(token)) {
            parts.add(PERSONS.getOrDefault(token, stem));
        } else if (parts.getLast().equals("I'S")) {
            parts.set(parts.size() - 1, "OTHER");
        } else {
            parts.add("OTHER");
        }
    }

    private void name() {
        for (int at = 1; at < parts.size(); at++) {
            found.accept("r" + parts.get(at - 1) + " " + parts.get(at));
            if (at > 1) {
                nameThree(parts.get(at - 2), parts.get(at - 1), parts.get(at));
            }
            if (!isPerson(parts.get(at)) && parts.get(at).length() >= SHORTEST_WORD) {
                nameNear(at);
            }
        }
        namePersons(parts.stream().filter(Roles::isPerson).toList());
    }

    private void nameThree(String first, String second, String third) {
        if (isPerson(first) || isPerson(second) || isPerson(third)) {
            found.accept("r" + first + " " + second + " " + third);
        }
    }

    private void nameNear(int at) {
        for (int before = at - 1; before > 0 && before >= at - NEAR_BEFORE; before--) {
            if (isPerson(parts.get(before))) {
                found.accept("r" + parts.get(before) + ".." + parts.get(at));
                break;
            }
        }
        for (int after = at + 1; after < parts.size() && after <= at + NEAR_AFTER; after++) {
            if (isPerson(parts.get(after))) {
                found.accept("r" + parts.get(at) + ".." + parts.get(after));
                break;
            }
        }
    }

    private void namePersons(List<String> persons) {
        for (int at = 1; at < persons.size(); at++) {
            found.accept("r," + persons.get(at - 1) + "," + persons.get(at));
            if (at > 1) {
                found.accept("r," + persons.get(at - 2) + "," + persons.get(at - 1) + "," + persons.get(at));
            }
        }
        if (!persons.isEmpty()) {
            found.accept("r^" + persons.getFirst());
            found.accept("r$" + persons.getLast());
        }
    }

    /** Persons alone are written in capitals: tidied text has none. */
    private static boolean isPerson(String part) {
        return Character.isUpperCase(part.charAt(0));
    }

    private static Map<String, String> persons() {
        var persons = new HashMap<String, String>();
        List.of("i", "im", "ive", "id", "ill").forEach(word -> persons.put(word, "I"));
        List.of("me", "myself").forEach(word -> persons.put(word, "ME"));
        List.of("my", "mine").forEach(word -> persons.put(word, "I'S"));
        List.of("we", "us", "our", "ours", "weve").forEach(word -> persons.put(word, "WE"));
        List.of("you", "u", "ur", "your", "youre", "youve", "yourself").forEach(word -> persons.put(word, "YOU"));
        List.of("he", "she", "they", "hes", "shes", "theyve", "theyre", "hed", "shed", "theyd", "who")
                .forEach(word -> persons.put(word, "OTHER"));
        List.of("him", "them", "himself", "herself").forEach(word -> persons.put(word, "TO-OTHER"));
        List.of("her", "his", "their", "hers", "theirs").forEach(word -> persons.put(word, "OTHER'S"));
        return Map.copyOf(persons);
    }
}
