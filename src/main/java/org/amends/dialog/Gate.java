package org.amends.dialog;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.amends.person.Fact;

/** A question that is asked before a dialog opens, and what must have been answered for it to open. */
public enum Gate {
    FEAR("fear", Fact.FEAR, "no"),
    NO_CONTACT("no-contact", Fact.NO_CONTACT, "no"),
    IS_IT_OVER("is-it-over", Fact.OVER, "yes");

    private final String key;
    private final Fact fact;
    private final String open;

    Gate(String key, Fact fact, String open) {
        this.key = key;
        this.fact = fact;
        this.open = open;
    }

    public String key() {
        return key;
    }

    public Fact fact() {
        return fact;
    }

    /** The one answer that lets the dialog open. */
    public String open() {
        return open;
    }

    public static List<String> keys() {
        return Arrays.stream(values()).map(Gate::key).toList();
    }

    public static Optional<Gate> of(String key) {
        return Arrays.stream(values()).filter(gate -> gate.key.equals(key)).findFirst();
    }
}
