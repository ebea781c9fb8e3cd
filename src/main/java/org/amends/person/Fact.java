package org.amends.person;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/**
 * Something that a person told the coach about themselves by a tap or a confirmed reading. Dialogs set facts and branch on
 * them; a fact without values takes any short word (a country's code).
 */
public enum Fact {
    ADULT("adult", "yes", "no"),
    CONSENT("consent", "kept", "today", "refused"),
    SIDE("side", "i_broke_trust", "i_was_hurt", "both", "unclear", "unsaid"),
    MODE("mode", "ordinary", "individual"),
    /** Whether somebody erased everything in individual mode, not long before they came back. No dialog can set it. */
    JOINT("joint", "closed"),
    /** Whether a danger from or to the partner was read in their words once, and not taken back by them. */
    DISCLOSED("disclosed", "no", "once"),
    /** Whether things are kept back out of fear of the partner: everything but {@code no} closes telling and owning. */
    FEAR("fear", "no", "yes", "unsaid"),
    NO_CONTACT("no-contact", "no", "yes", "unsaid"),
    OVER("over", "yes", "not_yet", "unknown", "unsaid"),
    COUNTRY("country"),
    /** What was answered when it was last asked, days before a session for two, whether there is fear of the partner. */
    JOINT_FEAR("joint-fear", "no", "yes", "unsaid"),
    /** Whether the person is here by choice, sober, undisturbed and with time, asked shortly before a session for two. */
    READY("ready", "yes", "no"),
    /** Whether somebody who made or opened a link said alone that they want it themselves. */
    JOINT_WISH("joint-wish", "yes", "no"),
    /** How old things are between the two, as far as dialogs need to know. */
    TOGETHER("together", "yes", "no", "unsaid");

    private final String key;
    private final Set<String> allowed;

    Fact(String key, String... allowed) {
        this.key = key;
        this.allowed = Set.of(allowed);
    }

    public String key() {
        return key;
    }

    /** The values that it may have; empty where any short word will do. */
    public Set<String> allowed() {
        return allowed;
    }

    public boolean allows(String value) {
        return allowed.isEmpty() ? value.matches("[A-Za-z_*]{1,20}") : allowed.contains(value);
    }

    /** Whether dialogs may set it; where not, they may only ask for it. */
    public boolean isSetByDialogs() {
        return this != JOINT;
    }

    public static Optional<Fact> of(String key) {
        return Arrays.stream(values()).filter(fact -> fact.key.equals(key)).findFirst();
    }
}
