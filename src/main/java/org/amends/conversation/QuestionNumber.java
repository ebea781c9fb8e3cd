package org.amends.conversation;

import org.amends.couple.CoupleId;

/**
 * The numbers by which the messages of questions are found again. A person's own questions and those of their couple are both
 * counted from one, and may stand in one chat: so a couple's have a high bit set, and twenty bits of the couple's id below it.
 */
public final class QuestionNumber {
    private static final long OF_COUPLE = 1L << 61;
    private static final int TURN_BITS = 40;
    private static final int ID_BITS = 20;

    static long of(CoupleId couple, long turn) {
        long id = couple.value().hashCode() & ((1L << ID_BITS) - 1);
        return OF_COUPLE | id << TURN_BITS | turn;
    }

    /** Whether it is a question of a couple's, so that no question of one person outdates it. */
    public static boolean isOfCouple(long question) {
        return question >= OF_COUPLE;
    }

    /** The least number that a couple's question has. */
    public static long firstOfCouples() {
        return OF_COUPLE;
    }

    private QuestionNumber() {}
}
