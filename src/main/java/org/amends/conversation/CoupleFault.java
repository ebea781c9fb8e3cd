package org.amends.conversation;

import org.amends.conversation.Couples.Partners;

/** A turn of a couple failed by a fault of ours; what it was about is not in it. */
final class CoupleFault extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Partners couple;

    CoupleFault(Partners couple, RuntimeException cause) {
        super("a turn of couple " + couple.id() + " failed", cause);
        this.couple = couple;
    }

    Partners couple() {
        return couple;
    }
}
